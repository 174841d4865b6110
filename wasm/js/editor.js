// What the editor is made of, in one piece: fetched when a page has one. For classic scripts it is bundled by itself, so
// nothing in it may keep what the elements keep: the module, the page's models.

export { STYLE } from './editor/style.js'
export { fieldOf } from './editor/values.js'
export { Work } from './editor/work.js'
export { say } from './editor/words.js'
