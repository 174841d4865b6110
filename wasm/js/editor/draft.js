// What a person has written, kept in their browser until it is saved where it belongs. Only for pages that ask for it.

const PREFIX = 'goalgraph-draft:'

/** @typedef {{ plan: string, of: string, saved: string }} Kept the plan, a sign of the plan it was made from, and when */

/** @param {string} key @returns {Kept | undefined} */
export function keptDraft(key) {
  try {
    const kept = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null')
    return kept && [kept.plan, kept.of, kept.saved].every(text => typeof text === 'string') ? kept : undefined
  } catch {
    return undefined
  }
}

/** @param {string} key @param {Kept} draft @returns {boolean} whether there was room */
export function keepDraft(key, draft) {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

/** @param {string} key */
export function forgetDraft(key) {
  try {
    localStorage.removeItem(PREFIX + key)
  } catch {
    // a browser without storage has nothing to forget
  }
}

/** Tells one text from another: FNV-1a. @param {string} text */
export function signOf(text) {
  let sign = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) sign = Math.imul(sign ^ text.charCodeAt(at), 0x01000193)
  return (sign >>> 0).toString(16)
}
