// A plan that is open: plain JSON in, plain JSON out.

import { Model as Handle } from '../dist/goalgraph.js'
import { call, currentAge, init } from './engine.js'
import { GoalGraphError } from './error.js'
import { encoded } from './text.js'

/** @import { Counts, Finding, FindingsOptions, Language, Markup, Plan, ViewName, ViewOptions } from '../types/index.js' */

export class Model {
  /** Kept so that the plan can be opened again after a trap. @type {Uint8Array | undefined} */
  #bytes
  #age = -1
  /** @type {Handle | undefined} */
  #handle

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.#bytes = bytes
    call(() => this.#live())
  }

  get title() {
    return this.#ask(handle => handle.title)
  }

  get language() {
    return /** @type {Language} */ (this.#ask(handle => handle.language))
  }

  get plan() {
    return /** @type {Plan} */ (JSON.parse(this.json()))
  }

  json() {
    return this.#ask(handle => handle.json())
  }

  toJSON() {
    return this.plan
  }

  /** @returns {Counts} */
  counts() {
    return this.#ask(handle => handle.counts())
  }

  /**
   * @param {FindingsOptions} [options]
   * @returns {Finding[]}
   */
  findings(options) {
    return this.#ask(handle => handle.findings(options))
  }

  /**
   * @param {ViewName} name
   * @param {ViewOptions} [options]
   * @returns {Markup}
   */
  view(name, options) {
    return this.#ask(handle => handle.view(name, options))
  }

  /**
   * @param {ViewName} name
   * @param {ViewOptions} [options]
   */
  html(name, options) {
    return this.#ask(handle => handle.html(name, options))
  }

  dispose() {
    if (this.#handle && this.#age === currentAge()) this.#handle.free()
    this.#handle = this.#bytes = undefined
  }

  [Symbol.dispose]() {
    this.dispose()
  }

  /**
   * Nothing here changes the plan, so what fell into a trap is asked once more, of a module started anew.
   * @template T
   * @param {(handle: Handle) => T} question
   * @returns {T}
   */
  #ask(question) {
    const ask = () => call(() => question(this.#live()))
    try {
      return ask()
    } catch (error) {
      if (!(error instanceof GoalGraphError && error.code === 'TRAP')) throw error
      return ask()
    }
  }

  #live() {
    const bytes = this.#bytes
    if (!bytes) throw new GoalGraphError('DISPOSED')
    if (!this.#handle || this.#age !== currentAge()) {
      this.#handle = Handle.open(bytes)
      this.#age = currentAge()
    }
    return this.#handle
  }
}

/** @param {string | ArrayBuffer | Uint8Array | object} plan */
export async function open(plan) {
  const bytes = encoded(plan)
  await init()
  return new Model(bytes)
}
