// Who is meant by a name, and who belongs to whom.

/** @import { Unit } from '../../types/index.js' */

/** @typedef {ReturnType<typeof unitsOf>} Units */

const folded = (/** @type {string} */ name) => name.trim().replace(/\s+/g, ' ').toLowerCase()

/** @param {Unit[]} units */
export function unitsOf(units) {
  /** @type {Map<string, Unit>} */
  const byId = new Map()
  /** A name that two units go by means neither. @type {Map<string, Unit | null>} */
  const byName = new Map()
  for (const unit of units) {
    if (!byId.has(unit.id)) byId.set(unit.id, unit)
    for (const name of new Set([unit.name, ...(unit.aliases ?? [])].map(folded))) byName.set(name, byName.has(name) ? null : unit)
  }
  const meant = (/** @type {string} */ name) => byId.get(name) ?? byName.get(folded(name)) ?? undefined
  return {
    all: [...byId.values()],
    meant,
    /** The name of a unit, or the words that mean none. */
    name: (/** @type {string} */ name) => meant(name)?.name ?? name,
    /** Whether a name means a unit, or one below it. */
    within(/** @type {string} */ name, /** @type {string} */ unit) {
      const top = meant(unit)
      const seen = new Set()
      for (let at = meant(name); at && top && !seen.has(at); at = at.parent === undefined ? undefined : meant(at.parent)) {
        if (at === top) return true
        seen.add(at)
      }
      return false
    },
  }
}
