// Where the plan of a `<goal-model>` comes from: an address, or a script of data inside the element. And its settings.

import { describe, GoalGraphError } from './error.js'

/** @import { Settings } from '../types/index.js' */

/**
 * @param {string} address
 * @param {string} base what it is relative to
 * @param {AbortSignal} signal
 */
export const fetchPlan = (address, base, signal) => fetched(address, base, signal, 'DATA')

/**
 * The settings a plan is checked by, as data.
 * @param {string} address
 * @param {string} base
 * @param {AbortSignal} signal
 * @returns {Promise<Settings>}
 */
export async function fetchRules(address, base, signal) {
  const text = new TextDecoder().decode(await fetched(address, base, signal, 'RULES'))
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new GoalGraphError('RULES_NOT_JSON', { url: address, detail: describe(cause) }, { cause })
  }
}

/**
 * @param {string} address
 * @param {string} base
 * @param {AbortSignal} signal
 * @param {'DATA' | 'RULES'} what
 */
async function fetched(address, base, signal, what) {
  let url = address
  /** @type {Response} */
  let response
  try {
    url = new URL(address, base).href
    response = await fetch(url, { signal, headers: { accept: 'application/json' } })
  } catch (cause) {
    if (signal.aborted) throw cause
    throw new GoalGraphError(`${what}_UNREACHABLE`, { url }, { cause })
  }
  if (!response.ok) throw new GoalGraphError(`${what}_NOT_FOUND`, { url, status: response.status })
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (startsLikeHtml(bytes)) throw new GoalGraphError(`${what}_IS_HTML`, { url: response.url })
  return bytes
}

/** No plan begins with `<`; the pages of servers that ask people to log in do. @param {Uint8Array} bytes */
function startsLikeHtml(bytes) {
  return new TextDecoder().decode(bytes.subarray(0, 64)).trimStart().startsWith('<')
}

/**
 * The text of the data script in an element, once the parser is past it; a script that is still coming in is not there.
 * @param {Element} element
 */
export function childText(element) {
  const script = element.querySelector(':scope > script[type="application/json"]')
  return script && isWhole(script) ? (script.textContent ?? '') : undefined
}

/** @param {Element} element */
function isWhole(element) {
  if (document.readyState !== 'loading') return true
  for (let at = /** @type {Node | null} */ (element); at; at = at.parentNode) if (at.nextSibling) return true
  return false
}
