// From what is written in a field to what the plan says, and back.

import { statementOf } from './cell-form.js'
import { keyOf } from './fields.js'

/** @import { Edit, Goal, Indicator, Language } from '../../types/index.js' */
/** @import { Desk, Swap } from './desk.js' */
/** @import { Field } from './fields.js' */

/** A figure as people write it. @param {number | undefined} value @param {Language} language */
export function figure(value, language) {
  if (value === undefined) return ''
  const text = String(value).replace('-', '−')
  return language === 'en' ? text : text.replace('.', ',')
}

/** Written here: browsers do not agree, and some know no nynorsk. @type {Record<Language, string>} */
const MONTHS = {
  nb: 'januar februar mars april mai juni juli august september oktober november desember',
  nn: 'januar februar mars april mai juni juli august september oktober november desember',
  en: 'January February March April May June July August September October November December',
}

/** @param {number} year @param {number} month from 0 @param {number} day @param {Language} language */
const dated = (year, month, day, language) => `${day}${language === 'en' ? '' : '.'} ${MONTHS[language].split(' ')[month]} ${year}`

/** A date of a plan as people write it. @param {string} date @param {Language} language */
export function day(date, language) {
  const [, year, month, day] = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})$/.exec(date) ?? []
  return year ? dated(Number(year), Number(month) - 1, Number(day), language) : date
}

/** A moment, by the clock of whoever reads it. @param {string} moment @param {Language} language */
export function moment(moment, language) {
  const at = new Date(moment)
  if (Number.isNaN(at.getTime())) return moment
  const [hours, minutes] = [at.getHours(), at.getMinutes()].map(number => String(number).padStart(2, '0'))
  const time = language === 'en' ? `${hours}:${minutes}` : `kl. ${hours}.${minutes}`
  return `${dated(at.getFullYear(), at.getMonth(), at.getDate(), language)} ${time}`
}

/** @param {string} text */
const number = text => (/^[-−–]?\d+([.,]\d+)?$/.test(text.replace(/\s/g, '')) ? Number(text.replace(/\s/g, '').replace(/[−–]/, '-').replace(',', '.')) : undefined)

/** @param {string} text */
const year = text => (/^\d{4}$/.test(text.trim()) ? Number(text) : undefined)

const READ = /** @type {Record<string, (text: string) => string | number | undefined>} */ ({ number, year })

/** @param {string} text @param {string} as @returns {{ value?: string | number | undefined, says?: string }} nothing for an empty field */
function read(text, as) {
  if (text.trim() === '') return {}
  const value = (READ[as] ?? String)(text)
  return value === undefined ? { says: as === 'year' ? 'noYear' : 'noNumber' } : { value }
}

/**
 * What a field's text does to the plan; or, by a key of the words, why it cannot be read.
 * @param {Desk} desk
 * @param {Field} field
 * @param {string} text
 * @param {string} as
 * @returns {{ says: string } | { edit: Edit, swap?: Swap | undefined } | undefined}
 */
export function written(desk, { list, id, field }, text, as) {
  if (list === 'cells') return stated(desk, id, text)
  const item = list === 'goals' ? desk.goal(id) : desk.indicator(id)
  if (!item) return undefined
  if (field === 'title') return { edit: { retitle: { id, title: text } }, swap: { list, item: { ...item, title: text } } }
  const { says, value } = read(text, as)
  if (says) return { says }
  const made = /** @type {any} */ (withField(item, field, value))
  return { edit: { put: list === 'goals' ? { goal: made } : { indicator: made } }, swap: { list, item: made } }
}

/** @param {Goal | Indicator} item @param {string} field @param {unknown} value */
function withField(item, field, value) {
  if (field.startsWith('period.')) return withYear(/** @type {Goal} */ (item), field, value)
  const isStart = field === 'target.baseline.year' && value === undefined // without a year there is no baseline
  return withValue(item, (isStart ? 'target.baseline' : field).split('.'), value)
}

/** @param {Desk} desk @param {string} cell @param {string} text @returns {{ edit: Edit } | undefined} */
function stated(desk, cell, text) {
  const [goal, unit] = /** @type {[string, string]} */ (JSON.parse(cell))
  const statement = statementOf(desk, goal, unit)
  if (!statement) return undefined
  const { reason: _, ...rest } = statement
  return { edit: { setCell: text.trim() === '' ? rest : { ...rest, reason: text } } }
}

/**
 * A copy with another value in it; what is left with nothing in it is left out.
 * @param {object} item
 * @param {string[]} path
 * @param {unknown} value
 * @returns {object | undefined}
 */
function withValue(item, [name = '', ...path], value) {
  const old = /** @type {Record<string, any>} */ (item)
  const inner = path.length === 0 ? value : withValue(old[name] ?? {}, path, value)
  const { [name]: _, ...rest } = old
  const made = inner === undefined ? rest : { ...old, [name]: inner }
  return Object.keys(made).length === 0 ? undefined : made
}

/** Years come in pairs: the first one given is both. @param {Goal} goal @param {string} field @param {unknown} value */
function withYear(goal, field, value) {
  const { period, ...rest } = goal
  const name = field === 'period.from' ? 'from' : 'to'
  if (value === undefined) return rest
  return { ...rest, period: { .../** @type {any} */ (period ?? { from: value, to: value }), [name]: value } }
}

/** The field a control stands for. @param {Element} control @returns {Field & { key: string, as: string } | undefined} */
export function fieldOf(control) {
  const { list, id, field, as = 'text' } = /** @type {HTMLElement} */ (control).dataset
  if (list === undefined || id === undefined || field === undefined) return undefined
  const of = /** @type {Field} */ ({ list, id, field })
  return { ...of, key: keyOf(of), as }
}
