// A table that is pasted into the editor: what was understood of it, before anything is done.

import { el } from '../el.js'
import { button, terms } from './fields.js'
import { say } from './words.js'
import { capital } from '../words.js'

/** @import { Grid, Understanding } from '../../types/index.js' */
/** @import { Context } from './fields.js' */

/** @typedef {{ grid: Grid, understood: Understanding }} Pasted */

/** @param {Context} ctx */
export function pasteForm(ctx) {
  const { language, state } = ctx
  return el(
    'details',
    { key: 'paste', class: 'level', 'data-section': 'paste', open: state.open.has('paste') || state.pasted ? '' : undefined },
    el('summary', {}, el(`h${Math.min(6, ctx.level + 1)}`, {}, say(language, 'paste'))),
    el('div', { class: 'field' }, el('label', { for: 'paste', class: 'label' }, say(language, 'pasteHere')), el('textarea', { id: 'paste', 'data-paste': '', rows: '3', spellcheck: 'false', autocomplete: 'off' })),
    state.pasted && preview(ctx, state.pasted),
  )
}

/** @param {Context} ctx @param {Pasted} pasted */
function preview(ctx, { understood }) {
  const { language, level } = ctx
  const goals = understood.cells.flatMap(({ means }) => (typeof means === 'object' && 'goal' in means ? [means.goal] : []))
  const cells = understood.cells.filter(({ means }) => typeof means === 'object' && 'cell' in means).length
  const fresh = new Set(goals.filter(({ known }) => !known).map(({ id }) => id)).size
  const cell = (/** @type {string} */ text) => el('td', {}, text)
  const rows = goals.map(({ kind, text, known }) => el('tr', {}, el('th', { scope: 'row' }, text), cell(capital(terms(ctx, kind).one)), cell(say(language, known ? 'known' : 'isNew'))))
  const heads = ['title', 'kind', 'inPlan'].map(key => el('th', { scope: 'col' }, say(language, key)))
  return el(
    'section',
    { key: 'pasted', class: 'offer', 'aria-labelledby': 'pasted' },
    el(`h${Math.min(6, level + 2)}`, { id: 'pasted', tabindex: '-1' }, say(language, 'understood')),
    el('p', {}, say(language, 'understoodSum', { fresh, known: new Set(goals.map(({ id }) => id)).size - fresh, cells })),
    understood.problems.length > 0 && el('ul', { class: 'marks' }, ...understood.problems.map(({ message }) => el('li', { class: 'mark', 'data-severity': 'warning' }, el('strong', {}, `${say(language, 'warning')}: `), message))),
    rows.length > 0 && el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-labelledby': 'pasted' }, el('table', { class: 'read' }, el('thead', {}, el('tr', {}, ...heads)), el('tbody', {}, ...rows))),
    el('div', { class: 'acts' }, rows.length + cells > 0 && button(ctx, 'takePasted', say(language, 'takePasted'), { primary: true }), button(ctx, 'dropPasted', say(language, 'cancel'))),
  )
}
