// The panel under a table: its notes, gravest first, and what the table was understood as.

import { el } from '../el.js'
import { capital } from '../words.js'
import { termOf } from '../terms.js'
import { say } from './words.js'

/** @import { GoalKind, Language, Understanding } from '../../types/index.js' */
/** @import { Terms } from '../terms.js' */
/** @import { Note } from './notes.js' */

const GRAVITY = { error: 0, warning: 1, info: 2 }
const GLYPHS = { error: '×', warning: '!', info: 'i' }

/**
 * @param {Note[]} notes those that are shown
 * @param {{ understood: Understanding, terms: Terms, language: Language, level: number, isEditable: (note: Note) => boolean }} about
 */
export function panel(notes, about) {
  const { language, level } = about
  const sorted = [...notes].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity])
  return el(
    'section',
    { class: 'gg-view panel', lang: language, 'aria-labelledby': 'heading' },
    el(`h${level}`, { id: 'heading', class: 'gg-heading' }, say(language, 'heading')),
    sorted.length === 0 ? el('p', { key: 'none' }, say(language, 'none')) : el('ul', { key: 'notes', class: 'notes' }, ...sorted.map(note => item(note, about))),
    understanding(about),
  )
}

/**
 * @param {Note} note
 * @param {{ language: Language, isEditable: (note: Note) => boolean }} about
 */
function item(note, { language, isEditable }) {
  const { id, severity, message, remedy, mend, range } = note
  const button = (/** @type {string} */ act, /** @type {string} */ words, /** @type {string} */ label = words) =>
    el('button', { key: act, type: 'button', 'data-act': act, 'aria-label': label }, words)
  const mends = isEditable(note) ? say(language, 'mend', { text: mend?.text ?? '' }) : say(language, 'copy', { text: mend?.text ?? '' })
  return el(
    'li',
    { key: id, class: `note ${severity}`, 'data-note': id },
    el('p', { class: 'says' }, el('span', { class: 'gg-glyph', 'aria-hidden': 'true' }, GLYPHS[severity]), el('strong', {}, ` ${say(language, severity)}: `), message),
    remedy !== '' && el('p', { class: 'remedy' }, remedy),
    (range || mend) &&
      el('div', { class: 'acts' }, range && button('show', say(language, 'show'), say(language, 'showOf', { message })), mend && button('mend', mends)),
  )
}

/** @param {{ understood: Understanding, terms: Terms, language: Language }} about */
function understanding({ understood, terms, language }) {
  const goals = understood.cells.flatMap(({ means }) => (typeof means === 'object' && 'goal' in means ? [means.goal] : []))
  const kinds = /** @type {GoalKind[]} */ ([...new Set(goals.map(({ kind }) => kind))])
  const lines = kinds.map(kind => {
    const ids = new Map(goals.filter(goal => goal.kind === kind).map(({ id, known }) => [id, known]))
    const known = [...ids.values()].filter(Boolean).length
    return say(language, 'goals', { term: capital(termOf(terms, language, kind).many), n: known, fresh: ids.size - known })
  })
  return el(
    'details',
    { key: 'understood' },
    el('summary', {}, say(language, 'understood')),
    el('ul', {}, ...[understood.unit && say(language, 'ofUnit', { unit: understood.unit }), ...lines].map(line => line && el('li', {}, line))),
  )
}
