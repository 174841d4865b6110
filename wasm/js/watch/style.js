// How the watch looks: a panel of notes in the colours of the views, and boxes where the browser has no highlights.

export const STYLE = `
.panel { border: 1px solid var(--gg-line); border-radius: var(--gg-radius); margin-block: 1.5rem; padding: 1rem 1.25rem; }
.panel > :first-child { margin-block-start: 0; }
.notes { list-style: none; margin: 0.5rem 0 1rem; padding: 0; }
.note { border-inline-start: 4px solid var(--gg-warning); margin-block: 1rem; padding-inline-start: 1rem; }
.note.error { border-color: var(--gg-error); }
.note.info { border-color: var(--gg-info); }
.note p { margin: 0 0 0.35em; max-width: 46em; overflow-wrap: anywhere; }
.remedy { color: var(--gg-muted); }
.acts { display: flex; flex-wrap: wrap; gap: 0.25rem 0.5rem; }
.acts button { background: none; border: 1px solid var(--gg-line); border-radius: var(--gg-radius); color: inherit; cursor: pointer; font: inherit; font-size: 0.9375em; min-height: 2.25rem; padding: 0.3rem 0.8rem; text-align: start; }
.acts button:hover { background: var(--gg-tinted); }
.acts button:focus-visible, summary:focus-visible { outline: 3px solid var(--gg-focus); outline-offset: 3px; }
.status:not(:empty) { margin-block: 0.5rem 0; }
.layer { inset: 0; overflow: hidden; pointer-events: none; position: fixed; z-index: 2147483000; }
.box { border-bottom: 3px dashed var(--gg-warning); box-sizing: border-box; position: absolute; }
.box.error { border-bottom: 3px double var(--gg-error); }
.box.info { border-bottom: 3px dotted var(--gg-info); }
@media (pointer: coarse) { .acts button { min-height: 2.75rem; } }
@media print { .acts, .layer { display: none; } }
`
