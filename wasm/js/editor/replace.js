// One plan in the place of another, as an edit: it can be undone like any other.

/** @import { Change, Edit, Item } from '../../types/index.js' */
/** @import { Plan } from './desk.js' */

const LISTS = /** @type {const} */ ({ units: 'unit', goals: 'goal', indicators: 'indicator', cells: 'cell', declared: 'declared', waivers: 'waiver' })

/**
 * @param {Plan} from
 * @param {Partial<Plan> & Record<string, any>} to
 * @returns {Edit}
 */
export function replacement(from, to) {
  const { title = '', language = 'nb', period = null, source = null, terms = {}, settings = {} } = to
  /** @type {Change[]} */
  const changes = [{ head: { title, language, period, source, terms, settings } }]
  for (const [list, name] of /** @type {['goals', string][]} */ (Object.entries(LISTS))) {
    for (let position = from[list].length; position--; ) changes.push({ remove: { list, position } })
    for (const [position, item] of (to[list] ?? []).entries()) changes.push({ insert: { position, item: /** @type {Item} */ (/** @type {unknown} */ ({ [name]: item })) } })
  }
  return { changes }
}
