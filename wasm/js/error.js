// What goes wrong around a plan, and what to do about it, in the language of the page.

import { pageLanguage } from './language.js'
import { HINTS, MESSAGES } from './messages.js'

/** @import { ErrorCode, Language, Place } from '../types/index.js' */

/**
 * What the core says of a text it cannot read; see `into_error` of the boundary.
 * @typedef {{ code: string, place?: Place, about?: string, says: Record<Language, string> }} Said
 */

export class GoalGraphError extends Error {
  /** @type {ErrorCode} */
  code
  /** @type {Place | undefined} */
  place
  /** @type {string} */
  hint
  /** After a trap: the model that fell into it is as it was before. */
  recovered = false
  #values
  #says
  #about

  /**
   * @param {ErrorCode} code
   * @param {Record<string, unknown>} [values] for the slots of the wording
   * @param {{ cause?: unknown, place?: Place | undefined, says?: Said['says'], about?: string | undefined }} [more] `about` is what was refused, where it is no plan
   */
  constructor(code, values = {}, { cause, place, says, about } = {}) {
    super('', cause === undefined ? undefined : { cause })
    this.name = 'GoalGraphError'
    this.code = code
    this.place = place
    this.#values = values
    this.#says = says
    this.#about = about
    const { message, hint } = this.in(pageLanguage())
    this.message = message
    this.hint = hint
  }

  /**
   * Message and hint in a language of choice.
   * @param {Language} language
   * @returns {{ message: string, hint: string }}
   */
  in(language) {
    const fill = (/** @type {string} */ text) => text.replace(/\{(\w+)\}/g, (slot, name) => String(this.#values[name] ?? slot))
    const wording = MESSAGES[this.code]
    return {
      message: wording ? fill(wording[language]) : (this.#says?.[language] ?? this.code),
      hint: fill((HINTS[this.code] ?? HINTS[this.#about || (this.code.split('/')[0] ?? '')] ?? HINTS['UNKNOWN'])?.[language] ?? ''),
    }
  }

  /** Whatever was thrown, as an error of ours. */
  static of(/** @type {unknown} */ thrown) {
    if (thrown instanceof GoalGraphError) return thrown
    const { code, place, says, about } = /** @type {Partial<Said>} */ (thrown ?? {})
    if (!code || !says) return new GoalGraphError('UNKNOWN', { detail: describe(thrown) }, { cause: thrown })
    return new GoalGraphError(/** @type {ErrorCode} */ (code), { detail: says.en }, { place, says, about })
  }
}

/** @param {unknown} thrown */
export function describe(thrown) {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
