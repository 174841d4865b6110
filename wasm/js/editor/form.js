// The whole form: heading, tools, what a person must know, and the goals.

import { cellForm } from './cell-form.js'
import { el } from '../el.js'
import { button, domId, fieldId, flag, named, terms } from './fields.js'
import { detailsKey, goalForm, owners } from './goal-form.js'
import { indicatorForm } from './indicator-form.js'
import { marksList } from './mark.js'
import { pasteForm } from './paste.js'
import { summary } from './summary.js'
import { moment } from './values.js'
import { say } from './words.js'
import { capital } from '../words.js'

/** @import { Markup, MarkupElement } from '../../types/index.js' */
/** @import { Context as Fields } from './fields.js' */
/** @import { Layout, Section } from './layout.js' */

/**
 * @typedef {Fields & {
 *   layout: Layout, canUndo: boolean, canRedo: boolean, disabled: boolean, printing: boolean,
 *   once: (key: string, of: readonly unknown[], make: () => MarkupElement) => MarkupElement,
 * }} Context `once` gives the same markup as long as what it is made of is the same
 */

/** So many goals of a level are shown at first, and so many more at a time. */
export const STEP = 100

/** In plans of more goals than this, those out of sight are not laid out. */
const MANY = 200

/** @param {Context} ctx */
export function form(ctx) {
  const { language, desk, state, level, unit, disabled } = ctx
  const periods = terms(ctx, 'period').many
  const isLarge = desk.plan.goals.length > MANY
  const heading = unit ? say(language, 'goalsOf', { many: capital(periods), unit: desk.units.name(unit) }) : desk.plan.title
  return el(
    'div',
    { class: `gg-view gg-editor${isLarge ? ' large' : ''}`, 'data-view': 'editor', lang: language },
    el(`h${level}`, { key: 'heading', class: 'gg-heading', tabindex: '-1', id: 'heading' }, heading),
    el('p', { key: 'tally', class: 'tally' }, tally(ctx)),
    el('div', { key: 'notice', class: 'notice', role: 'alert' }, ...state.notice.map(text => el('p', {}, text))),
    offer(ctx),
    unit && !desk.units.meant(unit) && el('p', { key: 'no-unit', class: 'gg-note' }, say(language, 'noUnit', { unit })),
    el('fieldset', { key: 'all', class: 'all', disabled: flag(disabled) }, tools(ctx), el('p', { key: 'status', class: 'status', role: 'status' }, state.status), summary(ctx), mayPaste(ctx) && pasteForm(ctx), ...ctx.layout.sections.map(section => sectionForm(ctx, section)), whole(ctx)),
  )
}

/** A table of nobody has no place to go. @param {Context} ctx */
const mayPaste = ({ locked, unit, desk }) => !locked && (!unit || desk.units.meant(unit) !== undefined)

/** @param {Context} ctx */
function tally({ language, marks }) {
  const { error, warning, info } = marks.counts
  if (error + warning + info === 0) return say(language, 'nothing')
  return say(language, 'tally', {
    errors: say(language, 'errors', { n: error }),
    warnings: say(language, 'warnings', { n: warning }),
    infos: say(language, 'infos', { n: info }),
  })
}

/** @param {Context} ctx */
function tools(ctx) {
  const { language, locked, canUndo, canRedo } = ctx
  const edit = () => [
    button(ctx, 'undo', say(language, 'undo'), { off: !canUndo }),
    button(ctx, 'redo', say(language, 'redo'), { off: !canRedo }),
    button(ctx, 'publish', say(language, 'publish'), { primary: true }),
  ]
  return el(
    'div',
    { key: 'tools', class: 'bar', role: 'group', 'aria-label': say(language, 'tools') },
    ...(locked ? [] : edit()),
    button(ctx, 'export', say(language, 'export')),
    !locked && el('label', { key: 'import', class: 'act file' }, el('span', {}, say(language, 'import')), el('input', { type: 'file', accept: '.json,application/json', 'data-do': 'import' })),
  )
}

