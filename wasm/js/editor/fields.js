// Fields and buttons as markup: what a form of goals is made of.

import { el } from '../el.js'
import { marksList } from './mark.js'
import { termOf } from '../terms.js'
import { say } from './words.js'
import { capital } from '../words.js'

/** @import { Finding, GoalKind, Indicator, Language, Markup, MarkupElement } from '../../types/index.js' */
/** @import { Desk } from './desk.js' */
/** @import { Marks } from './marks.js' */
/** @import { Term } from '../terms.js' */

/**
 * What a person sees and the plan does not say.
 * @typedef {object} State
 * @property {Set<string>} open levels, and goals' details
 * @property {Map<string, number>} shown how many of a level
 * @property {{ key: string, text: string } | undefined} typing in the field that is being written in
 * @property {Map<string, { text: string, says: string }>} unread what was written and is not understood, by field
 * @property {{ id: string, lacks: boolean } | undefined} waiving the finding a reason is being given for
 * @property {{ saved: string, moved: boolean } | undefined} offer a draft
 * @property {import('./paste.js').Pasted | undefined} pasted a table that may go into the plan
 * @property {string[]} notice what went wrong
 * @property {string} status
 * @property {boolean} summary
 */

/** @typedef {{ language: Language, desk: Desk, marks: Marks, state: State, unit: string, locked: boolean, level: number }} Context */
/** @typedef {{ list: 'goals' | 'indicators' | 'cells', id: string, field: string }} Field */

/** An attribute that is there or not. @param {unknown} is */
export const flag = is => (is ? '' : undefined)

/** Ids of a plan may hold anything; those of a page are named in lists with spaces between. @param {string[]} parts */
export const domId = (...parts) => parts.map(part => part.replace(/[^a-z0-9-]/gi, sign => `_${sign.codePointAt(0)?.toString(16)}_`)).join('.')

/** @param {Field} field */
export const keyOf = ({ list, id, field }) => `${list} ${id} ${field}`

/** @param {Field} field */
export const fieldId = ({ list, id, field }) => domId(list, id, field)

/** @param {Context} ctx @param {Term} term */
export const terms = (ctx, term) => termOf(ctx.desk.plan, ctx.language, term)

/** So many goals of a kind. @param {Context} ctx @param {GoalKind | 'indicator'} kind @param {number} n */
export const counted = (ctx, kind, n) => `${n} ${n === 1 ? terms(ctx, kind).one : terms(ctx, kind).many}`

/** A title as others name it: what is long is cut. @param {{ language: Language }} ctx @param {string} title */
export function named(ctx, title) {
  const text = title.trim() || say(ctx.language, 'untitled')
  return text.length > 70 ? `${text.slice(0, 60).trimEnd()} …` : text
}

/**
 * A button that does a command; what it does it to stands in its `data-`.
 * @param {Context} ctx
 * @param {string} command
 * @param {string} text
 * @param {{ label?: string, data?: Record<string, string>, off?: boolean, expanded?: boolean | undefined, primary?: boolean }} [more]
 */
export function button(ctx, command, text, { label, data = {}, off, expanded, primary } = {}) {
  const of = Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, value]))
  return el(
    'button',
    {
      key: [command, data['way'], data['unit'], data['finding'], data['index']].join(' '),
      type: 'button',
      class: primary ? 'act primary' : 'act',
      'data-do': command,
      'aria-label': label === text ? undefined : label,
      'aria-disabled': off ? 'true' : undefined, // one that is disabled would lose the focus
      'aria-expanded': expanded === undefined ? undefined : String(expanded),
      ...of,
    },
    text,
  )
}

/**
 * A field to write in, under its label, with what was found about it.
 * @param {Context} ctx
 * @param {Field} field
 * @param {{ label: string, value: string, marks?: Finding[], as?: 'title' | 'number' | 'year' | 'text' | 'long', hidden?: boolean }} more
 */
export function textField(ctx, field, { label, value, marks = [], as = 'text', hidden }) {
  const { typing, unread } = ctx.state
  const key = keyOf(field)
  const id = fieldId(field)
  const bad = unread.get(key)
  const text = typing?.key === key ? typing.text : (bad?.text ?? value)
  const found = marksList(ctx, marks, domId(id, 'm'))
  const isWrong = bad !== undefined || marks.some(({ severity, status }) => severity === 'error' && status !== 'waived')
  const isLong = as === 'title' || as === 'long'
  const attributes = {
    id,
    class: 'written',
    'data-list': field.list,
    'data-id': field.id,
    'data-field': field.field,
    'data-as': as,
    value: text,
    autocomplete: 'off',
    readonly: flag(ctx.locked),
    'aria-invalid': isWrong ? 'true' : undefined,
    'aria-describedby': [...(bad ? [domId(id, 'bad')] : []), ...found.ids].join(' ') || undefined,
  }
  return el(
    'div',
    { key, class: `field ${as}` },
    el('label', { for: id, class: hidden ? 'gg-hidden' : 'label' }, label),
    isLong
      ? el('textarea', { ...attributes, rows: String(Math.min(6, Math.max(1, Math.ceil(text.length / 70)))) })
      : el('input', { ...attributes, type: 'text', inputmode: as === 'number' ? 'decimal' : as === 'year' ? 'numeric' : undefined }),
    bad && el('p', { key: 'bad', id: domId(id, 'bad'), class: 'bad' }, el('strong', {}, `${say(ctx.language, 'error')}: `), bad.says),
    found.list,
  )
}

/**
 * One of several.
 * @param {Context} ctx
 * @param {Field} field
 * @param {{ label: string, value: string, options: [string, string][], describedBy?: string | undefined, command?: string }} more
 */
export function choice(ctx, field, { label, value, options, describedBy, command = 'choose' }) {
  const id = fieldId(field)
  return el(
    'div',
    { key: keyOf(field), class: 'field' },
    el('label', { for: id, class: 'label' }, label),
    el(
      'select',
      { id, 'data-do': command, 'data-list': field.list, 'data-id': field.id, 'data-field': field.field, disabled: flag(ctx.locked), 'aria-describedby': describedBy },
      ...options.map(([option, text]) => el('option', { key: option, value: option, selected: flag(option === value) }, text)),
    ),
  )
}

/**
 * Something that is so or not.
 * @param {Context} ctx
 * @param {string} command
 * @param {string} text
 * @param {{ on: boolean, data: Record<string, string>, title?: string }} more
 */
export function toggle(ctx, command, text, { on, data, title }) {
  const of = Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, value]))
  return el(
    'label',
    { key: [command, ...Object.values(data)].join(' '), class: 'toggle', title },
    el('input', { type: 'checkbox', 'data-do': command, checked: flag(on), disabled: flag(ctx.locked), ...of }),
    el('span', {}, text),
  )
}

/** Fields that belong together. @param {string} id @param {string} legend @param {(Markup | undefined | false)[]} children */
export const group = (id, legend, ...children) => el('fieldset', { key: id, id, class: 'group' }, el('legend', { class: 'label' }, legend), ...children)

/** @param {Context} ctx @param {GoalKind | 'indicator'} kind */
export const termFirst = (ctx, kind) => capital(terms(ctx, kind).one)
