// What one person does in one editor: what they see of the plan, what they write, and what comes of it.

import { ACTIONS } from './actions.js'
import { COMMANDS } from './commands.js'
import { deskOf } from './desk.js'
import { Draft } from './draft.js'
import { domId, fieldId, named } from './fields.js'
import { textAround, textBeside } from './focus.js'
import { form, STEP } from './form.js'
import { Layout } from './layout.js'
import { Marks } from './marks.js'
import { Once } from './once.js'
import { Pace } from '../pace.js'
import { reveal } from '../reveal.js'
import { replacement } from './replace.js'
import { openErrors, openTo } from './summary.js'
import { termOf } from '../terms.js'
import { fieldOf, written } from './values.js'
import { say } from './words.js'
import { capital } from '../words.js'

/** @import { Delta, Edit, GoalKind, Grid, Language, MarkupElement } from '../../types/index.js' */
/** @import { Given } from './commands.js' */
/** @import { State } from './fields.js' */
/** @import { GoalGraphError } from '../error.js' */
/** @import { Model } from '../model.js' */
/** @import { Spot } from './marks.js' */
/** @import { Typed } from './desk.js' */

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/**
 * What the work needs of its element.
 * @typedef {object} Host
 * @property {ShadowRoot | null} shadowRoot
 * @property {() => string} draft
 * @property {() => number} delay
 * @property {() => void} schedule
 * @property {() => void} settled new marks are there, and the value is to be read
 * @property {(name: 'input' | 'change') => void} tell
 * @property {(text: string | Uint8Array) => Model} read a plan by itself
 * @property {(thrown: unknown) => GoalGraphError} errorOf
 * @property {(error: GoalGraphError) => void} fireError
 * @property {(counts: { warnings: number, infos: number }) => void} ready
 */

/** @typedef {{ language: Language, unit: string, locked: boolean, disabled: boolean, level: number }} Asked */

export class Work {
  /** @type {State} */
  state = { open: new Set(), shown: new Map(), typing: undefined, unread: new Map(), waiving: undefined, offer: undefined, pasted: undefined, notice: [], status: '', summary: false }
  /** @type {Asked} */
  #asked = { language: 'nb', unit: '', locked: false, disabled: false, level: 2 }
  #marks
  #layout
  #layoutOf = ''
  #marksOf = ''
  /** New marks are to be shown with the next drawing. */
  #isDue = true
  /** Somebody does something else here than writing. */
  #isActing = false
  isPrinting = false
  /** Where the focus goes when what had it is gone: the text of the goal it was in. */
  #beside = 'heading'
  /** A goal that was just added: nobody is told that it lacks its text before they have left the field. @type {string | undefined} */
  #fresh
  /** What a field held when it took the focus. @type {{ control: Control, value: string } | undefined} */
  #entered
  /** Something was written that `change` has not told of. */
  #isDirty = false
  /** Where the focus goes with the next drawing. @type {string | undefined} */
  focus
  #once = new Once()

