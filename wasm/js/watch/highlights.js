// Marks on the words of a page that change nothing in it: the browser's own highlights, or boxes laid over the words.

/** @import { Severity } from '../../types/index.js' */

/** @typedef {{ range: Range, severity: Severity }} Mark */

/** @type {readonly Severity[]} */
const SEVERITIES = ['info', 'warning', 'error']

/** Outside the views their colours are not known: the page's own, and else the same literals. */
const STYLE = `
::highlight(goal-error) { text-decoration: underline wavy var(--goal-error, light-dark(#a81717, #f0a5a0)) 0.125em; text-decoration-skip-ink: none; }
::highlight(goal-warning) { text-decoration: underline dashed var(--goal-warning, light-dark(#7a4f0b, #dcac6d)) 0.125em; text-decoration-skip-ink: none; }
::highlight(goal-info) { text-decoration: underline dotted var(--goal-info, light-dark(#0b5a99, #8fb9de)) 0.125em; text-decoration-skip-ink: none; }
`

/** What each watcher marks: a browser knows one set of a name for a whole page. @type {Map<object, Mark[]>} */
const marked = new Map()

/** The trees that have the style of marks. @type {WeakSet<Node>} */
const styled = new WeakSet()

/** Whether the window of an element can mark words by itself. @param {Element} element */
export function canHighlight(element) {
  const view = viewOf(element)
  return Boolean(view && 'highlights' in view.CSS && 'Highlight' in view)
}

/**
 * Marks words for a watcher, in place of what it marked before.
 * @param {object} owner
 * @param {Element} element that the words stand in
 * @param {Mark[]} marks
 */
export function highlight(owner, element, marks) {
  const view = viewOf(element)
  if (!view) return
  if (marks.length > 0) marked.set(owner, marks)
  else marked.delete(owner)
  style(element, view)
  for (const [priority, severity] of SEVERITIES.entries()) {
    const name = `goal-${severity}`
    const all = [...marked.values()].flat().filter(mark => mark.severity === severity && viewOf(mark.range.startContainer) === view)
    if (all.length === 0) {
      view.CSS.highlights.delete(name)
      continue
    }
    const one = new view.Highlight(...all.map(({ range }) => range))
    one.priority = priority
    view.CSS.highlights.set(name, one)
  }
}

/** @param {Node} node */
const viewOf = node => /** @type {(Window & typeof globalThis) | null} */ (node.ownerDocument?.defaultView ?? null)

/**
 * @param {Element} element
 * @param {Window & typeof globalThis} view
 */
function style(element, view) {
  const tree = /** @type {Document | ShadowRoot} */ (element.getRootNode())
  if (styled.has(tree) || !('adoptedStyleSheets' in tree)) return
  styled.add(tree)
  const sheet = new view.CSSStyleSheet()
  sheet.replaceSync(STYLE)
  tree.adoptedStyleSheets.push(sheet)
}

/** Boxes over the words, where the browser has no highlights: they follow the words when these move. */
export class Overlay {
  /** @type {Mark[]} */
  #marks = []
  #frame = 0

  /** @param {HTMLElement} layer over the whole window, and not in the way of any hand */
  constructor(layer) {
    this.layer = layer
  }

  /** @param {Mark[]} marks */
  show(marks) {
    this.#marks = marks
    const [to, how] = marks.length > 0 ? [addEventListener, { capture: true, passive: true }] : [removeEventListener, { capture: true }]
    for (const name of ['scroll', 'resize']) to(name, this, how)
    this.#draw()
  }

  handleEvent() {
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => this.#draw())
  }

  #draw() {
    const boxes = this.#marks.flatMap(({ range, severity }) => [...range.getClientRects()].map(rect => box(rect, severity)))
    this.layer.replaceChildren(...boxes)
  }
}

/**
 * @param {DOMRect} rect
 * @param {Severity} severity
 */
function box({ left, top, width, height }, severity) {
  const box = document.createElement('div')
  box.className = `box ${severity}`
  for (const [name, value] of Object.entries({ left, top, width, height })) box.style.setProperty(name, `${value}px`)
  return box
}
