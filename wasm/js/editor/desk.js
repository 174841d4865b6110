// A model being edited: the plan as data kept in step, and what is typed gathered into one step to undo. All editors of a
// model share one desk, so that none of them reads a large plan anew for a letter typed in another.

import { unitsOf } from './units.js'

/** @import { CellStatement, Declared, Delta, Edit, Finding, Goal, Indicator, Language, Unit, Waiver } from '../../types/index.js' */
/** @import { Model } from '../model.js' */
/** @import { Forms } from '../terms.js' */
/** @import { Units } from './units.js' */

/**
 * @typedef {{
 *   title: string, language?: Language, terms?: Record<string, Record<string, Forms>>, units: Unit[], goals: Goal[],
 *   indicators: Indicator[], cells: CellStatement[], declared: Declared[], waivers: Waiver[],
 * }} Plan
 */
/** @typedef {{ unit: string, state: string }} Cell */
/** What is typed: in which field, what stood there before, and what stands there now. @typedef {{ key: string, before: string, text: string }} Typed */
/** @typedef {{ list: 'goals' | 'indicators', item: Goal | Indicator }} Swap */

/** @type {WeakMap<Model, Desk>} */
const desks = new WeakMap()

/** @param {Model} model */
export function deskOf(model) {
  const desk = desks.get(model) ?? new Desk(model)
  desks.set(model, desk)
  return desk
}

export class Desk {
  /** How often the plan was read: whatever depends on more than the words of an item depends on this. */
  shape = 0
  /** @type {Plan | undefined} */
  #plan
  /** @type {Map<string, number>} */
  #places = new Map()
  /** @type {Units | undefined} */
  #units
  /** @type {Map<string, Map<string, Cell[]>>} */
  #cells = new Map()
  /** The field being typed in, and the revision its last letter made. @type {{ key: string, before: string, revision: number } | undefined} */
  #run
  /** @type {Swap | undefined} */
  #swap

  /** @param {Model} model */
  constructor(model) {
    this.model = model
    model.on('change', delta => this.#changed(delta))
  }

  /** @returns {Plan} */
  get plan() {
    if (this.#plan) return this.#plan
    const plan = /** @type {Plan} */ (/** @type {unknown} */ (this.model.plan))
    for (const list of /** @type {const} */ (['units', 'goals', 'indicators', 'cells', 'declared', 'waivers'])) plan[list] ??= []
    this.shape += 1
    this.#units = undefined
    this.#cells.clear()
    this.#places.clear()
    for (const list of /** @type {const} */ (['indicators', 'goals'])) {
      for (let at = plan[list].length; at--; ) this.#places.set(`${list} ${plan[list][at]?.id}`, at) // of several, the first is meant
    }
    return (this.#plan = plan)
  }

  get units() {
    const { units } = this.plan // reading it anew forgets who they were
    return (this.#units ??= unitsOf(units))
  }

  /** @param {string} id */
  goal(id) {
    return this.plan.goals[this.#places.get(`goals ${id}`) ?? -1]
  }

  /** @param {string} id */
  indicator(id) {
    return this.plan.indicators[this.#places.get(`indicators ${id}`) ?? -1]
  }

  /** @param {'goals' | 'indicators'} list @param {string} id */
  position(list, id) {
    return this.#places.get(`${list} ${id}`) ?? -1
  }

  /**
   * What is in the cells of each direction goal. Who must answer, and whether they do, is for the core to say: its matrix
   * says so in `data-state`.
   * @param {string} unit empty for all
   */
  cells(unit) {
    void this.plan // what was known of another plan is forgotten
    const known = this.#cells.get(unit)
    if (known) return known
    /** @type {Map<string, Cell[]>} */
    const cells = new Map()
    /** @type {import('../../types/index.js').Markup[]} */
    const nodes = [this.model.view('matrix', { unit: unit || undefined })]
    for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
      if (typeof node === 'string') continue
      const { 'data-goal': goal, 'data-unit': of, 'data-state': state } = node.attributes ?? {}
      if (node.tag !== 'td') nodes.push(...[...(node.children ?? [])].reverse())
      else if (goal && of && state) cells.set(goal, [...(cells.get(goal) ?? []), { unit: of, state }])
    }
    this.#cells.set(unit, cells)
    return cells
  }

  /** @param {Language} language @returns {Finding[]} what is found, then what is accepted */
  findings(language) {
    return [...this.model.findings({ language }), ...this.model.findings({ language, hidden: true }).filter(({ status }) => status === 'waived')]
  }

  /** @param {Edit | readonly Edit[]} edits */
  apply(edits) {
    this.rest()
    return this.model.apply(edits)
  }

  /**
   * Makes what is typed part of the plan. Letters typed one after the other in a field are one step to undo, and none where
   * the field is as it was.
   * @param {Typed} typed
   * @param {Edit} edit
   * @param {Swap} [swap] the item after it, where nothing else changes
   */
  type({ key, before, text }, edit, swap) {
    const run = this.#run
    const goesOn = run?.key === key && run.revision === this.model.revision
    this.#swap = swap
    try {
      if (goesOn && run.before === text) {
        this.model.undo()
        this.#run = undefined
        return
      }
      const { revision } = goesOn ? this.model.amend(edit) : this.model.apply(edit)
      this.#run = { key, before: goesOn ? run.before : before, revision }
    } finally {
      this.#swap = undefined
    }
  }

  /** What is typed from now on is another step. */
  rest() {
    this.#run = undefined
  }

  /** @param {Delta} _delta */
  #changed(_delta) {
    const { list, item } = this.#swap ?? {}
    const at = item ? this.position(list ?? 'goals', item.id) : -1
    if (this.#plan && item && at >= 0) this.#plan[list ?? 'goals'].splice(at, 1, /** @type {any} */ (item))
    else this.#plan = undefined
  }
}
