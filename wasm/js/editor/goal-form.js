// A goal to edit: its text and where it stands; when it is unfolded, everything else that can be said of it.

import { cellForm } from './cell-form.js'
import { el } from '../el.js'
import { button, choice, counted, domId, fieldId, group, named, termFirst, terms, textField, toggle } from './fields.js'
import { indicatorForm } from './indicator-form.js'
import { marksList } from './mark.js'
import { figure } from './values.js'
import { say } from './words.js'

/** @import { Finding, Goal, GoalKind, Indicator, Markup } from '../../types/index.js' */
/** @import { Context } from './fields.js' */

/** From the top of the plan down. @type {GoalKind[]} */
export const KINDS = ['direction', 'period', 'operational', 'initiative', 'precondition']

/** The goals beside it, by id, and the number it has among them. @typedef {{ number: number, total: number, before: string | undefined, after: string | undefined }} Place */

/** @param {Goal} goal */
export const detailsKey = ({ id }) => `goal ${id}`

/**
 * @param {Context} ctx
 * @param {Goal} goal
 * @param {Place} place
 */
export function goalForm(ctx, goal, { number, total, before, after }) {
  const { language, marks, state, locked } = ctx
  const title = named(ctx, goal.title)
  const isOpen = state.open.has(detailsKey(goal))
  const id = { id: goal.id }
  return el(
    'li',
    { key: goal.id, class: 'goal', 'data-goal': goal.id },
    el(
      'fieldset',
      {},
      el('legend', { class: 'label' }, say(language, 'ofLevel', { one: termFirst(ctx, goal.kind), n: number, total })),
      textField(ctx, { list: 'goals', id: goal.id, field: 'title' }, {
        label: say(language, 'title'),
        value: goal.title,
        as: 'title',
        hidden: true,
        marks: isOpen ? marks.at(goal.id, 'title') : marks.of(goal.id),
      }),
      el('p', { key: 'facts', class: 'gg-facts facts' }, ...facts(ctx, goal)),
      el(
        'div',
        { key: 'acts', class: 'acts' },
        button(ctx, 'details', say(language, 'details'), { label: say(language, 'detailsOf', { title }), data: id, expanded: isOpen }),
        !locked && button(ctx, 'move', say(language, 'up'), { label: say(language, 'upOf', { title }), data: { ...id, to: before ?? '', way: 'up', number: String(number - 1), total: String(total) }, off: before === undefined }),
        !locked && button(ctx, 'move', say(language, 'down'), { label: say(language, 'downOf', { title }), data: { ...id, to: after ?? '', way: 'down', number: String(number + 1), total: String(total) }, off: after === undefined }),
        !locked && button(ctx, 'remove', say(language, 'remove'), { label: say(language, 'removeOf', { title }), data: { ...id, list: 'goals' } }),
      ),
      isOpen && details(ctx, goal),
    ),
  )
}

/** @param {Context} ctx @param {Goal} goal */
function facts(ctx, goal) {
  const { language, desk } = ctx
  const supports = goal.supports?.length ?? 0
  const measures = desk.plan.indicators.filter(({ measures }) => measures?.includes(goal.id)).length
  const more = [supports && say(language, 'supportsCount', { n: supports }), measures && counted(ctx, 'indicator', measures)].filter(Boolean)
  return [...owners(ctx, goal), ...more.map(text => ` · ${text}`)]
}

/** @param {Context} ctx @param {Goal} goal @returns {Markup[]} */
export function owners({ language, desk }, goal) {
  if (goal.shared) return [el('span', { class: 'gg-badge gg-badge-shared' }, say(language, 'sharedByAll'))]
  if (!goal.owners?.length) return [say(language, 'unowned')]
  return goal.owners.flatMap((owner, at) => {
    const unit = desk.units.meant(owner)
    const badge = el('span', { key: owner, class: `gg-badge${unit ? '' : ' gg-badge-unknown'}`, title: unit?.name }, unit?.id ?? owner, unit && unit.name !== unit.id && el('span', { class: 'gg-hidden' }, ` (${unit.name})`))
    return at > 0 ? [' ', badge] : [badge]
  })
}

