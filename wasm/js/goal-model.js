// `<goal-model>`: a plan for the views of a page. It has no picture of its own.

import { init } from './engine.js'
import { GoalGraphError } from './error.js'
import { GoalElement } from './goal-element.js'
import { Model, open } from './model.js'
import { announceModels } from './page.js'
import { childText, fetchPlan } from './source.js'

/** @import { Edit } from '../types/index.js' */

/**
 * @tagname goal-model
 * @attr src - where the plan is
 * @fires goal-ready - the plan is read
 * @fires goal-change - the plan was edited, and what that changed
 * @fires goal-error - it is not, and why; or it fell into a trap, and is there again
 */
export class GoalModel extends GoalElement {
  static observedAttributes = ['src', 'id']
  static properties = ['data', 'src']

  /** @type {Model | undefined} */
  #model
  /** @type {string | object | null} */
  #data = null
  /** What was opened last, to see whether anything is new. @type {unknown} */
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
    const source = this.#data ?? (this.src ? new URL(this.src, this.baseURI).href : childText(this))
    if (source === undefined || source === this.#opened) return
    this.#opened = source
    this.#running.abort()
    this.#running = new AbortController()
    this.#read(source, this.#running.signal)
  }

  /**
   * @param {string | object} source
   * @param {AbortSignal} signal
   */
  async #read(source, signal) {
    this.show('loading')
    try {
      const isAddress = this.#data === null && this.src !== ''
      init().catch(() => {}) // comes while the plan does; what goes wrong `open` says
      const plan = isAddress ? await fetchPlan(new URL(String(source)), signal) : source
      const model = await open(plan)
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
