// What all elements have in common: attributes are the state, changes are gathered into one update.

import { GoalGraphError } from './error.js'
import { OF_FIELDS, tellOfStrangers } from './hints.js'
import { enter, leave, page } from './page.js'

/** @import { State } from '../types/elements.js' */

/** Nothing to extend on a server; there the module can be imported and no more. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {})

export class GoalElement extends Base {
  /** Properties a page may have set before the element was defined. @type {string[]} */
  static properties = []
  /** @type {string[]} */
  static observedAttributes = []
  static formAssociated = false

  /** @type {State} */
  #state = 'loading'
  /** @type {GoalGraphError | undefined} */
  #error
  #isScheduled = false

  constructor() {
    super()
    attach(this)
  }

  get state() {
    return this.#state
  }

  get error() {
    return this.#error
  }

  connectedCallback() {
    const { formAssociated, properties, observedAttributes } = /** @type {typeof GoalElement} */ (this.constructor)
    for (const name of properties) keep(this, name)
    tellOfStrangers(this, formAssociated ? [...observedAttributes, ...OF_FIELDS] : observedAttributes)
    enter()
    page.addEventListener('models', this)
    page.addEventListener('language', this)
    this.show(this.#state)
    this.schedule()
  }

  disconnectedCallback() {
    leave()
    page.removeEventListener('models', this)
    page.removeEventListener('language', this)
  }

  /** @param {string} _name */
  attributeChangedCallback(_name) {
    this.schedule()
  }

  /** An `EventListener` as an object needs no bound functions. */
  handleEvent(/** @type {Event} */ _event) {
    this.schedule()
  }

  /** However much changes at once, there is one update, after it. */
  schedule() {
    if (this.#isScheduled) return
    this.#isScheduled = true
    queueMicrotask(() => {
      this.#isScheduled = false
      if (this.isConnected) this.update()
    })
  }

  update() {}

  /**
   * Shows the state to the page, as `data-state` and as `:state()`.
   * @param {State} state
   * @param {GoalGraphError} [error]
   */
  show(state, error) {
    this.#state = state
    this.#error = error
    if (this.dataset['state'] !== state) this.dataset['state'] = state
    const states = internalsOf(this)?.states
    if (!states || states.has(state)) return
    for (const old of ['loading', 'ready', 'error']) states.delete(old)
    states.add(state)
  }

  /**
   * @param {string} name
   * @param {object} detail
   */
  fire(name, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }))
  }

  /** @param {GoalGraphError} error */
  fireError(error) {
    this.fire('goal-error', { code: error.code, message: error.message, error, recovered: error.recovered })
  }

  /**
   * @param {string} name
   * @param {unknown} value nothing takes the attribute away
   */
  reflect(name, value) {
    if (value === null || value === undefined || value === '') this.removeAttribute(name)
    else this.setAttribute(name, String(value))
  }
}

/** What an element has of its page, and its page has not of it. @type {WeakMap<HTMLElement, ElementInternals>} */
const attached = new WeakMap()

export const internalsOf = (/** @type {HTMLElement} */ element) => attached.get(element)

/** Older browsers have no custom states, or refuse their names; `data-state` says the same. */
function attach(/** @type {HTMLElement} */ element) {
  try {
    const internals = element.attachInternals()
    attached.set(element, internals)
    internals.states.add('loading')
  } catch {
    return
  }
}

/**
 * A property set before the upgrade hides the accessor of the class: it is set again, through it.
 * @param {HTMLElement} element
 * @param {string} name
 */
function keep(element, name) {
  if (!Object.hasOwn(element, name)) return
  const values = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (element))
  const value = values[name]
  delete values[name]
  values[name] = value
}