/** @param {Context} ctx @param {Goal} goal */
function details(ctx, goal) {
  const { language, marks } = ctx
  const text = (/** @type {string} */ field, /** @type {string} */ label, /** @type {string | undefined} */ value, as = /** @type {'text' | 'long'} */ ('text')) =>
    textField(ctx, { list: 'goals', id: goal.id, field }, { label, value: value ?? '', as, marks: marks.at(goal.id, field) })
  return el(
    'div',
    { key: 'details', class: 'details' },
    ownersForm(ctx, goal),
    goal.kind === 'direction' ? directionForm(ctx, goal) : supportsForm(ctx, goal),
    text('theme', say(language, 'theme'), goal.theme),
    text('note', say(language, 'note'), goal.note, 'long'),
    targetForm(ctx, goal),
    periodForm(ctx, goal),
    indicatorsForm(ctx, goal),
  )
}

/** @param {Context} ctx @param {Goal} goal */
function ownersForm(ctx, goal) {
  const { language, desk, marks } = ctx
  const meant = new Set((goal.owners ?? []).map(owner => desk.units.meant(owner)?.id ?? owner))
  const unknown = [...meant].filter(name => !desk.units.meant(name))
  const id = fieldId({ list: 'goals', id: goal.id, field: 'owners' })
  return group(
    id,
    say(language, 'owners'),
    el(
      'div',
      { class: 'toggles' },
      toggle(ctx, 'share', say(language, 'sharedByAll'), { on: Boolean(goal.shared), data: { id: goal.id } }),
      ...desk.units.all.map(unit => toggle(ctx, 'own', unit.name, { on: meant.has(unit.id), data: { id: goal.id, unit: unit.id }, title: unit.id })),
      ...unknown.map(name => toggle(ctx, 'own', say(language, 'unknownUnit', { name }), { on: true, data: { id: goal.id, unit: name } })),
    ),
    marksList(ctx, marks.at(goal.id, 'owners'), domId(id, 'm')).list,
  )
}

/** Prioritised or not, and who answers for it. @param {Context} ctx @param {Goal} goal */
function directionForm(ctx, goal) {
  const cells = ctx.desk.cells('').get(goal.id)?.filter(({ state }) => state !== 'outside') ?? []
  return el(
    'div',
    { key: 'direction', class: 'details' },
    el('div', { class: 'toggles' }, toggle(ctx, 'prioritise', say(ctx.language, 'prioritised'), { on: Boolean(goal.prioritised), data: { id: goal.id } })),
    cells.length > 0 &&
      group(domId('cells', goal.id), say(ctx.language, 'cells'), el('div', { class: 'cells' }, ...cells.map(cell => cellForm(ctx, goal, cell, { isNamed: true })))),
  )
}

/** @param {Context} ctx @param {Goal} goal */
function supportsForm(ctx, goal) {
  const { language, desk, marks, locked } = ctx
  const id = fieldId({ list: 'goals', id: goal.id, field: 'supports' })
  const links = goal.supports ?? []
  return group(
    id,
    say(language, 'supports'),
    links.length > 0 &&
      el(
        'ul',
        { key: 'links', class: 'links' },
        ...links.map(link => {
          const title = desk.goal(link)?.title ?? link
          const label = say(language, 'unlinkOf', { title: named(ctx, title) })
          return el('li', { key: link }, el('span', {}, title), !locked && button(ctx, 'unlink', say(language, 'unlink'), { label, data: { id: goal.id, to: link } }))
        }),
      ),
    !locked && linkForm(ctx, goal, links),
    marksList(ctx, marks.at(goal.id, 'supports'), domId(id, 'm')).list,
  )
}

