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
    this.#live()
  }

  get title() {
    return call(() => this.#live().title)
  }

  get language() {
    return /** @type {Language} */ (call(() => this.#live().language))
  }

  get plan() {
    return /** @type {Plan} */ (JSON.parse(this.json()))
  }

  json() {
    return call(() => this.#live().json())
  }

  toJSON() {
    return this.plan
  }

  /** @returns {Counts} */
  counts() {
    return call(() => this.#live().counts())
  }

  /**
   * @param {FindingsOptions} [options]
   * @returns {Finding[]}
   */
  findings(options) {
    return call(() => this.#live().findings(options))
  }

  /**
   * @param {ViewName} name
   * @param {ViewOptions} [options]
   * @returns {Markup}
   */
  view(name, options) {
    return call(() => this.#live().view(name, options))
  }

  /**
   * @param {ViewName} name
   * @param {ViewOptions} [options]
   */
  html(name, options) {
    return call(() => this.#live().html(name, options))
  }

  dispose() {
    if (this.#handle && this.#age === currentAge()) this.#handle.free()
    this.#handle = this.#bytes = undefined
  }

  [Symbol.dispose]() {
    this.dispose()
  }

  #live() {
    const bytes = this.#bytes
    if (!bytes) throw new GoalGraphError('DISPOSED')
    if (!this.#handle || this.#age !== currentAge()) {
      this.#handle = call(() => Handle.open(bytes))
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
