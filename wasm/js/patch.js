// Markup, as the core builds it, into the nodes of a page: made and changed one by one, never parsed from text.

import { GoalGraphError } from './error.js'

/** @import { Markup, MarkupElement } from '../types/index.js' */

const HTML = 'http://www.w3.org/1999/xhtml'
const SVG = 'http://www.w3.org/2000/svg'

/** What views are made of. Anything else is refused: a second lock behind the core's fixed names. */
const TAGS = {
  [HTML]: new Set(
    (
      'a abbr article b bdi br button caption code col colgroup dd del details div dl dt em fieldset figcaption figure ' +
      'footer h1 h2 h3 h4 h5 h6 header hr i input ins kbd label legend li mark nav ol optgroup option p section select ' +
      'small span strong sub summary sup table tbody td textarea tfoot th thead time tr ul wbr'
    ).split(' '),
  ),
  [SVG]: new Set('a circle clipPath defs desc ellipse g line marker path polygon polyline rect svg text title tspan'.split(' ')),
}

const ATTRIBUTES = new Set(
  (
    'accept autocomplete checked class cols colspan datetime dir disabled for headers height hidden href hreflang id ' +
    'inputmode label lang maxlength open part readonly rel required reversed role rows rowspan scope selected span spellcheck ' +
    'start tabindex title translate type value width ' +
    'clip-path cx cy d dominant-baseline dx dy fill fill-opacity focusable font-size font-weight marker-end ' +
    'marker-mid marker-start markerHeight markerUnits markerWidth offset opacity orient points preserveAspectRatio r ' +
    'refX refY rx ry stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity stroke-width text-anchor ' +
    'textLength transform vector-effect viewBox x x1 x2 y y1 y2'
  ).split(' '),
)

/** Buttons that send no form, and fields without powers of their own. */
const TYPES = new Set(['button', 'checkbox', 'date', 'file', 'search', 'text'])

/** Where `value` is what a person writes: a property, which no attribute changes any more once somebody has written. */
const WRITTEN = 'input, textarea'

/** What a node was made from; only what stands here is ever taken away again. @type {WeakMap<Node, MarkupElement>} */
const origins = new WeakMap()

/**
 * Makes the children of `parent` what the markup says, and keeps what is there already: an element with the same tag and
 * key stays the same element, with its focus and whatever a person opened or scrolled in it.
 * @param {Element} parent
 * @param {Markup[]} children
 */
export function patch(parent, children) {
  const root = /** @type {Document | ShadowRoot} */ (parent.getRootNode())
  const focused = root.activeElement
  /** @type {[Element, Markup[]][]} */
  const work = [[parent, children]]
  for (let next = work.pop(); next; next = work.pop()) arrange(...next, work)
  if ((focused instanceof HTMLElement || focused instanceof SVGElement) && focused !== root.activeElement && parent.contains(focused)) {
    focused.focus({ preventScroll: true }) // it was moved, and moving takes the focus away
  }
}

/**
 * One level; the levels below go onto the heap, not onto the stack.
 * @param {Element} parent
 * @param {Markup[]} children
 * @param {[Element, Markup[]][]} work
 */
function arrange(parent, children, work) {
  const old = shelves(parent)
  const nodes = children.map(child => {
    const namespace = namespaceOf(parent, child)
    const node = old.get(shelfOf(child, namespace))?.shift() ?? make(child, namespace)
    if (typeof child === 'string') {
      if (node.nodeValue !== child) node.nodeValue = child
    } else if (origins.get(node) !== child) {
      const element = /** @type {Element} */ (node)
      describeAs(element, child)
      work.push([element, child.children ?? []])
    }
    return node
  })
  for (const left of old.values()) for (const node of left) parent.removeChild(node)
  place(parent, nodes)
}

/** The nodes that are there, by what they could be again. */
function shelves(/** @type {Element} */ parent) {
  /** @type {Map<string, ChildNode[]>} */
  const shelves = new Map()
  for (const node of parent.childNodes) {
    const shelf = node instanceof Element ? shelfOf(origins.get(node), node.namespaceURI) : TEXT
    const nodes = shelves.get(shelf)
    if (nodes) nodes.push(node)
    else shelves.set(shelf, [node])
  }
  return shelves
}

const TEXT = ''

/**
 * @param {Markup | undefined} child
 * @param {string | null} namespace
 */
function shelfOf(child, namespace) {
  if (typeof child === 'string') return TEXT
  return child ? JSON.stringify([namespace, child.tag, child.key]) : 'a stranger'
}

/**
 * @param {Element} parent
 * @param {Markup} child
 */
function namespaceOf(parent, child) {
  return parent.namespaceURI === SVG || (typeof child !== 'string' && child.tag === 'svg') ? SVG : HTML
}

/**
 * @param {Markup} child
 * @param {typeof HTML | typeof SVG} namespace
 */
function make(child, namespace) {
  if (typeof child === 'string') return document.createTextNode(child)
  if (!TAGS[namespace].has(child.tag)) throw new GoalGraphError('REFUSED_MARKUP', { name: `<${child.tag}>` })
  return document.createElementNS(namespace, child.tag)
}

/**
 * @param {Element} element
 * @param {MarkupElement} markup
 */
function describeAs(element, markup) {
  const attributes = markup.attributes ?? {}
  for (const name of Object.keys(origins.get(element)?.attributes ?? {})) {
    if (!(name in attributes)) element.removeAttribute(name)
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (isLive(element, name)) write(element, name, value)
    if (origins.get(element)?.attributes?.[name] === value) continue
    if (!isAllowed(name, value)) throw new GoalGraphError('REFUSED_MARKUP', { name: `${name}="${value}"` })
    if (!isLive(element, name)) element.setAttribute(name, value)
  }
  if (element instanceof HTMLInputElement && element.type === 'checkbox') element.checked = 'checked' in attributes
  origins.set(element, markup)
}

/**
 * @param {Element} element
 * @param {string} name
 */
const isLive = (element, name) => (name === 'value' && element.matches(WRITTEN)) || name === 'checked' || name === 'selected'

/**
 * What is there already is left alone, and with it the caret.
 * @param {Element} element
 * @param {string} name
 * @param {string} value
 */
function write(element, name, value) {
  if (name === 'selected') Object(element).selected = true
  if (name !== 'value' || Object(element).value === value) return
  const field = /** @type {HTMLTextAreaElement} */ (element)
  const caret = field.matches(':focus') ? field.selectionEnd : null
  field.value = value
  if (caret !== null) field.setSelectionRange(caret, caret)
}

/**
 * @param {string} name
 * @param {string} value
 */
function isAllowed(name, value) {
  if (name === 'type') return TYPES.has(value)
  if (name === 'href') return /^(https?:|mailto:|[^:]*$|[^:]*[/?#])/i.test(value) && !/[\0-\x20]/.test(value)
  return ATTRIBUTES.has(name) || /^(aria|data)-[a-z][a-z-]*$/.test(name)
}

/**
 * Moves as little as it can; without taking focus and scroll away where the browser knows how.
 * @param {Element} parent
 * @param {Node[]} nodes
 */
function place(parent, nodes) {
  let next = parent.firstChild
  for (const node of nodes) {
    if (node === next) {
      next = next.nextSibling
    } else if (node.isConnected && 'moveBefore' in parent) {
      /** @type {(node: Node, before: Node | null) => void} */ (parent.moveBefore)(node, next)
    } else {
      parent.insertBefore(node, next)
    }
  }
}