/** Offered is what the core lets a kind support: those above it, and for the three lower kinds also their own. @param {Context} ctx @param {Goal} goal @param {readonly string[]} links */
function linkForm(ctx, goal, links) {
  const { language, desk } = ctx
  const rank = KINDS.indexOf(goal.kind)
  const kinds = KINDS.slice(0, rank >= 2 ? rank + 1 : rank)
  const id = domId('link', goal.id)
  const groups = kinds.map(kind => ({ kind, goals: desk.plan.goals.filter(other => other.kind === kind && other.id !== goal.id && !links.includes(other.id)) }))
  if (groups.every(({ goals }) => goals.length === 0)) return undefined
  return el(
    'div',
    { key: 'link', class: 'field with' },
    el('label', { for: id, class: 'label' }, say(language, 'linkTo')),
    el(
      'select',
      { id, 'data-link': goal.id },
      el('option', { key: '', value: '' }, say(language, 'choose')),
      ...groups
        .filter(({ goals }) => goals.length > 0)
        .map(({ kind, goals }) => el('optgroup', { key: kind, label: termFirst(ctx, kind) }, ...goals.map(other => el('option', { key: other.id, value: other.id }, named(ctx, other.title))))),
    ),
    button(ctx, 'link', say(language, 'link'), { data: { id: goal.id } }),
  )
}

/** @param {Context} ctx @param {Goal | Indicator} item */
export function targetForm(ctx, item, list = /** @type {'goals' | 'indicators'} */ ('goals')) {
  const { language, marks } = ctx
  const { value, unitOfMeasure, year, baseline } = item.target ?? {}
  const field = (/** @type {string} */ name, /** @type {string} */ label, /** @type {string} */ text, /** @type {'number' | 'year' | 'text'} */ as) =>
    textField(ctx, { list, id: item.id, field: `target.${name}` }, { label: say(language, label), value: text, as })
  const id = fieldId({ list, id: item.id, field: 'target' })
  return group(
    id,
    say(language, 'target'),
    el(
      'div',
      { class: 'row' },
      field('value', 'value', figure(value, language), 'number'),
      list === 'goals' && field('unitOfMeasure', 'unitOfMeasure', unitOfMeasure ?? '', 'text'),
      field('year', 'year', String(year ?? ''), 'year'),
      field('baseline.year', 'baseline', String(baseline?.year ?? ''), 'year'),
      baseline && field('baseline.value', 'baselineValue', figure(baseline.value, language), 'number'),
    ),
    marksList(ctx, list === 'goals' ? marks.at(item.id, 'target') : [], domId(id, 'm')).list,
  )
}

/** @param {Context} ctx @param {Goal} goal */
function periodForm(ctx, goal) {
  const { language, marks } = ctx
  const { from, to } = goal.period ?? {}
  const field = (/** @type {'from' | 'to'} */ name, /** @type {number | undefined} */ year) =>
    textField(ctx, { list: 'goals', id: goal.id, field: `period.${name}` }, { label: say(language, name), value: String(year ?? ''), as: 'year' })
  const id = fieldId({ list: 'goals', id: goal.id, field: 'period' })
  return group(id, say(language, 'period'), el('div', { class: 'row' }, field('from', from), goal.period && field('to', to)), marksList(ctx, marks.at(goal.id, 'period'), domId(id, 'm')).list)
}

/** @param {Context} ctx @param {Goal} goal */
function indicatorsForm(ctx, goal) {
  const { language, desk, locked } = ctx
  const { many, one } = terms(ctx, 'indicator')
  const measuring = desk.plan.indicators.filter(({ measures }) => measures?.includes(goal.id))
  const label = say(language, 'addsUnder', { one, title: named(ctx, goal.title) })
  return group(
    domId('indicators', goal.id),
    many.charAt(0).toUpperCase() + many.slice(1),
    measuring.length > 0 && el('ul', { key: 'list', class: 'indicators' }, ...measuring.map((indicator, at) => indicatorForm(ctx, indicator, { number: at + 1, total: measuring.length }))),
    !locked && button(ctx, 'addIndicator', say(language, 'addsHere', { one }), { label, data: { to: goal.id } }),
  )
}
