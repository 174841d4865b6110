// Which goals stand where on the page: all of them by level, or one unit's under the goals it answers for.

import { KINDS } from './goal-form.js'

/** @import { Finding, GoalKind } from '../../types/index.js' */
/** @import { Cell, Desk } from './desk.js' */
/** @import { Spot } from './marks.js' */

/**
 * @typedef {object} Section
 * @property {string} key
 * @property {GoalKind | 'indicator'} kind
 * @property {string[]} items ids
 * @property {string[]} twice the titles of those that carry an id which another has
 * @property {string} [direction] the goal they stand under
 * @property {Cell[]} [cells] of that goal
 * @property {string[]} [also] those that stand under it and further up
 */

export class Layout {
  /** @type {Section[]} */
  sections
  /** Where each goal and indicator stands. @type {Map<string, Section>} */
  #at = new Map()
  /** @type {Set<string>} */
  #cells = new Set()

  /** @param {Desk} desk @param {string} unit */
  constructor(desk, unit) {
    this.unit = unit
    this.desk = desk
    this.sections = unit ? (desk.units.meant(unit) ? ofUnit(desk, unit) : []) : ofPlan(desk)
    for (const section of this.sections) {
      for (const id of section.items) this.#at.set(id, section)
      for (const { unit: of } of section.cells ?? []) this.#cells.add(`${section.direction} ${of}`)
    }
    for (const { id, measures = [] } of desk.plan.indicators) {
      const section = measures.map(goal => this.#at.get(goal)).find(Boolean)
      if (section && !this.#at.has(id)) this.#at.set(id, section)
    }
  }

  /** @param {string} id */
  sectionOf(id) {
    return this.#at.get(id)
  }

  /** The section of a unit's page that is about a goal it answers for. @param {string} id */
  under(id) {
    return this.sections.find(({ direction }) => direction === id)
  }

  /** Whether a finding can be mended here. @param {Spot} spot @param {Finding} finding */
  holds({ id, field }, { subject, counterpart }) {
    if (!this.unit) return true
    if (field.startsWith('cell ')) return this.#cells.has(`${id} ${field.slice(5)}`)
    if (id) return this.#at.has(id)
    return [subject, counterpart].some(about => about?.kind === 'unit' && this.desk.units.within(about.id, this.unit))
  }
}

/** @param {Desk} desk @returns {Section[]} */
function ofPlan(desk) {
  const { goals, indicators } = desk.plan
  const levels = KINDS.map(kind => section(desk, kind, kind, goals.map((goal, at) => ({ goal, at })).filter(({ goal }) => goal.kind === kind)))
  const loose = indicators.filter(({ measures = [] }) => !measures.some(id => desk.goal(id))).map(({ id }) => id)
  return loose.length > 0 ? [...levels, { key: 'indicators', kind: 'indicator', items: loose, twice: [] }] : levels
}

/** @param {Desk} desk @param {string} unit @returns {Section[]} */
function ofUnit(desk, unit) {
  const own = desk.plan.goals.map((goal, at) => ({ goal, at })).filter(({ goal }) => goal.owners?.some(owner => desk.units.within(owner, unit)))
  const periods = own.filter(({ goal }) => goal.kind === 'period')
  const seen = new Set()
  const under = [...desk.cells(unit)].flatMap(([direction, all]) => {
    const cells = all.filter(({ state }) => state !== 'outside')
    if (cells.length === 0) return []
    const here = periods.filter(({ goal }) => goal.supports?.includes(direction))
    const made = { ...section(desk, `under ${direction}`, 'period', here.filter(({ at }) => !seen.has(at))), direction, cells, also: here.filter(({ at }) => seen.has(at)).map(({ goal }) => goal.id) }
    for (const { at } of here) seen.add(at)
    return [made]
  })
  const loose = section(desk, 'loose', 'period', periods.filter(({ at }) => !seen.has(at)))
  const others = /** @type {GoalKind[]} */ (['operational', 'initiative', 'precondition']).map(kind => section(desk, kind, kind, own.filter(({ goal }) => goal.kind === kind)))
  return [...under, ...(loose.items.length > 0 ? [loose] : []), ...others]
}

/**
 * @param {Desk} desk
 * @param {string} key
 * @param {GoalKind} kind
 * @param {{ goal: { id: string, title: string }, at: number }[]} goals with their positions
 * @returns {Section}
 */
function section(desk, key, kind, goals) {
  const isFirst = (/** @type {{ goal: { id: string }, at: number }} */ { goal, at }) => desk.position('goals', goal.id) === at
  return { key, kind, items: goals.filter(isFirst).map(({ goal }) => goal.id), twice: goals.filter(one => !isFirst(one)).map(({ goal }) => goal.title) }
}
