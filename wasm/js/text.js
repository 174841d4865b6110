// A plan as people have it, as the bytes the module reads.

import { describe, GoalGraphError } from './error.js'

/** @param {string | ArrayBuffer | Uint8Array | object} plan */
export function encoded(plan) {
  if (plan instanceof Uint8Array) return plan
  if (plan instanceof ArrayBuffer) return new Uint8Array(plan)
  const text = typeof plan === 'string' ? plan : json(plan)
  refuseHalves(text)
  return new TextEncoder().encode(text)
}

/** Half of a character of two UTF-16 units, without its other half: UTF-8 has no way to say it. */
const HALF = /\p{Surrogate}/u

/**
 * @param {string} text
 * @param {boolean} [isPart] of what is given as data: a line of it is no place anyone could look up
 */
function refuseHalves(text, isPart) {
  const at = text.search(HALF)
  if (at < 0) return
  const lines = text.slice(0, at).split('\n')
  const before = [...(lines.at(-1) ?? '')]
  const place = isPart ? undefined : { line: lines.length, column: before.length + 1, pointer: '' }
  throw new GoalGraphError('ILL_FORMED_TEXT', { near: before.slice(-30).join('') }, { place })
}

/** @param {object} data */
export function json(data) {
  let text
  try {
    text = JSON.stringify(data)
  } catch (cause) {
    throw new GoalGraphError('NOT_JSON', { detail: describe(cause) }, { cause })
  }
  if (text === undefined) throw new GoalGraphError('NOT_JSON', { detail: typeof data })
  if (/\\ud[89a-f]/.test(text)) inEveryText(data, text => refuseHalves(text, true)) // JSON escapes halves, and nothing else so
  return text
}

/**
 * @param {object} data
 * @param {(text: string) => void} look
 */
function inEveryText(data, look) {
  JSON.stringify(data, (key, value) => {
    look(key)
    if (typeof value === 'string') look(value)
    return value
  })
}