/** @param {Context} ctx */
function offer(ctx) {
  const { language, state, level } = ctx
  if (!state.offer) return undefined
  return el(
    'section',
    { key: 'offer', class: 'offer', 'aria-labelledby': 'offer' },
    el(`h${Math.min(6, level + 1)}`, { id: 'offer' }, say(language, 'offer', { when: moment(state.offer.saved, language) })),
    el('p', {}, say(language, state.offer.moved ? 'moved' : 'offered')),
    el('div', { class: 'acts' }, button(ctx, 'restore', say(language, 'restore'), { primary: true }), button(ctx, 'discard', say(language, 'discard'))),
  )
}

/** @param {Context} ctx @param {Section} section */
function sectionForm(ctx, section) {
  return section.direction === undefined ? levelForm(ctx, section) : underForm(ctx, section, section.direction)
}

/** @param {Context} ctx @param {Section} section */
function levelForm(ctx, section) {
  const { language, marks, state, level, printing } = ctx
  const { key, kind, items } = section
  const isOpen = printing || state.open.has(key)
  const { many } = terms(ctx, kind)
  const slots = { many: capital(many), directions: terms(ctx, 'direction').many, n: items.length }
  const title = key === 'indicators' ? say(language, 'looseIndicators', slots) : key === 'loose' ? say(language, 'loose', slots) : say(language, 'level', slots)
  const found = items.reduce((sum, id) => sum + marks.of(id).length, 0)
  return el(
    'details',
    { key, class: 'level', 'data-section': key, open: flag(isOpen) },
    el('summary', {}, el(`h${Math.min(6, level + 1)}`, {}, title), found > 0 && el('span', { class: 'gg-facts' }, say(language, 'found', { n: found }))),
    ...(isOpen ? itemsForm(ctx, section) : []),
    isOpen && kind !== 'indicator' && key !== 'loose' && addButton(ctx, section),
  )
}

/** @param {Context} ctx @param {Section} section @param {string} id of the direction goal */
function underForm(ctx, section, id) {
  const { language, desk, marks, state, level, locked } = ctx
  const goal = desk.goal(id)
  if (!goal) return undefined
  const { cells = [], also = [] } = section
  const items = itemsForm(ctx, section)
  const isTyped = state.typing?.key.startsWith(`cells [${JSON.stringify(id)},`)
  const of = [
    language, desk.shape, goal, level, locked, marks.sign(id), ...itemsOf(items), ...also.map(other => desk.goal(other)),
    isTyped ? state.typing?.text : undefined, isAsked(ctx, new Set([id])) ? `${state.waiving?.id} ${state.waiving?.lacks}` : undefined,
  ]
  return ctx.once(section.key, of, () =>
    el(
      'section',
      { key: section.key, class: 'under', 'data-section': section.key, 'aria-labelledby': domId('under', id) },
      el(`h${Math.min(6, level + 1)}`, { id: domId('under', id) }, goal.title),
      el('p', { class: 'gg-facts' }, ...owners(ctx, goal)),
      el('div', { class: 'cells' }, ...cells.map(cell => cellForm(ctx, goal, cell, { isNamed: cells.length > 1 }))),
      ...items,
      also.length > 0 && el('ul', { key: 'also', class: 'also' }, ...also.map(other => alsoHere(ctx, other))),
      addButton(ctx, section, named(ctx, goal.title)),
    ),
  )
}

/** The items among what a section holds: as long as they are the same, so is it. @param {(MarkupElement | undefined)[]} parts */
const itemsOf = parts => parts.flatMap(part => (part?.tag === 'ul' ? (part.children ?? []) : [part?.attributes?.['data-do']]))

/** A goal that supports several stands under the first. @param {Context} ctx @param {string} id */
function alsoHere(ctx, id) {
  const at = fieldId({ list: 'goals', id, field: 'title' })
  return el('li', { key: id }, `${say(ctx.language, 'above')} `, el('a', { href: `#${at}` }, named(ctx, ctx.desk.goal(id)?.title ?? '')))
}

