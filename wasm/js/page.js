// What the elements of one page share: news of models coming and going, of the language changing, and of printing.

export const page = new EventTarget()

/** Tells every element that looks for a model to look again. */
export function announceModels() {
  page.dispatchEvent(new Event('models'))
}

/**
 * Asks the views and editors of the page to show a goal, or what is said of a unit; says whether one of them has it.
 * @param {import('./model.js').Model | undefined} model
 * @param {string | null} goal
 * @param {string | null} unit
 */
export function isShown(model, goal, unit) {
  return !page.dispatchEvent(new CustomEvent('goto', { detail: { model, goal, unit }, cancelable: true }))
}

/** Elements that are in the page; while there are any, the page is watched. */
let present = 0

/** @type {MutationObserver | undefined} */
let watch

export function enter() {
  present += 1
  if (present > 1) return
  watch ??= new MutationObserver(() => page.dispatchEvent(new Event('language')))
  watch.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true })
  document.addEventListener('readystatechange', announceModels)
}

export function leave() {
  present -= 1
  if (present > 0) return
  watch?.disconnect()
  document.removeEventListener('readystatechange', announceModels)
}
