// Findings by the field they stand at.

/** @import { Finding } from '../../types/index.js' */
/** @import { Desk } from './desk.js' */

/** @typedef {{ id: string, field: string }} Spot of a goal or an indicator; without id, of the plan as a whole */

/** The fields a form has of its own. */
const FIELDS = new Set(['title', 'owners', 'supports', 'theme', 'note', 'target', 'period'])

/** @param {Finding} finding @param {Desk} desk @returns {Spot} */
export function spotOf({ rule, subject, counterpart, pointer }, desk) {
  const group = rule.split('/')[0]
  const [, list, at, written] = pointer.match(/^\/(goals|indicators)\/(\d+)(?:\/(\w+))?/) ?? []
  if (group === 'coverage' && subject.kind === 'goal' && counterpart?.kind === 'unit') {
    return { id: subject.id, field: `cell ${counterpart.id}` }
  }
  if (!list) return subject.kind === 'goal' || subject.kind === 'indicator' ? { id: subject.id, field: 'title' } : { id: '', field: '' }
  const item = desk.plan[list === 'goals' ? 'goals' : 'indicators'][Number(at)]
  const asked = written === 'shared' || group === 'ownership' ? 'owners' : (written ?? (group === 'coverage' ? 'supports' : 'title'))
  const isThere = FIELDS.has(asked) && list === 'goals' && !(asked === 'supports' && item && 'kind' in item && item.kind === 'direction')
  return { id: item?.id ?? '', field: isThere ? asked : 'title' }
}

export class Marks {
  /** @type {Map<string, { finding: Finding, spot: Spot }>} */
  #all = new Map()
  /** @type {Map<string, Finding[]>} */
  #byItem = new Map()
  /** @type {Map<string, string>} */
  #signs = new Map()

  /** @param {Finding[]} findings @param {Desk} desk @param {(spot: Spot, finding: Finding) => boolean} isHere */
  constructor(findings, desk, isHere) {
    for (const finding of findings) {
      const spot = spotOf(finding, desk)
      if (!isHere(spot, finding)) continue
      this.#all.set(finding.id, { finding, spot })
      const others = this.#byItem.get(spot.id)
      if (others) others.push(finding)
      else this.#byItem.set(spot.id, [finding])
    }
  }

  /** @param {string} id of the finding */
  has(id) {
    return this.#all.has(id)
  }

  /** @param {string} id of the finding */
  get(id) {
    return this.#all.get(id)
  }

  get ids() {
    return [...this.#all].filter(([, { finding }]) => finding.status !== 'waived').map(([id]) => id)
  }

  /** @param {string} id of an item; empty for the plan as a whole */
  of(id) {
    return this.#byItem.get(id) ?? NONE
  }

  /** @param {string} id @param {string} field */
  at(id, field) {
    return this.of(id).filter(finding => this.#all.get(finding.id)?.spot.field === field)
  }

  /** What is not to be seen any more. @param {string} id of the finding @returns {boolean} whether it was there */
  remove(id) {
    const found = this.#all.get(id)
    if (!found || found.finding.status === 'waived') return false
    this.#all.delete(id)
    this.#signs.delete(found.spot.id)
    this.#byItem.set(found.spot.id, this.of(found.spot.id).filter(finding => finding.id !== id))
    return true
  }

  /** In the order of the check, gravest first. */
  get errors() {
    return [...this.#all.values()].filter(({ finding }) => finding.severity === 'error' && finding.status !== 'waived')
  }

  get counts() {
    const counts = { error: 0, warning: 0, info: 0 }
    for (const { finding } of this.#all.values()) if (finding.status !== 'waived') counts[finding.severity] += 1
    return counts
  }

  /** Says the same as long as what stands at an item does. @param {string} id */
  sign(id) {
    const known = this.#signs.get(id)
    if (known !== undefined) return known
    const sign = this.of(id).map(finding => `${finding.id} ${finding.status} ${finding.message} ${finding.waiver?.reason ?? ''}`).join('\n')
    this.#signs.set(id, sign)
    return sign
  }
}

/** @type {Finding[]} */
const NONE = []
