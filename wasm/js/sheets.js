// The style sheets of the shadow roots: made once, shared by all. Constructed sheets need no permission of the page's CSP.

import { STYLE } from './editor/style.js'
import { style } from './index.js'

const FRAME = `
:host { display: block; }
:host([hidden]), [hidden] { display: none; }
.alert:not(:empty) { border-inline-start: 0.25rem solid var(--goal-error, #b3122d); margin-block: 0 1rem; padding: 0.5rem 1rem; }
.alert p { margin: 0; overflow-wrap: anywhere; }
.alert p:first-child { font-weight: 600; }
td[tabindex] { cursor: pointer; }
.goto { background: none; border: 0.0625rem solid currentColor; border-radius: 0.25rem; color: inherit; cursor: pointer; font: inherit; margin: 0 0 0.75rem 1.1em; padding: 0.25rem 0.75rem; text-align: start; }
.tools { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-block: 0 0.75rem; }
.tools button { background: none; border: 0.0625rem solid currentColor; border-radius: 0.25rem; color: inherit; cursor: pointer; font: inherit; padding: 0.25rem 0.75rem; }
.tools label { align-items: baseline; display: flex; flex-wrap: wrap; gap: 0.5rem; }
.tools input { background: none; border: 0.0625rem solid currentColor; border-radius: 0.25rem; color: inherit; font: inherit; max-width: 100%; padding: 0.25rem 0.5rem; }
.tools input:focus-visible, .tools button:focus-visible { outline: 0.1875rem solid var(--goal-color-focus, currentColor); outline-offset: 0.125rem; }
.gg-sheet { cursor: grab; }
.gg-link[data-lit] { stroke: var(--gg-link); stroke-width: 2.5; }
.gg-node[data-lit] .gg-shape { stroke: var(--gg-link); stroke-width: 2; }
@media print { .tools { display: none; } .gg-picture { max-width: 100% !important; width: 100% !important; } }
[tabindex]:focus-visible, .goto:focus-visible { outline: 0.1875rem solid var(--goal-color-focus, currentColor); outline-offset: -0.1875rem; }
`

/** @type {Map<() => string, CSSStyleSheet>} */
const sheets = new Map()

/** The frame: what is needed before the module is there. */
export const frameSheet = () => shared(frame)

/** Of the views, as the core has it. */
export const viewSheet = () => shared(style)

/** Of the editor. */
export const editorSheet = () => shared(editor)

const frame = () => FRAME

const editor = () => STYLE

/** @param {() => string} text */
function shared(text) {
  let sheet = sheets.get(text)
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(text())
    sheets.set(text, sheet)
  }
  return sheet
}