/** @param {Context} ctx @param {Section} section @param {string} [title] of the goal they stand under */
function addButton(ctx, { kind, direction }, title) {
  const { language, locked, unit } = ctx
  if (locked || kind === 'indicator') return undefined
  const { one } = terms(ctx, kind)
  if (title === undefined) return button(ctx, 'add', say(language, 'adds', { one }), { data: { kind, to: '', unit } })
  return button(ctx, 'add', say(language, 'addsHere', { one }), { label: say(language, 'addsUnder', { one, title }), data: { kind, to: direction ?? '', unit } })
}

/** @param {Context} ctx @param {Section} section @returns {(MarkupElement | undefined)[]} */
function itemsForm(ctx, { key, kind, items, twice, direction }) {
  const { language, state, printing } = ctx
  const shown = printing ? items.length : (state.shown.get(key) ?? STEP)
  const left = Math.min(STEP, items.length - shown)
  if (items.length + twice.length === 0) return direction ? [] : [el('p', { key: 'none', class: 'gg-note' }, say(language, 'none', { many: terms(ctx, kind).many }))]
  const forms = items.slice(0, shown).map((id, at) => (kind === 'indicator' ? indicator(ctx, id, at, items) : goal(ctx, id, at, items)))
  return [
    el('ul', { key: 'goals', class: 'goals' }, ...forms, ...twice.map(title => el('li', { class: 'goal' }, `${say(language, 'twice')}: ${title}`))),
    left > 0 ? button(ctx, 'more', say(language, 'more', { n: left }), { data: { key } }) : undefined,
  ]
}

/** @param {Context} ctx @param {string} id @param {number} at @param {string[]} items */
function goal(ctx, id, at, items) {
  const { language, desk, marks, state, locked } = ctx
  const one = desk.goal(id)
  if (!one) return undefined
  const { typing, waiving, unread } = state
  const place = { number: at + 1, total: items.length, before: items[at - 1], after: items[at + 1] }
  const key = `goals ${id} title`
  const inside = state.open.has(detailsKey(one)) ? unfolded(ctx, id) : [unread.has(key), typing?.key === key ? typing.text : undefined]
  const asked = waiving && marks.get(waiving.id)?.spot.id === id ? `${waiving.id} ${waiving.lacks}` : undefined
  const of = [language, desk.shape, one, at, locked, marks.sign(id), asked, ...inside]
  return ctx.once(`goal ${id}`, of, () => goalForm(ctx, one, place))
}

/** What the details of a goal are made of, beside the goal. @param {Context} ctx @param {string} id */
function unfolded(ctx, id) {
  const { desk, marks, state } = ctx
  const measuring = desk.plan.indicators.filter(({ measures }) => measures?.includes(id))
  const inside = new Set([id, ...measuring.map(({ id }) => id)])
  const typed = state.typing?.key ?? ''
  const isTypedIn = typed.startsWith('cells ') || [...inside].some(id => typed.includes(` ${id} `))
  return [
    'open', ...measuring, ...measuring.map(({ id }) => marks.sign(id)), [...state.unread.keys()].join(),
    isTypedIn ? state.typing?.text : undefined, isAsked(ctx, inside) ? `${state.waiving?.id} ${state.waiving?.lacks}` : undefined,
  ]
}

/** @param {Context} ctx @param {Set<string>} inside */
function isAsked({ marks, state }, inside) {
  return inside.has(marks.get(state.waiving?.id ?? '')?.spot.id ?? '')
}

/** @param {Context} ctx @param {string} id @param {number} at @param {string[]} items */
function indicator(ctx, id, at, items) {
  const one = ctx.desk.indicator(id)
  return one && indicatorForm(ctx, one, { number: at + 1, total: items.length })
}

/** What is found about the plan as a whole. @param {Context} ctx */
function whole(ctx) {
  const { language, marks, level } = ctx
  const found = marks.of('')
  if (found.length === 0) return undefined
  return el('section', { key: 'whole', class: 'whole', 'aria-labelledby': 'whole' }, el(`h${Math.min(6, level + 1)}`, { id: 'whole' }, say(language, 'whole')), marksList(ctx, found, 'whole-found').list)
}
