// The map by keyboard, mouse and touch: arrows walk along its lines, what hangs together is lit, and it can be made larger.

/** @import { Language } from '../types/index.js' */

const NODE = 'a[data-node]'

/** How much larger or smaller a step makes it, and how far it goes. */
const STEP = 1.25
const [SMALLEST, LARGEST] = [0.5, 8]

/** What is listened for. */
const EVENTS = ['keydown', 'focusin', 'wheel', 'pointerover', 'pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'pointerleave']

/** @type {Record<Language, string>} */
const KEYS = {
  nb: 'Piltastene følger linjene: den ene veien til det målet støtter, den andre til det som støtter det. På tvers går de til neste mål.',
  nn: 'Piltastane følgjer linjene: den eine vegen til det målet støttar, den andre til det som støttar det. På tvers går dei til neste mål.',
  en: 'Arrow keys follow the lines: one way to what the goal supports, the other to what supports it. Across, they go to the next goal.',
}

/** @param {unknown} target */
function nodeAt(target) {
  return target instanceof Element ? /** @type {SVGAElement | null} */ (target.closest(NODE)) : null
}

/** One map in one element. Everything it remembers is forgotten with it. */
export class Walk {
  #root
  /** Where Tab stops, by name. @type {string | undefined} */
  #stop
  /** What the keys across go through: the neighbours one came by, or the whole layer. @type {SVGAElement[] | undefined} */
  #across
  /** How much larger than it fits. */
  #zoom = 1
  /** How wide it is when it fits. */
  #fit = 0
  /** Where a hand holds it. @type {{ x: number, y: number } | undefined} */
  #grip

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root
    for (const name of EVENTS) root.addEventListener(name, this, { passive: false })
  }

  /** What a person does to the map, and nothing else: the element around it never hears of a pointer. */
  handleEvent(/** @type {Event} */ event) {
    const node = nodeAt(event.target)
    if (event instanceof WheelEvent) this.#wheeled(event) && event.preventDefault()
    else if (event instanceof KeyboardEvent) node && this.#pressed(node, event) && event.preventDefault()
    else if (event instanceof FocusEvent) node && this.#focused(node)
    else if (!(event instanceof PointerEvent)) return
    else if (event.type === 'pointerover') this.#light(node ?? undefined)
    else if (event.type === 'pointerdown') this.#gripped(event)
    else if (event.type === 'pointermove') this.#moved(event)
    else this.#grip = undefined
  }

  /** The goal one stands on. */
  get goal() {
    return this.#nodes().find(node => node.tabIndex === 0)?.getAttribute('data-goal') ?? null
  }

  /** The goals as they stand, for the next drawing to keep them where they are. */
  get arranged() {
    return this.#nodes().map(node => node.getAttribute('data-goal') ?? '')
  }

  /** After each drawing. @param {Language} language */
  drawn(language) {
    this.#across = undefined
    this.#picture?.setAttribute('aria-description', KEYS[language])
    const nodes = this.#nodes()
    const stop = nodes.find(node => node.getAttribute('data-node') === this.#stop) ?? nodes[0]
    if (stop) this.#stopAt(stop)
    this.#light(undefined)
  }

  /** @param {SVGAElement} node */
  #focused(node) {
    if (!this.#across?.includes(node)) this.#across = undefined
    this.#stopAt(node)
    this.#light(node)
  }

  /**
   * Whether the key led anywhere.
   * @param {SVGAElement} node
   * @param {KeyboardEvent} event
   */
  #pressed(node, { key, ctrlKey, altKey, metaKey, shiftKey }) {
    if (altKey || metaKey || ctrlKey) return false
    if (key === '+' || key === '-' || key === '0') {
      this.use({ '+': 'larger', '-': 'smaller', 0: 'fit' }[key] ?? '')
      return true
    }
    const isDown = this.#picture?.getAttribute('data-flow') === 'down'
    if (shiftKey) return false
    const [up, down, before, after] = isDown
      ? ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']
      : ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']
    if (key === up) return this.#along(node, 'data-up')
    if (key === down) return this.#along(node, 'data-down')
    const across = this.#across ?? this.#layer(node)
    const at = across.indexOf(node)
    const goal = { [before]: across[at - 1], [after]: across[at + 1], Home: across[0], End: across.at(-1) }[key]
    if (!goal) return false
    this.#across = across
    this.#go(goal)
    return true
  }

  /** A button of the map. @param {string} tool */
  use(tool) {
    if (tool === 'fit') this.#zoomTo(1)
    else if (tool === 'larger') this.#zoomTo(this.#zoom * STEP)
    else if (tool === 'smaller') this.#zoomTo(this.#zoom / STEP)
  }

  /** Two fingers, or the wheel with Ctrl. @param {WheelEvent} event */
  #wheeled(event) {
    if (!event.ctrlKey || !this.#sheetAt(event)) return false
    this.#zoomTo(this.#zoom * STEP ** (-Math.sign(event.deltaY) / 2), event)
    return true
  }

  /** A mouse takes hold of the paper; fingers scroll without help. @param {PointerEvent} event */
  #gripped(event) {
    const sheet = this.#sheetAt(event)
    if (!sheet || event.pointerType !== 'mouse' || event.button !== 0 || nodeAt(event.target)) return
    this.#grip = { x: event.clientX, y: event.clientY }
    sheet.setPointerCapture(event.pointerId)
  }

  /** @param {PointerEvent} event */
  #moved(event) {
    const sheet = this.#grip && this.#sheetAt(event)
    if (!sheet || !this.#grip) return
    sheet.scrollBy({ left: this.#grip.x - event.clientX, top: this.#grip.y - event.clientY, behavior: 'instant' })
    this.#grip = { x: event.clientX, y: event.clientY }
  }

  get #picture() {
    return /** @type {SVGSVGElement | null} */ (this.#root.querySelector('.gg-picture'))
  }

  #nodes() {
    return /** @type {SVGAElement[]} */ ([...this.#root.querySelectorAll(NODE)])
  }

  /** @param {Event} event */
  #sheetAt(event) {
    return event.target instanceof Element ? event.target.closest('.gg-sheet') : null
  }

  /** The boxes of its kind, in the order of the map. @param {SVGAElement} node */
  #layer(node) {
    return /** @type {SVGAElement[]} */ ([...(node.closest('[role="list"]')?.querySelectorAll(NODE) ?? [])])
  }

  /**
   * Along a line. Where several lead on, the keys across then go from one to the next: that is how every parent of a
   * goal is reached.
   * @param {SVGAElement} node
   * @param {'data-up' | 'data-down'} way
   */
  #along(node, way) {
    const names = node.getAttribute(way)?.split(' ') ?? []
    const ends = this.#nodes().filter(other => names.includes(other.getAttribute('data-node') ?? ''))
    const [first] = ends
    if (!first) return false
    this.#across = ends.length > 1 ? ends : undefined
    this.#go(first)
    return true
  }

  /** @param {SVGAElement} node */
  #go(node) {
    this.#stopAt(node)
    node.focus()
  }

  /** @param {SVGAElement} stop */
  #stopAt(stop) {
    this.#stop = stop.getAttribute('data-node') ?? undefined
    for (const node of this.#nodes()) {
      const index = node === stop ? '0' : '-1'
      if (node.getAttribute('tabindex') !== index) node.setAttribute('tabindex', index)
    }
  }

  /** Lights the lines of a box, and the boxes at their ends. @param {SVGAElement | undefined} node */
  #light(node) {
    const name = node?.getAttribute('data-node')
    const ends = new Set([name, ...['data-up', 'data-down'].flatMap(way => node?.getAttribute(way)?.split(' ') ?? [])])
    for (const line of this.#picture?.querySelectorAll('.gg-link') ?? []) {
      const isLit = name !== undefined && name !== null && [line.getAttribute('data-from'), line.getAttribute('data-to')].includes(name)
      line.toggleAttribute('data-lit', isLit)
    }
    for (const other of this.#nodes()) other.toggleAttribute('data-lit', Boolean(name) && ends.has(other.getAttribute('data-node') ?? ''))
  }

  /**
   * The sheet scrolls, so that keys, fingers and bars move it as they move any page; what is under the pointer stays there.
   * @param {number} zoom
   * @param {{ clientX: number, clientY: number }} [at]
   */
  #zoomTo(zoom, at) {
    const picture = this.#picture
    const sheet = picture?.closest('.gg-sheet')
    if (!picture || !sheet) return
    if (this.#zoom === 1) this.#fit = picture.getBoundingClientRect().width
    const frame = sheet.getBoundingClientRect()
    const [x, y] = at ? [at.clientX - frame.left, at.clientY - frame.top] : [frame.width / 2, frame.height / 2]
    const before = this.#zoom
    this.#zoom = Math.min(Math.max(zoom, SMALLEST), LARGEST)
    if (Math.abs(this.#zoom - 1) < 0.01) this.#zoom = 1
    const width = this.#zoom === 1 ? '' : `${Math.round(this.#fit * this.#zoom)}px`
    Object.assign(picture.style, { width, maxWidth: width && 'none', minWidth: width && '0' })
    const by = this.#zoom / before
    sheet.scrollTo({ left: (sheet.scrollLeft + x) * by - x, top: (sheet.scrollTop + y) * by - y, behavior: 'instant' })
  }
}
