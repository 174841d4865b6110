// Words for people: chosen by language and number, with their slots filled.

/** @import { Language } from '../types/index.js' */

/** One form, or one for 1 and one for all other numbers, told from the slot `n`. @typedef {string | readonly [string, string]} Wording */
/** @typedef {Record<string, Record<Language, Wording>>} Words */

/** What editor and watch both say. @type {Words} */
export const SHARED = {
  error: { nb: 'Feil', nn: 'Feil', en: 'Error' },
  warning: { nb: 'Merknad', nn: 'Merknad', en: 'Warning' },
  info: { nb: 'Til orientering', nn: 'Til orientering', en: 'Note' },
  fixed: { nb: '{n} rettet', nn: '{n} retta', en: '{n} mended' },
  fresh: { nb: ['{n} ny merknad', '{n} nye merknader'], nn: ['{n} ny merknad', '{n} nye merknader'], en: ['{n} new finding', '{n} new findings'] },
}

/** @param {Words} words */
export function sayer(words) {
  /**
   * @param {Language} language
   * @param {string} key
   * @param {Record<string, unknown>} [slots] a number `n` chooses the form
   */
  return (language, key, slots = {}) => {
    const wording = words[key]?.[language] ?? key
    const text = typeof wording === 'string' ? wording : wording[slots['n'] === 1 ? 0 : 1]
    return text.replace(/\{(\w+)\}/g, (slot, name) => String(slots[name] ?? slot))
  }
}

/** What stands first in a line. @param {string} text */
export const capital = text => text.charAt(0).toUpperCase() + text.slice(1)
