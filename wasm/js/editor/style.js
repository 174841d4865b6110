// How the editor looks: the colours and measures of the views, and one column that fits a phone.

export const STYLE = `
.gg-editor { max-width: 60em; }
.gg-editor .gg-heading { margin-bottom: 0.25em; }
.gg-editor :where(fieldset) { border: 0; margin: 0; min-width: 0; padding: 0; }
.gg-editor :where(legend) { padding: 0; }
.tally { color: var(--gg-muted); }
.bar { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-block: 1rem 0.5rem; }
.acts { display: flex; flex-wrap: wrap; gap: 0.25rem 0.5rem; }
.act { align-items: center; background: none; border: 1px solid var(--gg-strong); border-radius: var(--gg-radius); box-sizing: border-box; color: inherit; cursor: pointer; display: inline-flex; font: inherit; font-size: 0.9375em; line-height: 1.3; min-height: 2.25rem; padding: 0.3rem 0.8rem; text-align: start; }
.act:hover { background: var(--gg-tinted); }
.act.primary { background: var(--gg-link); border-color: var(--gg-link); color: var(--gg-surface); font-weight: 600; }
.act.primary:hover { text-decoration: underline; text-underline-offset: 0.2em; }
.act[aria-disabled] { border-style: dashed; color: var(--gg-muted); cursor: default; }
.act[aria-disabled]:hover { background: none; }
.act.file { position: relative; }
.act.file input { cursor: pointer; inset: 0; opacity: 0; position: absolute; width: 100%; }
.act.file:focus-within { outline: 3px solid var(--gg-focus); outline-offset: 3px; }
.act[aria-expanded]::after { border: solid currentColor; border-width: 0 2px 2px 0; content: ""; height: 0.35em; margin: -0.2em 0 0 0.6em; rotate: 45deg; width: 0.35em; }
.act[aria-expanded="true"]::after { margin-top: 0.2em; rotate: 225deg; }
.goal .act, .cell .act, .offer .act:not(.primary) { border-color: var(--gg-line); }
.status { color: var(--gg-muted); min-height: 1.55em; }
.notice:not(:empty), .offer, .summary:not(:empty) { border: 1px solid var(--gg-line); border-inline-start: 4px solid var(--gg-link); border-radius: var(--gg-radius); margin-block: 1rem; padding: 1rem 1.25rem; }
.notice:not(:empty), .summary:not(:empty) { border-inline-start-color: var(--gg-error); }
.notice p:first-child { font-weight: 600; }
.offer :is(h2, h3, h4, h5, h6), .summary :is(h2, h3, h4, h5, h6) { font-size: 1.125em; }
.scroll { overflow-x: auto; }
.read { border-collapse: collapse; margin-block: 0.5rem 1rem; }
.read :is(th, td) { border-block-end: 1px solid var(--gg-line); font-weight: 400; padding: 0.35em 0.75em 0.35em 0; text-align: start; vertical-align: top; }
.read thead th { color: var(--gg-muted); font-size: 0.875em; }
.offer p { margin-block: 0.35em 0.75em; max-width: 46em; }
.summary ul { display: grid; gap: 0.35em; list-style: disc; margin-top: 0.6em; padding-inline-start: 1.25em; }
.summary a { color: var(--gg-error); }
.level, .under, .whole { border-top: 1px solid var(--gg-line); margin-top: 1.5rem; padding-top: 1.25rem; }
.level { margin-top: 0; padding-block: 0.25rem; }
.level > summary { align-items: baseline; cursor: pointer; display: flex; flex-wrap: wrap; gap: 0.25em 1em; padding-block: 0.75rem; }
.level > summary::before { border: solid currentColor; border-width: 0 2px 2px 0; content: ""; height: 0.4em; margin-inline-end: -0.35em; rotate: -45deg; width: 0.4em; }
.level[open] > summary::before { rotate: 45deg; translate: 0 -0.2em; }
.level[open] { padding-bottom: 1.5rem; }
.level :is(h2, h3, h4, h5, h6), .under > :first-child, .whole > :first-child { font-size: 1.125em; }
.under > .gg-facts { margin-block: 0.35em 0.75em; }
.under > .act, .level > .act { margin-top: 0.75rem; }
.goals, .cells, .details { display: grid; gap: 0.75rem; grid-template-columns: minmax(0, 1fr); }
.goals { margin-top: 0.75rem; }
.goal { background: var(--gg-tinted); border-radius: var(--gg-radius); padding: 0.9rem 1.1rem 1rem; }
.goal > fieldset, .indicator > fieldset, .cell, .group, .waiving { display: grid; gap: 0.6rem; grid-template-columns: minmax(0, 1fr); }
.label { color: var(--gg-muted); display: block; font-size: var(--gg-small); font-weight: 600; }
.field { display: grid; gap: 0.2rem; grid-template-columns: minmax(0, 1fr); min-width: 0; }
.title .written { font-size: 1.0625em; font-weight: 500; }
.gg-editor :is(textarea, input:not([type="checkbox"], [type="file"]), select) { background: var(--gg-surface); border: 1px solid var(--gg-strong); border-radius: var(--gg-radius); box-sizing: border-box; color: inherit; field-sizing: content; font: inherit; line-height: 1.45; max-width: 100%; min-height: 2.5rem; padding: 0.4rem 0.65rem; width: 100%; }
.title .written { line-height: 1.4; }
.gg-editor textarea { display: block; overflow-wrap: anywhere; resize: vertical; }
.gg-editor [aria-invalid] { border-color: var(--gg-error) !important; box-shadow: 0 0 0 1px var(--gg-error); }
.gg-editor [readonly], .gg-editor :disabled { background: none; opacity: 1; }
.row { display: grid; gap: 0.6rem 1rem; grid-template-columns: repeat(auto-fill, minmax(min(10em, 100%), 1fr)); align-items: end; }
.cell .row { grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr)); }
.details { border-top: 1px solid var(--gg-line); gap: 1.25rem; margin-top: 0.4rem; padding-top: 1rem; }
.details .details { border: 0; margin: 0; padding: 0; }
.toggles { display: flex; flex-wrap: wrap; gap: 0.4rem 1.25rem; }
.toggle { align-items: center; cursor: pointer; display: inline-flex; gap: 0.5rem; min-height: 2rem; }
.toggle input { accent-color: var(--gg-link); block-size: 1.25rem; flex: none; inline-size: 1.25rem; margin: 0; }
.links { display: grid; gap: 0.4rem; }
.links li { align-items: center; display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; justify-content: space-between; }
.links span { flex: 1 1 16em; min-width: 0; }
.with { column-gap: 0.5rem; grid-template-columns: minmax(0, 1fr) auto; }
.with .label { grid-column: 1 / -1; }
.indicators { display: grid; gap: 1rem; }
.indicator { border-inline-start: 2px solid var(--gg-line); padding-inline-start: 1rem; }
.cell { border-inline-start: 3px solid var(--gg-line) !important; padding-inline-start: 0.9rem !important; }
.cell:is([data-state="blank"], [data-state="missing"]) { border-color: var(--gg-warning) !important; border-inline-start-style: dashed !important; }
.cell .act { justify-self: start; }
.group > .act { justify-self: start; }
.cell:is([data-state="blank"], [data-state="missing"]) .line { background: var(--gg-hole); border-radius: var(--gg-radius); justify-self: start; padding: 0.1rem 0.6rem; }
.also { color: var(--gg-muted); font-size: var(--gg-small); margin-top: 0.6rem; }
.marks { display: grid; gap: 0.6rem; }
.mark { --gg-tone: var(--gg-info); border-inline-start: 3px solid var(--gg-tone); display: grid; gap: 0.2rem; padding-inline-start: 0.75rem; }
.mark[data-severity="error"] { --gg-tone: var(--gg-error); }
.mark[data-severity="warning"] { --gg-tone: var(--gg-warning); }
.mark[data-severity="accepted"] { --gg-tone: var(--gg-line); }
.mark .says, .mark .remedy { font-size: 0.9375em; line-height: 1.45; max-width: 54em; }
.mark .sign { color: var(--gg-tone); font-weight: 700; margin-inline-end: 0.45em; }
.mark strong { color: var(--gg-tone); font-weight: 600; }
.mark[data-severity="accepted"] strong { color: inherit; }
.mark .remedy { color: var(--gg-muted); }
.mark .acts { margin-top: 0.15rem; }
.mark .acts .act { background: none; border: 0; color: var(--gg-link); min-height: 1.75rem; padding: 0.1rem 0; margin-inline-end: 0.75rem; text-decoration: underline; text-underline-offset: 0.2em; }
.mark .waiving .act { border: 1px solid var(--gg-strong); min-height: 2.25rem; padding: 0.3rem 0.8rem; text-decoration: none; }
.mark .waiving .act.primary { background: var(--gg-link); color: var(--gg-surface); }
.waiving { background: var(--gg-surface); border: 1px solid var(--gg-line) !important; border-radius: var(--gg-radius); margin-top: 0.35rem !important; max-width: 32em; padding: 0.5rem 1rem 1rem !important; }
.waiving legend { padding-inline: 0.3rem !important; margin-inline-start: -0.3rem; }
.bad { color: var(--gg-error); font-size: 0.9375em; }
@media (pointer: coarse) {
  .act, .mark .acts .act, .toggle, .gg-editor :is(textarea, input:not([type="checkbox"], [type="file"]), select), .level > summary { min-height: 2.75rem; }
  .toggle input { block-size: 1.5rem; inline-size: 1.5rem; }
}
@container gg (width < 30em) {
  .goal { margin-inline: -0.25rem; padding: 0.75rem; }
  .with { grid-template-columns: minmax(0, 1fr); }
  .with .act { justify-self: start; }
  .bar .act { flex: 1 1 auto; justify-content: center; }
}
@media screen {
  .large .goal { contain-intrinsic-size: auto 10rem; content-visibility: auto; }
  .large .under { contain-intrinsic-size: auto 30rem; content-visibility: auto; }
}
@media print {
  .bar, .acts, .act, .offer, .status, .with { display: none; }
  .goal { background: none; border-bottom: 1px solid var(--gg-line); border-radius: 0; break-inside: avoid; padding-inline: 0; }
  .gg-editor :is(textarea, input:not([type="checkbox"]), select) { border-color: transparent; padding-inline: 0; resize: none; }
}
`
