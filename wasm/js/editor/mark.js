// A finding at its field: what is wrong, what to do, what would mend it, and the form to accept it with a reason.

import { el } from '../el.js'
import { button, domId, flag } from './fields.js'
import { day } from './values.js'
import { say } from './words.js'

/** @import { Finding, Fix, MarkupElement } from '../../types/index.js' */
/** @import { Context } from './fields.js' */

const GLYPHS = { error: '×', warning: '!', info: 'i' }

/**
 * @param {Context} ctx
 * @param {Finding[]} findings
 * @param {string} id
 * @returns {{ list: MarkupElement | undefined, ids: string[] }} the list, and the ids of what it says
 */
export function marksList(ctx, findings, id) {
  if (findings.length === 0) return { list: undefined, ids: [] }
  const ids = findings.map(finding => domId('found', finding.id))
  return { list: el('ul', { key: 'marks', id, class: 'marks' }, ...findings.map(finding => mark(ctx, finding))), ids }
}

/** @param {Context} ctx @param {Finding} finding */
function mark(ctx, finding) {
  const { language, state, locked } = ctx
  const { id, severity, status, message, remedy } = finding
  const isWaived = status === 'waived'
  const word = say(language, isWaived ? 'accepted' : severity)
  return el(
    'li',
    { key: id, class: 'mark', 'data-finding': id, 'data-severity': isWaived ? 'accepted' : severity },
    el(
      'p',
      { id: domId('found', id), class: 'says' },
      el('span', { class: 'gg-glyph sign', 'aria-hidden': 'true' }, isWaived ? '✓' : GLYPHS[severity]),
      el('strong', {}, `${word}: `),
      message,
    ),
    el('p', { class: 'remedy' }, isWaived ? whyAccepted(ctx, finding) : remedy),
    !locked && actions(ctx, finding),
    state.waiving?.id === id && waiveForm(ctx, finding, state.waiving.lacks),
  )
}

/** @param {Context} ctx @param {Finding} finding */
function whyAccepted({ language }, { waiver }) {
  const { reason = '', by, until } = waiver ?? {}
  const parts = [say(language, 'acceptedWhy', { reason }), by && say(language, 'acceptedBy', { by }), until && say(language, 'acceptedUntil', { until: day(until, language) })]
  return parts.filter(Boolean).map(part => (/[.!?]$/.test(part ?? '') ? part : `${part}.`)).join(' ')
}

/** @param {Context} ctx @param {Finding} finding */
function actions(ctx, { id, rule, status, message, fixes }) {
  const { language, state } = ctx
  if (status === 'waived') {
    const label = say(language, 'unwaiveOf', { message })
    return el('div', { class: 'acts' }, button(ctx, 'unwaive', say(language, 'unwaive'), { label, data: { finding: id } }))
  }
  const mends = fixes.map((fix, index) => ({ fix, index })).filter(({ fix }) => !isFormed(fix))
  const mayBeWaived = !/^(waiver|settings)\//.test(rule)
  const isAsking = state.waiving?.id === id
  if (mends.length === 0 && !mayBeWaived) return false
  return el(
    'div',
    { class: 'acts' },
    ...mends.map(({ fix, index }) => button(ctx, 'fix', fix.title, { data: { finding: id, index: String(index) } })),
    mayBeWaived && button(ctx, 'waive', say(language, 'waive'), { label: say(language, 'waiveOf', { message }), data: { finding: id }, expanded: isAsking }),
  )
}

/** What the form beside it does as well: adding a goal, and saying something of a cell. @param {Fix} fix */
const isFormed = ({ edit }) => 'add' in edit || 'setCell' in edit

/** @param {Context} ctx @param {Finding} finding @param {boolean} lacks a reason */
function waiveForm(ctx, { id, message }, lacks) {
  const { language } = ctx
  const optional = (/** @type {string} */ key) => say(language, 'optional', { label: say(language, key) })
  const field = (/** @type {string} */ name, /** @type {string} */ label, /** @type {Record<string, string | undefined>} */ more) => {
    const at = domId('waive', id, name)
    return el('div', { key: name, class: 'field' }, el('label', { for: at, class: 'label' }, label), el('input', { id: at, 'data-waive': name, autocomplete: 'off', ...more }))
  }
  const bad = domId('waive', id, 'bad')
  return el(
    'fieldset',
    { key: 'waive', class: 'group waiving', 'data-waiving': id },
    el('legend', { class: 'label' }, say(language, 'waive'), el('span', { class: 'gg-hidden' }, `: ${message}`)),
    field('reason', say(language, 'reason'), { type: 'text', required: flag(true), 'aria-invalid': lacks ? 'true' : undefined, 'aria-describedby': lacks ? bad : undefined }),
    lacks && el('p', { key: 'bad', id: bad, class: 'bad' }, el('strong', {}, `${say(language, 'error')}: `), say(language, 'noReason')),
    field('by', optional('by'), { type: 'text' }),
    field('until', optional('until'), { type: 'date' }),
    el('div', { class: 'acts' }, button(ctx, 'accept', say(language, 'accept'), { data: { finding: id }, primary: true }), button(ctx, 'refrain', say(language, 'cancel'), { data: { finding: id } })),
  )
}
