// Which language to speak. Pages say so by `lang`, in many spellings, across shadow roots.

/** @import { Language } from '../types/index.js' */

/**
 * The language a tag means, where goalgraph speaks it: `no`, `nb-NO`, `nn`, `en-GB`.
 * @param {string | null | undefined} tag
 * @returns {Language | undefined}
 */
export function spoken(tag) {
  const primary = tag?.trim().split(/[-_]/)[0]?.toLowerCase()
  if (primary === 'no') return 'nb'
  return primary === 'nb' || primary === 'nn' || primary === 'en' ? primary : undefined
}

/**
 * The language errors speak: English on a page in a foreign language, bokmål on one that does not say.
 * @param {string | null | undefined} tag
 * @returns {Language}
 */
export function speakable(tag) {
  return spoken(tag) ?? (tag ? 'en' : 'nb')
}

/** The tag of the nearest `lang` around a node, its own first, through the hosts of shadow roots. */
export function tagAround(/** @type {Element} */ element) {
  for (let at = /** @type {Element | null} */ (element); at; ) {
    const speaker = at.closest('[lang]')
    if (speaker) return speaker.getAttribute('lang')
    const root = at.getRootNode()
    at = 'host' in root ? /** @type {ShadowRoot} */ (root).host : null
  }
  return null
}

/** The language of the page; English where there is none, as in Node. */
export function pageLanguage() {
  const page = globalThis.document?.documentElement
  return page ? speakable(page.getAttribute('lang')) : 'en'
}
