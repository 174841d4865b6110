// A plan that is open: plain JSON in, plain JSON out.

import { Model as Handle } from '../glue/goalgraph.js'
import { call, callEarly, currentAge, init } from './engine.js'
import { GoalGraphError } from './error.js'
import { Events } from './events.js'
import { Journal } from './journal.js'
import { encoded, json } from './text.js'

/**
 * @import { Counts, Delta, Edit, Finding, FindingsOptions, Grid, Language, Markup, ModelEvents, Plan, Settings, TableOptions,
 *   Understanding, ViewName, ViewOptions, Waiver } from '../types/index.js'
 */

export class Model {
  /** What the plan is opened again from after a trap; gone when the model is given back. @type {Journal | undefined} */
  #journal
  /** As JSON text. */
  #settings
  #age = -1
  /** @type {Handle | undefined} */
  #handle
  #revision = 0
  #events = new Events()

  /**
   * @param {Uint8Array} bytes
   * @param {string} settings
   */
  constructor(bytes, settings) {
    this.#journal = new Journal(bytes)
    this.#settings = settings
    call(() => this.#live())
  }

  get title() {
    return this.#ask(handle => handle.title)
  }

  get language() {
    return /** @type {Language} */ (this.#ask(handle => handle.language))
  }

  get plan() {
    return /** @type {Plan} */ (JSON.parse(this.json()))
  }

  get revision() {
    return this.#revision
  }

  get canUndo() {
    return this.#kept().canUndo
  }

  get canRedo() {
    return this.#kept().canRedo
  }

  json() {
    return this.#ask(handle => handle.json())
  }

  toJSON() {
    return this.plan
  }

  /**
   * One goal, as the plan has it; frozen.
   * @param {string} id
   */
  goal(id) {
    const goal = this.#ask(handle => handle.goal(id))
    return goal ? Object.freeze(goal) : undefined
  }

  /** @returns {Counts} */
  counts() {
    return this.#ask(handle => handle.counts())
  }

  /**
   * @param {FindingsOptions} [options]
   * @returns {Finding[]}
   */
  findings(options) {
    return this.#ask(handle => handle.findings(options))
  }

  /**
   * @param {ViewName} name
   * @param {ViewOptions} [options]
   * @returns {Markup}
   */
  view(name, options) {
    return this.#ask(handle => handle.view(name, options))
  }

  /**
   * @param {ViewName} name
   * @param {ViewOptions} [options]
   */
  html(name, options) {
    return this.#ask(handle => handle.html(name, options))
  }

  /**
   * @param {ViewName} name
   * @param {ViewOptions} [options]
   */
  csv(name, options) {
    return this.#ask(handle => handle.csv(name, options))
  }

  /**
   * @param {Grid} grid
   * @param {TableOptions} [options]
   * @returns {Understanding}
   */
  table(grid, options) {
    const text = json(grid)
    return this.#ask(handle => handle.table(text, options))
  }

  /**
   * @param {Edit | readonly Edit[]} edits
   * @returns {Delta}
   */
  apply(edits) {
    const edit = json(Array.isArray(edits) ? { all: edits } : edits)
    const journal = this.#kept()
    if (journal.isFull) journal.keep(encoded(this.json()))
    return this.#change(
      handle => handle.apply(edit),
      () => journal.made(edit),
    )
  }

  /**
   * The session takes the last edit back and makes this one; what either did to the findings is told as one change.
   * @param {Edit | readonly Edit[]} edits
   * @returns {Delta}
   */
  amend(edits) {
    const journal = this.#kept()
    if (!journal.canUndo) return this.apply(edits)
    const edit = json(Array.isArray(edits) ? { all: edits } : edits)
    return this.#change(
      handle => amended(handle, edit),
      () => journal.amended(edit),
    )
  }

