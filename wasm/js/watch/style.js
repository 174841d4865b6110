// The look of the watch: a panel of notes, and boxes where the browser has no highlights.

export const STYLE = `
.panel { background: var(--gg-surface, Canvas); border: 0.0625rem solid var(--gg-border, currentColor); border-radius: 0.25rem; padding: 0.75rem 1rem; }
.panel > :first-child { margin-block-start: 0; }
.notes { list-style: none; margin: 0.5rem 0; padding: 0; }
.note { border-inline-start: 0.25rem solid currentColor; margin-block: 0.5rem; padding: 0.25rem 0.75rem; }
.note.error { border-color: var(--goal-error, #b3122d); }
.note.warning { border-color: var(--goal-warning, #8a5a00); }
.note.info { border-color: var(--goal-info, #0b5c8a); }
.note p { margin: 0 0 0.25rem; overflow-wrap: anywhere; }
.acts { display: flex; flex-wrap: wrap; gap: 0.5rem; }
.acts button { background: none; border: 0.0625rem solid currentColor; border-radius: 0.25rem; color: inherit; cursor: pointer; font: inherit; min-height: 1.75rem; padding: 0.25rem 0.75rem; text-align: start; }
.acts button:focus-visible, summary:focus-visible { outline: 0.1875rem solid var(--goal-color-focus, currentColor); outline-offset: 0.125rem; }
.status:not(:empty) { margin-block: 0.5rem 0; }
.layer { inset: 0; overflow: hidden; pointer-events: none; position: fixed; z-index: 2147483000; }
.box { border-bottom: 0.1875rem dashed var(--goal-warning, #8a5a00); box-sizing: border-box; position: absolute; }
.box.error { border-bottom-color: var(--goal-error, #b3122d); border-bottom-style: double; }
.box.info { border-bottom-color: var(--goal-info, #0b5c8a); border-bottom-style: dotted; }
.box.here { border: 0.1875rem solid var(--goal-color-focus, currentColor); border-radius: 0.125rem; }
@media (pointer: coarse) { .acts button { min-height: 2.75rem; } }
@media print { .acts, .layer { display: none; } }
`
