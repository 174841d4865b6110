// What must be mended before the plan can be published, with links to where: Designsystemet's error summary.

import { cellId } from './cell-form.js'
import { el } from '../el.js'
import { domId, fieldId } from './fields.js'
import { STEP } from './form.js'
import { detailsKey } from './goal-form.js'
import { say } from './words.js'

/** @import { Context } from './form.js' */
/** @import { Spot } from './marks.js' */

/** It is there before it says anything, to take the focus; the items vanish as they are mended. @param {Context} ctx */
export function summary(ctx) {
  const { language, marks, state, level } = ctx
  const errors = state.summary ? marks.errors : []
  const attributes = { key: 'summary', id: 'summary', class: 'summary', tabindex: '-1' }
  if (errors.length === 0) return el('div', attributes)
  return el(
    'div',
    { ...attributes, role: 'group', 'aria-labelledby': 'summary-heading' },
    el(`h${Math.min(6, level + 1)}`, { id: 'summary-heading' }, say(language, 'mend')),
    el('ul', {}, ...errors.map(({ finding, spot }) => el('li', { key: finding.id }, el('a', { href: `#${targetOf(ctx, spot, finding.id)}` }, finding.message)))),
  )
}

/** @param {Context} ctx @param {Spot} spot @param {string} finding */
function targetOf({ desk }, { id, field }, finding) {
  if (!id) return domId('found', finding)
  if (field.startsWith('cell ')) return cellId(id, field.slice(5))
  return fieldId({ list: desk.goal(id) ? 'goals' : 'indicators', id, field })
}

/** Opens the level an item stands in, as far as it. @param {Pick<Context, 'layout' | 'state'>} ctx @param {string} id */
export function openTo({ layout, state }, id) {
  const section = layout.sectionOf(id)
  if (!section) return
  state.open.add(section.key)
  state.shown.set(section.key, Math.max(state.shown.get(section.key) ?? STEP, section.items.indexOf(id) + 1))
}

/** Opens what holds the fields that the summary leads to. @param {Pick<Context, 'marks' | 'desk' | 'layout' | 'state'>} ctx */
export function openErrors({ marks, desk, layout, state }) {
  for (const { spot } of marks.errors) {
    openTo({ layout, state }, spot.id)
    const goal = desk.goal(spot.id)
    if (goal && spot.field !== 'title') state.open.add(detailsKey(goal))
    for (const measured of goal ? [] : (desk.indicator(spot.id)?.measures ?? [])) {
      openTo({ layout, state }, measured)
      state.open.add(`goal ${measured}`)
    }
  }
}