  undo() {
    const journal = this.#kept()
    if (!journal.canUndo) return null
    return this.#change(
      handle => handle.undo(),
      () => journal.undone(),
    )
  }

  redo() {
    const journal = this.#kept()
    if (!journal.canRedo) return null
    return this.#change(
      handle => handle.redo(),
      () => journal.redone(),
    )
  }

  /**
   * @param {string} finding
   * @param {number} [index]
   */
  fix(finding, index = 0) {
    const edit = this.#ask(handle => handle.fix(finding, index))
    if (!edit) throw new GoalGraphError('NO_FIX', { finding })
    return this.apply(edit)
  }

  /** @param {Waiver} waiver */
  waive(waiver) {
    return this.apply({ waive: waiver })
  }

  /** @param {Pick<Waiver, 'rule' | 'subject' | 'counterpart'>} waived */
  unwaive({ rule, subject, counterpart }) {
    return this.apply({ unwaive: { rule, subject, counterpart } })
  }

  /** @param {Settings} [settings] */
  set(settings = {}) {
    const text = json(settings)
    return this.#change(
      handle => handle.set(text),
      () => (this.#settings = text),
    )
  }

  /**
   * The plan as it is now in a model of its own, checked by the same settings but for those given.
   * @param {Settings} [settings]
   */
  copy(settings = {}) {
    return new Model(encoded(this.json()), json({ ...JSON.parse(this.#settings), ...settings }))
  }

  /**
   * @template {keyof ModelEvents} Name
   * @param {Name} name
   * @param {(detail: ModelEvents[Name]) => void} listener
   * @param {{ signal?: AbortSignal | undefined }} [options]
   */
  on(name, listener, options) {
    this.#events.on(name, listener, options)
  }

  dispose() {
    if (this.#handle && this.#age === currentAge()) this.#handle.free()
    this.#handle = this.#journal = undefined
  }

  [Symbol.dispose]() {
    this.dispose()
  }

  /**
   * What fell into a trap may have been half done: it is not tried again, and the model is as it was before.
   * @param {(handle: Handle) => Omit<Delta, 'revision'> | null} work
   * @param {() => void} note writes it down, once it is done
   * @returns {Delta}
   */
  #change(work, note) {
    const changed = /** @type {Omit<Delta, 'revision'>} */ (this.#call(work))
    note()
    this.#revision += 1
    const delta = { revision: this.#revision, ...changed, canUndo: this.canUndo, canRedo: this.canRedo }
    this.#events.tell('change', delta)
    return delta
  }

  /**
   * A question changes nothing, so one that fell into a trap is asked once more.
   * @template T
   * @param {(handle: Handle) => T} question
   * @returns {T}
   */
  #ask(question) {
    try {
      return this.#call(question)
    } catch (error) {
      if (!(error instanceof GoalGraphError && error.recovered)) throw error
      return this.#call(question)
    }
  }

  /**
   * @template T
   * @param {(handle: Handle) => T} work
   * @returns {T}
   */
  #call(work) {
    try {
      return call(() => work(this.#live()))
    } catch (error) {
      if (error instanceof GoalGraphError && error.code === 'TRAP') this.#recover(error)
      throw error
    }
  }

  /** Opens the plan again with all its edits, unless they lead into the trap themselves. @param {GoalGraphError} trap */
  #recover(trap) {
    try {
      call(() => this.#live())
    } catch {
      return
    }
    trap.recovered = true
    this.#events.tell('recovered', { error: trap })
  }

  #live() {
    const journal = this.#kept()
    if (!this.#handle || this.#age !== currentAge()) {
      this.#handle = undefined
      const handle = Handle.open(journal.plan, this.#settings)
      journal.replay(handle)
      this.#handle = handle
      this.#age = currentAge()
    }
    return this.#handle
  }

  #kept() {
    if (!this.#journal) throw new GoalGraphError('DISPOSED')
    return this.#journal
  }
}

/**
 * @param {Handle} handle
 * @param {string} edit
 */
function amended(handle, edit) {
  const back = /** @type {Omit<Delta, 'revision'>} */ (handle.undo())
  try {
    const made = handle.apply(edit)
    return {
      ...made,
      added: [...without(back.added, made.resolved), ...without(made.added, back.resolved)],
      resolved: [...without(back.resolved, made.added), ...without(made.resolved, back.added)],
    }
  } catch (error) {
    handle.redo()
    throw error
  }
}

/**
 * @template {{ id: string }} Found
 * @param {Found[]} findings
 * @param {{ id: string }[]} others
 */
function without(findings, others) {
  const ids = new Set(others.map(({ id }) => id))
  return findings.filter(({ id }) => !ids.has(id))
}

/**
 * @param {string | ArrayBuffer | Uint8Array | object} plan
 * @param {Settings} [settings]
 */
export async function open(plan, settings) {
  const make = maker(plan, settings)
  await init()
  return make()
}

/**
 * The same, for those who may need no more than the first part of the module.
 * @param {string | ArrayBuffer | Uint8Array | object} plan
 * @param {Settings} [settings]
 */
export async function openEarly(plan, settings) {
  return callEarly(maker(plan, settings))
}

/**
 * The plan is taken as it is now, and not when the module is there.
 * @param {string | ArrayBuffer | Uint8Array | object} plan
 * @param {Settings} [settings]
 */
function maker(plan, settings = {}) {
  const [bytes, rules] = [encoded(plan), json(settings)]
  return () => new Model(bytes, rules)
}
