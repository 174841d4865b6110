// What is to be said of a table: what a check of the plan with the table in it finds there, and what of it was not understood.

import { rangeOf, standsIn } from './ranges.js'

/** @import { Finding, Severity, Understanding } from '../../types/index.js' */
/** @import { Reading } from './grid.js' */

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

/**
 * @param {Understanding} understood
 * @param {Iterable<Finding>} findings of the plan with what the table says in it
 * @param {Reading} reading
 * @returns {Note[]}
 */
export function notesOf(understood, findings, reading) {
  const places = placesOf(understood, reading)
  const found = [...findings].map(finding => noteOf(finding, understood, places))
  const problems = understood.problems.map(({ code, message, row, cell }) => {
    const at = row === undefined || cell === undefined ? undefined : reading.at(row, cell)
    const range = at && rangeOf(at, undefined)
    return { id: `${code} ${row}.${cell} ${message}`, severity: /** @type {const} */ ('warning'), message, remedy: '', cell: at, range, mend: undefined, finding: undefined }
  })
  return [...problems, ...found.filter(note => note !== undefined)]
}

/**
 * The cells that goals and indicators were read from, by id, and how they are written there.
 * @param {Understanding} understood
 * @param {Reading} reading
 */
function placesOf({ cells }, reading) {
  /** @type {Map<string, { cell: HTMLElement, text: string }>} */
  const places = new Map()
  for (const { row, cell, ...what } of cells) {
    const at = reading.at(row, cell)
    if (!at || !(what.means === 'goal' || what.means === 'indicator') || places.has(what.id)) continue
    places.set(what.id, { cell: at, text: what.text })
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
  const { id, severity, message, remedy, subject, counterpart, fixes } = finding
  const isOfOthers = counterpart?.kind === 'unit' && unit !== undefined && counterpart.id !== unit
  const about = [subject, counterpart].find(one => one && places.has(one.id))
  const place = about && places.get(about.id)
  if (!about || !place || isOfOthers) return undefined
  const { cell, text: written } = place
  const retitling = fixes.find(({ edit }) => 'retitle' in edit && edit.retitle.id === about.id)
  const text = retitling && 'retitle' in retitling.edit ? retitling.edit.retitle.title : undefined
  const mend = retitling && text && standsIn(cell, written) ? { text, fix: retitling } : undefined
  return { id, severity, message, remedy, cell, range: rangeOf(cell, written), mend, finding }
}
