// What a person has written, kept in their browser until it is saved where it belongs. Only for pages that ask for it.

const PREFIX = 'goalgraph-draft:'

/** @typedef {{ plan: string, of: string, saved: string }} Kept the plan, a sign of the plan it was made from, and when */

export class Draft {
  /** @param {() => string} name to keep it under; without one nothing is kept @param {string} opened the plan as it was opened */
  constructor(name, opened) {
    this.name = name
    this.opened = opened
  }

  /** What was kept before, where it says something else than the plan. @returns {Kept & { moved: boolean } | undefined} `moved`: it was made from another plan */
  get kept() {
    if (!this.name()) return undefined
    try {
      const kept = JSON.parse(localStorage.getItem(PREFIX + this.name()) ?? 'null')
      const isWhole = kept && [kept.plan, kept.of, kept.saved].every(text => typeof text === 'string')
      return isWhole && kept.plan !== this.opened ? { ...kept, moved: kept.of !== signOf(this.opened) } : undefined
    } catch {
      return undefined
    }
  }

  /** @param {string} plan @returns {boolean} whether there was room */
  keep(plan) {
    if (plan === this.opened) return this.forget()
    try {
      localStorage.setItem(PREFIX + this.name(), JSON.stringify({ plan, of: signOf(this.opened), saved: new Date().toISOString() }))
      return true
    } catch {
      return false
    }
  }

  forget() {
    try {
      localStorage.removeItem(PREFIX + this.name())
    } catch {
      // a browser without storage has nothing to forget
    }
    return true
  }
}

/** Tells one text from another: FNV-1a. @param {string} text */
function signOf(text) {
  let sign = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) sign = Math.imul(sign ^ text.charCodeAt(at), 0x01000193)
  return (sign >>> 0).toString(16)
}
