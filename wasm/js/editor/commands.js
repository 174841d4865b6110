// What buttons and choices do to a plan: each command as the edit it makes.

import { statementOf } from './cell-form.js'
import { fieldId } from './fields.js'

/** @import { Edit, Goal, GoalKind, Indicator } from '../../types/index.js' */
/** @import { Desk } from './desk.js' */

/** What stands in a control's `data-`, and what was chosen in it. @typedef {Record<string, string | undefined> & { value?: string, on?: string }} Given */
/** Nothing where there is nothing to do; `focus` is the id of a field. @typedef {{ edit: Edit, focus?: string, fresh?: string } | undefined} Done */

/** @type {Record<string, (desk: Desk, given: Given) => Done>} */
export const COMMANDS = {
  add(desk, { kind: given, to, unit }) {
    const kind = /** @type {GoalKind} */ (given)
    const id = freshId(desk, [unit || undefined, to || kind])
    const goal = { id, kind, title: '', ...(unit ? { owners: [unit] } : {}), ...(to ? { supports: [to] } : {}) }
    const last = desk.plan.goals.map(({ kind }) => kind).lastIndexOf(kind)
    const position = last < 0 ? undefined : last + 1
    return { edit: { add: { item: { goal }, position } }, focus: fieldId({ list: 'goals', id, field: 'title' }), fresh: id }
  },

  addIndicator(desk, { to = '' }) {
    const id = freshId(desk, [to, 'indicator'])
    const indicator = { id, title: '', measures: [to] }
    return { edit: { add: { item: { indicator } } }, focus: fieldId({ list: 'indicators', id, field: 'title' }), fresh: id }
  },

  /** What leads to it goes with it: nobody who takes a goal away means to leave loose ends. */
  remove(desk, { list, id = '' }) {
    const { goals, indicators, cells, waivers } = desk.plan
    const from = [...goals.filter(({ supports }) => supports?.includes(id)), ...indicators.filter(({ measures }) => measures?.includes(id))]
    const ends = list === 'goals' ? [...new Set(from.map(({ id }) => id))].map(from => ({ unlink: { from, to: id } })) : []
    const said = list === 'goals' ? cells.filter(({ goal }) => goal === id).map(({ goal, unit }) => ({ clearCell: { goal, unit } })) : []
    const waived = waivers.filter(({ subject }) => subject === id).map(({ rule, subject, counterpart }) => ({ unwaive: { rule, subject, counterpart } }))
    return { edit: { all: [...ends, ...said, ...waived, { remove: { id } }] } }
  },

  move(desk, { id = '', to = '' }) {
    return to ? { edit: { reorder: { id, position: desk.position('goals', to) } } } : undefined
  },

  /** A goal is shared or has owners, not both. */
  share(desk, { id = '', on }) {
    const owners = on ? (desk.goal(id)?.owners ?? []).map(owner => desk.units.meant(owner)?.id ?? owner) : []
    const disowned = [...new Set(owners)].map(unit => ({ disown: { id, unit } }))
    return { edit: { all: [...disowned, { share: { id, shared: Boolean(on) } }] } }
  },

  own(desk, { id = '', unit = '', on }) {
    if (!on) return { edit: { disown: { id, unit } } }
    const own = { own: { id, unit } }
    return { edit: desk.goal(id)?.shared ? { all: [{ share: { id, shared: false } }, own] } : own }
  },

  prioritise: (_desk, { id = '', on }) => ({ edit: { prioritise: { id, prioritised: Boolean(on) } } }),

  link: (_desk, { id = '', value }) => (value ? { edit: { link: { from: id, to: value } } } : undefined),

  unlink: (_desk, { id = '', to = '' }) => ({ edit: { unlink: { from: id, to } }, focus: fieldId({ list: 'goals', id, field: 'supports' }) }),

  /** Says something of a cell; what is known of it besides is kept. */
  state(desk, { id = '', value }) {
    const [goal, unit] = /** @type {[string, string]} */ (JSON.parse(id))
    const statement = statementOf(desk, goal, unit)
    if (!value) return statement && { edit: { clearCell: { goal, unit } } }
    return { edit: { setCell: { ...(statement ?? { goal, unit }), state: /** @type {'blank'} */ (value) } } }
  },

  /** One of the things an indicator can say by choice. */
  choose(desk, { id = '', field = '', value }) {
    const indicator = desk.indicator(id)
    if (!indicator) return undefined
    const { [/** @type {'direction'} */ (field)]: _, ...rest } = indicator
    return { edit: { put: { indicator: /** @type {Indicator} */ (value ? { ...rest, [field]: value } : rest) } } }
  },
}

/** An id that says where a goal came from; a number after it, where it is taken. @param {Desk} desk @param {(string | undefined)[]} words */
function freshId(desk, words) {
  const base = words.filter(Boolean).join('-').toLowerCase()
  const isTaken = (/** @type {string} */ id) => desk.goal(id) || desk.indicator(id) || desk.units.all.some(unit => unit.id === id)
  let id = base
  for (let number = 2; isTaken(id); number += 1) id = `${base}-${number}`
  return id
}
