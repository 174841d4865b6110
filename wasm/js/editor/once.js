// Markup that is made once, as long as what it is made of is the same: `patch` passes by what it has seen.

/** @import { MarkupElement } from '../../types/index.js' */

/** @typedef {{ of: readonly unknown[], markup: MarkupElement }} Made */

export class Once {
  /** @type {Map<string, Made>} */
  #made = new Map()
  /** @type {Map<string, Made>} */
  #now = new Map()

  /**
   * @param {string} key
   * @param {readonly unknown[]} of what it is made of
   * @param {() => MarkupElement} make
   */
  get(key, of, make) {
    const old = this.#made.get(key)
    const isSame = old && old.of.length === of.length && old.of.every((value, at) => value === of[at])
    const made = isSame ? old : { of, markup: make() }
    this.#now.set(key, made)
    return made.markup
  }

  /** A drawing is done: what was not in it is forgotten. */
  drawn() {
    this.#made = this.#now
    this.#now = new Map()
  }

  /** Everything is made again, whatever people have done to it. */
  forget() {
    this.#made.clear()
  }
}
