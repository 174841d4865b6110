// What the plan says of a goal and a unit: that its goals cover it, or why there are none.

import { el } from '../el.js'
import { button, choice, counted, domId, fieldId, named, terms, textField } from './fields.js'
import { marksList } from './mark.js'
import { say } from './words.js'

/** @import { CellStatement, Goal } from '../../types/index.js' */
/** @import { Cell } from './desk.js' */
/** @import { Context } from './fields.js' */

/** How a cell is named among the fields. @param {string} goal @param {string} unit */
export const cellKey = (goal, unit) => JSON.stringify([goal, unit])

/** The statement that counts for a cell: the first. @param {Context['desk']} desk @param {string} goal @param {string} unit @returns {CellStatement | undefined} */
export const statementOf = (desk, goal, unit) => desk.plan.cells.find(cell => cell.goal === goal && (desk.units.meant(cell.unit)?.id ?? cell.unit) === unit)

/** The period goals in a cell. @param {Context['desk']} desk @param {string} goal @param {string} unit */
export const goalsIn = (desk, goal, unit) =>
  desk.plan.goals.filter(({ kind, supports, owners }) => kind === 'period' && supports?.includes(goal) && owners?.some(owner => desk.units.within(owner, unit)))

/**
 * @param {Context} ctx
 * @param {Goal} goal
 * @param {Cell} cell
 * @param {{ isNamed: boolean }} options whether its unit must be named, and a goal can be added in it
 */
export function cellForm(ctx, goal, { unit, state }, { isNamed }) {
  const { language, desk, marks, locked } = ctx
  const isCovered = state === 'covered' || state === 'unexpected'
  const isOpen = state === 'blank' || state === 'missing'
  const found = marksList(ctx, marks.at(goal.id, `cell ${unit}`), domId('marks', goal.id, unit))
  const title = named(ctx, goal.title)
  const name = desk.units.name(unit)
  const { one } = terms(ctx, 'period')
  return el(
    'fieldset',
    { key: unit, class: 'cell', 'data-cell': unit, 'data-state': state },
    el('legend', { class: isNamed ? 'label' : 'gg-hidden' }, isNamed ? name : say(language, 'cell', { unit: name })),
    isCovered && stateLine('●', say(language, state, { periods: counted(ctx, 'period', goalsIn(desk, goal.id, unit).length) })),
    isOpen && stateLine(state === 'blank' ? '○' : '◌', say(language, 'open', { periods: terms(ctx, 'period').many })),
    !isCovered && statementForm(ctx, goal, unit, found.ids),
    found.list,
    isNamed &&
      !locked &&
      button(ctx, 'add', say(language, 'addsHere', { one }), { label: say(language, 'addsFor', { one, unit: name, title }), data: { kind: 'period', to: goal.id, unit } }),
  )
}

/** @param {string} glyph @param {string} text */
const stateLine = (glyph, text) => el('p', { key: 'line', class: 'line' }, el('span', { class: 'gg-glyph', 'aria-hidden': 'true' }, `${glyph} `), text)

/** @param {Context} ctx @param {Goal} goal @param {string} unit @param {string[]} described */
function statementForm(ctx, goal, unit, described) {
  const { language, desk } = ctx
  const statement = statementOf(desk, goal.id, unit)
  const id = cellKey(goal.id, unit)
  const name = desk.units.name(unit)
  const stated = statement?.state ?? ''
  const options = /** @type {[string, string][]} */ ([
    ['', say(language, 'missing')],
    ...['blank', 'delegated', 'not-relevant'].map(state => [state, say(language, state)]),
  ])
  return el(
    'div',
    { key: 'statement', class: 'row' },
    choice(ctx, { list: 'cells', id, field: 'state' }, { label: say(language, 'cell', { unit: name }), value: stated, options, describedBy: described.join(' ') || undefined, command: 'state' }),
    (stated === 'not-relevant' || stated === 'delegated') && textField(ctx, { list: 'cells', id, field: 'reason' }, { label: say(language, 'reason'), value: statement?.reason ?? '' }),
  )
}

/** Where a link to the cell leads. @param {string} goal @param {string} unit */
export const cellId = (goal, unit) => fieldId({ list: 'cells', id: cellKey(goal, unit), field: 'state' })
