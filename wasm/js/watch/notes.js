// What is to be said of a table: what a check of the plan with the table in it finds there, and what of it was not understood.

import { contentsOf, wordsIn } from './ranges.js'

/** @import { Finding, Severity, Understanding } from '../../types/index.js' */
/** @import { Reading } from '../table.js' */

/**
 * @typedef {object} Note
 * @property {string} id
 * @property {Severity} severity
 * @property {string} message
 * @property {string} remedy
 * @property {HTMLElement | undefined} cell
 * @property {Range | undefined} range
 * @property {{ text: string, fix: import('../../types/index.js').Fix } | undefined} mend
 * @property {Finding | undefined} finding
 */

/** What of a table is not understood is no error of the plan. @type {Severity} */
const WARNING = 'warning'

/** The rule about goals that documents write in several ways. */
const VARIANT = 'consistency/title-variant'

/**
 * @param {Understanding} understood
 * @param {Iterable<Finding>} findings of the plan with what the table says in it
 * @param {Reading} reading
 * @returns {Note[]}
 */
export function notesOf(understood, findings, reading) {
  const places = placesOf(understood, reading)
  const found = [...findings].map(finding => noteOf(finding, understood, places))
  const problems = understood.problems.map(({ code, message, at }) => {
    const cell = at && reading.at(at.row, at.cell)
    const id = `${code} ${at?.row}.${at?.cell} ${message}`
    return { id, severity: WARNING, message, remedy: '', cell, range: cell && contentsOf(cell), mend: undefined, finding: undefined }
  })
  return [...problems, ...found.filter(note => note !== undefined)].sort(asInTable)
}

/** What is about the whole table goes first. @param {Note} one @param {Note} other */
function asInTable({ cell: one }, { cell: other }) {
  if (!one || !other || one === other) return Number(Boolean(one)) - Number(Boolean(other))
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}

/**
 * The cells that goals and indicators were read from, by id, and how they are written there.
 * @param {Understanding} understood
 * @param {Reading} reading
 */
function placesOf({ cells }, reading) {
  /** @type {Map<string, { cell: HTMLElement, text: string }>} */
  const places = new Map()
  for (const { at, means } of cells) {
    const cell = reading.at(at.row, at.cell)
    const item = typeof means === 'string' ? undefined : 'goal' in means ? means.goal : 'indicator' in means ? means.indicator : undefined
    if (cell && item && !places.has(item.id)) places.set(item.id, { cell, text: item.text })
  }
  return places
}

/**
 * A finding about something that stands in the table; of cells, those of the unit whose table it is.
 * @param {Finding} finding
 * @param {Understanding} understood
 * @param {ReturnType<typeof placesOf>} places
 * @returns {Note | undefined}
 */
function noteOf(finding, { unit }, places) {
  const { id, severity, message, remedy, subject, counterpart } = finding
  const isOfOthers = counterpart?.kind === 'unit' && unit !== undefined && counterpart.id !== unit
  const about = [subject, counterpart].find(one => one && places.has(one.id))
  const place = about && places.get(about.id)
  if (!about || !place || isOfOthers) return undefined
  const { cell, text: written } = place
  const words = wordsIn(cell, written)
  const mend = words && mended(finding, written)
  return { id, severity, message, remedy, cell, range: words ?? contentsOf(cell), mend, finding }
}

/**
 * The words of the plan, for a goal that the table writes otherwise: other faults are not mended by writing in a table.
 * @param {Finding} finding
 * @param {string} written
 */
function mended({ rule, subject, fixes: [fix] }, written) {
  const changes = rule === VARIANT && fix && 'changes' in fix.edit ? fix.edit.changes : []
  for (const change of changes) {
    const goal = 'replace' in change && 'goal' in change.replace.item ? change.replace.item.goal : undefined
    if (fix && goal?.id === subject.id && goal.title !== written) return { text: goal.title, fix }
  }
  return undefined
}