  /** @param {Host} host @param {Model} model */
  constructor(host, model) {
    this.host = host
    this.desk = deskOf(model)
    this.opened = model.json()
    this.draft = new Draft(host.draft, this.opened)
    this.state.offer = this.draft.kept
    this.#layout = new Layout(this.desk, '')
    this.#marks = new Marks([], this.desk, () => true)
    this.pace = new Pace({ settle: () => this.#due(), tell: (fixed, fresh) => this.#tellChanges(fixed, fresh) })
    this.#openFirst()
  }

  get marks() {
    return this.#marks
  }

  /** What is to be drawn. @param {Asked} asked @returns {MarkupElement} */
  draw({ unit, ...others }) {
    const { desk } = this
    const asked = { ...others, unit: desk.units.meant(unit)?.id ?? unit }
    this.#asked = asked
    this.#lay()
    if (this.#isDue || this.#marksOf !== asked.language + asked.unit) this.#settle()
    if (this.state.summary && this.#marks.errors.length === 0) this.state.summary = false
    const { canUndo, canRedo } = desk.model
    const { marks, state, isPrinting: printing } = this
    const markup = form({ ...asked, desk, marks, state, layout: this.#layout, canUndo, canRedo, printing, once: (key, of, make) => this.#once.get(key, of, make) })
    this.#once.drawn()
    return markup
  }

  /** After a drawing: the focus where it belongs, and never out of the editor. @param {HTMLElement} base @param {Element | null} before what had it */
  drawn(base, before) {
    const root = this.host.shadowRoot
    if (this.#entered && !this.state.typing) this.#entered.value = this.#entered.control.value
    const wanted = this.focus === undefined ? null : root?.getElementById(this.focus)
    this.focus = undefined
    if (wanted) reveal(wanted)
    else if (before && !before.isConnected && !root?.activeElement) reveal(root?.getElementById(this.#beside) ?? base)
  }

  /** @param {Element | null | undefined} at what has the focus */
  remember(at) {
    this.#beside = textAround(at)
  }

  /** The element is in the page again; what was edited meanwhile, it did not hear of. */
  resume() {
    this.#isDue = true
  }

  /** The plan was edited, here or elsewhere. @param {Delta} delta */
  changed({ resolved }) {
    this.pace.fixed(resolved.map(({ id }) => id).filter(id => this.#marks.remove(id)))
    if (this.#isActing) this.#isDue = true
    else this.pace.wait(this.host.delay())
    this.host.schedule()
  }

  /** A field took the focus. @param {Control} control */
  entered(control) {
    this.#entered = { control, value: control.value }
  }

  /** Whether a field has something of its own to undo. @param {EventTarget | null} target */
  hasOwnUndo(target) {
    if (target instanceof Element && target.matches('[data-waive]')) return true
    return this.#entered?.control === target && this.#entered?.value !== this.#entered?.control.value
  }

  /** Somebody writes. @param {Control} control */
  write(control) {
    const field = fieldOf(control)
    if (!field) return
    if (field.as === 'title') onOneLine(/** @type {HTMLTextAreaElement} */ (control))
    const text = control.value
    this.state.typing = { key: field.key, text }
    this.state.status = ''
    this.state.unread.delete(field.key)
    const result = written(this.desk, field, text, field.as)
    if (result && 'edit' in result) this.#type({ key: field.key, before: this.#entered?.value ?? '', text }, result)
    else this.host.schedule()
    this.#isDirty = true
    this.host.tell('input')
  }

  /** A field was left: what is wrong is told now. @param {Control} control */
  left(control) {
    const { typing } = this.state
    const field = fieldOf(control)
    this.#entered = undefined
    const isWaiting = !this.pace.isResting || (field !== undefined && field.id === this.#fresh)
    if (field?.id === this.#fresh) this.#fresh = undefined
    if (field && typing?.key === field.key) {
      const result = written(this.desk, field, typing.text, field.as)
      if (result && 'says' in result) this.state.unread.set(field.key, { text: typing.text, says: say(this.#asked.language, result.says) })
      this.state.typing = undefined
    }
    this.desk.rest()
    if (isWaiting) this.#due()
    else this.host.schedule()
    if (this.#isDirty) this.host.tell('change')
    this.#isDirty = false
  }

  /** A button was pressed, or something chosen. @param {string} command @param {Given} given @param {Element} at */
  act(command, given, at) {
    const done = COMMANDS[command]?.(this.desk, given)
    ACTIONS[command]?.(this, given)
    this.host.schedule()
    if (!done) return
    const { language } = this.#asked
    const item = this.desk.goal(given['id'] ?? '') ?? this.desk.indicator(given['id'] ?? '')
    const title = named({ language }, item?.title ?? '')
    const beside = command === 'remove' ? textBeside(at) : undefined
    this.#fresh = done.fresh
    this.state.typing = undefined
    const isMade = this.make(() => (command === 'state' ? this.desk.type({ key: `state ${given['id']}`, before: '\0', text: given.value ?? '' }, done.edit) : this.desk.apply(done.edit)))
    if (!isMade) return
    this.focus = done.focus ?? beside
    if (command === 'add') this.#show(given['kind'] ?? '')
    if (command === 'add') this.say('added', { One: capital(termOf(this.desk.plan, language, /** @type {GoalKind} */ (given['kind'])).one) })
    if (command === 'addIndicator') this.say('added', { One: capital(termOf(this.desk.plan, language, 'indicator').one) })
    if (command === 'remove') this.say('removed', { title })
    if (command === 'move') this.say('movedTo', { n: given['number'], total: given['total'] })
    this.told()
  }

  /** @param {'undo' | 'redo'} way */
  step(way) {
    const { model } = this.desk
    this.state.typing = undefined
    this.state.unread.clear()
    this.desk.rest()
    if (!this.make(() => model[way]())) return
    this.say(way === 'undo' ? 'undone' : 'redone')
    this.told()
  }

  /** A file in the place of the plan. @param {File} file */
  async open(file) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const { name } = file
    if (!this.load(bytes, name)) return
    this.say('opened', { name })
    this.told()
  }

  /**
   * Another plan in the place of this one.
   * @param {string | Uint8Array} text
   * @param {string} [name] of its file
   * @returns {boolean} whether it is one
   */
  load(text, name) {
    const { language } = this.#asked
    this.state.typing = undefined
    this.state.unread.clear()
    this.host.schedule()
    try {
      const other = this.host.read(text)
      const edit = replacement(this.desk.plan, other.plan)
      other.dispose()
      this.#isActing = true
      this.desk.apply(edit)
      this.state.notice = []
      return true
    } catch (thrown) {
      const error = this.host.errorOf(thrown)
      const { message } = error.in(language)
      const place = error.place && say(language, 'place', { ...error.place })
      this.state.notice = [...(name ? [say(language, 'refused', { name })] : []), message, ...(place ? [place] : [])]
      this.host.fireError(error)
      return false
    } finally {
      this.#isActing = false
    }
  }

  /** A table was pasted: what is understood of it is shown, and nothing is done. @param {() => Grid} read */
  paste(read) {
    const { unit, language } = this.#asked
    this.make(() => {
      const grid = read()
      this.state.pasted = { grid, understood: this.desk.model.table(grid, { unit: unit || undefined, language }) }
    })
    this.focus = 'pasted'
    this.host.schedule()
  }

  /** The plan may have changed since the table was read, so it is read again. */
  takePasted() {
    const { pasted } = this.state
    const { unit, language } = this.#asked
    if (!pasted || !this.make(() => this.desk.apply(this.desk.model.table(pasted.grid, { unit: unit || undefined, language }).edit))) return
    this.say('pasted')
    this.dropPasted()
    this.told()
  }

  dropPasted() {
    this.state.pasted = undefined
    this.focus = 'paste'
    this.host.schedule()
  }

  /** Puts the goals where they stand now. */
  #lay() {
    const { desk } = this
    const { unit } = this.#asked
    void desk.plan // its shape is known once it is read
    const layoutOf = `${desk.shape} ${unit}`
    if (layoutOf === this.#layoutOf) return
    this.#layout = new Layout(desk, unit)
    this.#layoutOf = layoutOf
  }

  /** Everything a person can see and mend is shown, and what is kept is kept. */
  #settle() {
    const { desk, host } = this
    const { language, unit } = this.#asked
    this.#lay()
    const before = new Set(this.#marks.ids)
    const isFirst = this.#marksOf !== language + unit
    const isHere = (/** @type {Spot} */ spot, /** @type {import('../../types/index.js').Finding} */ finding) => spot.id !== this.#fresh && this.#layout.holds(spot, finding)
    this.#marks = new Marks(desk.findings(language), desk, isHere)
    this.#marksOf = language + unit
    this.#isDue = false
    this.pace.settled()
    if (!isFirst) this.pace.fresh(this.#marks.ids.filter(id => !before.has(id)))
    this.#keep()
    host.settled()
  }

  /** What is shown and kept is now what the plan says. */
  settle() {
    if (this.#isDue || !this.pace.isResting) this.#settle()
  }

  #due() {
    this.#isDue = true
    this.host.schedule()
  }

  #keep() {
    if (!this.draft.name() || this.state.offer) return
    if (!this.draft.keep(this.desk.model.json())) this.say('unsaved')
  }

  /** A plan that is small enough is open; of others, the first level. */
  #openFirst() {
    const { sections } = this.#layout
    const isSmall = this.desk.plan.goals.length <= 60
    for (const { key } of isSmall ? sections : sections.filter(({ items }) => items.length > 0).slice(0, 1)) this.state.open.add(key)
  }

  /** Nothing is held back any more. */
  settleAll() {
    this.#fresh = undefined
    this.#settle()
  }

  /** @param {string} [focus] the id of what takes it */
  showErrors(focus) {
    const { marks, desk, state } = this
    state.summary = true
    openErrors({ marks, desk, layout: this.#layout, state })
    this.focus = focus
    this.host.schedule()
  }

  /** Another element asks for a goal. @param {string} goal @returns {boolean} whether it stands here */
  goTo(goal) {
    const layout = this.#layout
    if (!layout.sectionOf(goal) && !layout.under(goal)) return false
    openTo({ layout, state: this.state }, goal)
    this.focus = layout.under(goal) ? domId('under', goal) : fieldId({ list: 'goals', id: goal, field: 'title' })
    this.host.schedule()
    return true
  }

  /** Opens the level a goal was added to, as far as its end. @param {string} kind */
  #show(kind) {
    this.state.open.add(kind)
    this.state.shown.set(kind, Math.max(STEP, this.desk.plan.goals.filter(goal => goal.kind === kind).length))
  }

  /** @param {Typed} typed @param {{ edit: Edit, swap?: import('./desk.js').Swap | undefined }} result */
  #type(typed, { edit, swap }) {
    this.make(() => this.desk.type(typed, edit, swap), false)
  }

  /** Makes an edit; one that is refused is told of, and what was chosen is as before. @param {() => unknown} work @param {boolean} [isActing] */
  make(work, isActing = true) {
    this.#isActing = isActing
    try {
      return work() !== null
    } catch (thrown) {
      const error = this.host.errorOf(thrown)
      const { message, hint } = error.in(this.#asked.language)
      this.state.notice = [message, hint]
      this.#once.forget()
      this.host.schedule()
      return false
    } finally {
      this.#isActing = false
    }
  }

  /** The page is told of what is done here. */
  told() {
    this.state.notice = []
    this.host.tell('input')
    this.host.tell('change')
  }

  /** @param {string} key @param {Record<string, unknown>} [slots] */
  say(key, slots) {
    this.state.status = say(this.#asked.language, key, slots)
    this.host.schedule()
  }

  /** @param {number} fixed @param {number} fresh */
  #tellChanges(fixed, fresh) {
    const { language } = this.#asked
    const parts = [fixed > 0 && say(language, 'fixed', { n: fixed }), fresh > 0 && say(language, 'fresh', { n: fresh })].filter(Boolean)
    this.state.status = parts.join(', ')
    this.host.schedule()
  }
}

/** A title is one line: lines that are pasted become one. @param {HTMLTextAreaElement} field */
function onOneLine(field) {
  if (!/[\r\n]/.test(field.value)) return
  const caret = field.value.slice(0, field.selectionEnd).replace(LINES, ' ').length
  field.value = field.value.replace(LINES, ' ')
  field.setSelectionRange(caret, caret)
}

const LINES = /\s*[\r\n]+\s*/g
