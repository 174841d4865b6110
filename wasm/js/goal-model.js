// `<goal-model>`: a plan for the views of a page. It has no picture of its own.

import { begin } from './engine.js'
import { GoalGraphError } from './error.js'
import { GoalElement } from './goal-element.js'
import { Model, openEarly } from './model.js'
import { announceModels } from './page.js'
import { childText, fetchPlan, fetchRules } from './source.js'

/** @import { Edit, Settings } from '../types/index.js' */

/**
 * @tagname goal-model
 * @attr src - where the plan is
 * @attr rules - where the settings of the house are, by which it is checked
 * @attr today - the day it is, as 2026-11-25; without it the day by the browser's clock
 * @fires goal-ready - the plan is read
 * @fires goal-change - the plan was edited, and what that changed
 * @fires goal-error - it is not, and why; or it fell into a trap, and is there again
 */
export class GoalModel extends GoalElement {
  static observedAttributes = ['src', 'rules', 'today', 'id']
  static properties = ['data', 'settings', 'src']

  /** @type {Model | undefined} */
  #model
  /** @type {string | object | null} */
  #data = null
  /** @type {Settings | null} */
  #settings = null
  /** What was opened last, and how, to see whether anything is new. @type {unknown[] | undefined} */
  #opened
  #running = new AbortController()
  #children = typeof MutationObserver === 'undefined' ? undefined : new MutationObserver(() => this.schedule())

  get src() {
    return this.getAttribute('src') ?? ''
  }

  set src(address) {
    this.reflect('src', address)
  }

  get data() {
    return this.#data
  }

  set data(plan) {
    this.#data = plan
    this.#opened = undefined
    this.schedule()
  }

  get settings() {
    return this.#settings
  }

  set settings(settings) {
    this.#settings = settings
    this.#opened = undefined
    this.schedule()
  }

  get model() {
    return this.#model
  }

  /** @param {Edit | readonly Edit[]} edits */
  apply(edits) {
    return this.#ready().apply(edits)
  }

  undo() {
    return this.#ready().undo()
  }

  redo() {
    return this.#ready().redo()
  }

  connectedCallback() {
    super.connectedCallback()
    this.#children?.observe(this, { childList: true, subtree: true, characterData: true })
    announceModels()
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.#children?.disconnect()
    queueMicrotask(() => this.isConnected || this.#close()) // a move is no end
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (name === 'id') announceModels()
    else super.attributeChangedCallback(name)
  }

  update() {
    const source = this.#data ?? (this.src || childText(this))
    const asked = [source, this.getAttribute('rules'), this.getAttribute('today')]
    if (source === undefined || asked.every((one, at) => one === this.#opened?.[at])) return
    this.#opened = asked
    this.#running.abort()
    this.#running = new AbortController()
    this.#read(source, this.#running.signal)
  }

  /** Those given as data go before those of the address, one by one. @param {AbortSignal} signal */
  async #rules(signal) {
    const address = this.getAttribute('rules')
    const rules = address ? await fetchRules(address, this.baseURI, signal) : {}
    return { today: this.getAttribute('today') || today(), ...rules, ...this.#settings }
  }

  /**
   * @param {string | object} source
   * @param {AbortSignal} signal
   */
  async #read(source, signal) {
    this.show('loading')
    try {
      const isAddress = this.#data === null && this.src !== ''
      begin().catch(() => {}) // comes while the plan does; what goes wrong `openEarly` says
      const [plan, settings] = await Promise.all([
        isAddress ? fetchPlan(this.src, this.baseURI, signal) : source,
        this.#rules(signal),
      ])
      const model = await openEarly(plan, settings)
      if (signal.aborted) model.dispose()
      else this.#settle(model)
    } catch (error) {
      if (!signal.aborted) this.#settle(undefined, GoalGraphError.of(error))
    }
  }

  /**
   * @param {Model | undefined} model
   * @param {GoalGraphError} [error]
   */
  #settle(model, error) {
    this.#model?.dispose()
    this.#model = model
    this.show(model ? 'ready' : 'error', error)
    announceModels()
    model?.on('change', delta => this.fire('goal-change', { delta }))
    model?.on('recovered', ({ error }) => this.fireError(GoalGraphError.of(error)))
    if (error) this.fireError(error)
    else this.fire('goal-ready', { model })
  }

  #ready() {
    if (!this.#model) throw this.error ?? new GoalGraphError('NOT_READY')
    return this.#model
  }

  #close() {
    this.#running.abort()
    this.#model?.dispose()
    this.#model = this.#opened = undefined
    announceModels()
  }
}

/** The day by the browser's clock: it tells whether what was accepted for a while still is. */
function today() {
  const now = new Date()
  const [month, day] = [now.getMonth() + 1, now.getDate()].map(number => String(number).padStart(2, '0'))
  return `${now.getFullYear()}-${month}-${day}`
}
