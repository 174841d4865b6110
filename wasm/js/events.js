// News for whoever listens, in the order in which it happened.

/** @import { ModelEvents } from '../types/index.js' */

/** @typedef {{ [Name in keyof ModelEvents]: [Name, ModelEvents[Name]] }[keyof ModelEvents]} News */

export class Events {
  #target = new EventTarget()
  /** @type {News[]} */
  #untold = []
  #isTelling = false

  /**
   * @template {keyof ModelEvents} Name
   * @param {Name} name
   * @param {(detail: ModelEvents[Name]) => void} listener
   * @param {{ signal?: AbortSignal | undefined }} [options]
   */
  on(name, listener, { signal } = {}) {
    const heard = (/** @type {Event} */ event) => listener(/** @type {CustomEvent} */ (event).detail)
    this.#target.addEventListener(name, heard, signal ? { signal } : {})
  }

  /**
   * A listener may cause news itself: everybody hears of that after what they are hearing of now. One that throws is
   * reported as any listener is, and stops nobody.
   * @param {News} news
   */
  tell(...news) {
    this.#untold.push(news)
    if (this.#isTelling) return
    this.#isTelling = true
    for (let next = this.#untold.shift(); next; next = this.#untold.shift()) {
      this.#target.dispatchEvent(new CustomEvent(next[0], { detail: next[1] }))
    }
    this.#isTelling = false
  }
}
