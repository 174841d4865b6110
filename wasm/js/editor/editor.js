// What the editor is made of, in one piece: fetched when a page has one.

export { STYLE } from './style.js'
export { fieldOf } from './values.js'
export { Work } from './work.js'
export { say } from './words.js'
