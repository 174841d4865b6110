// `<goal-editor>`: the plan as a form, for those who write it.

import { GoalDisplay } from './goal-display.js'
import { describe, GoalGraphError } from './error.js'
import { internalsOf } from './goal-element.js'
import { grid } from './index.js'
import { Model } from './model.js'
import { page } from './page.js'
import { sheetOf } from './sheets.js'
import { tableIn } from './table.js'
import { encoded } from './text.js'

/** @import { Delta, Language } from '../types/index.js' */
/** @import { Control, Work } from './editor/work.js' */

/** Most of the editor: pages that only show a plan do without it. @type {typeof import('./editor.js') | undefined} */
let parts

const EVENTS = ['paste', 'input', 'change', 'focusin', 'focusout', 'keydown', 'compositionend']

/**
 * @tagname goal-editor
 * @attr name - what the plan is called among the values of a form
 * @attr required - a plan without goals is no answer
 * @attr readonly - to be read, not written in
 * @attr disabled - neither
 * @attr draft - a name to keep a draft under, in the browser; without it nothing is kept
 * @attr delay - how long nobody writes before new findings are shown, in milliseconds
 * @prop value - the plan as JSON text
 * @fires input - the plan was edited here
 * @fires change - an edit is done: a field was left, a choice made
 * @fires goal-publish - a person says that the plan is ready, and it has no errors
 * @fires goal-error - a file is no plan, or the plan cannot be had
 * @slot - the fallback: what people see until the form is there
 * @csspart base - around the form
 * @csspart error - around what went wrong
 */
export class GoalEditor extends GoalDisplay {
  static formAssociated = true
  static observedAttributes = [...GoalDisplay.observedAttributes, 'readonly', 'required', 'draft', 'delay']
  static properties = [...GoalDisplay.properties, 'name', 'value', 'required', 'readOnly', 'disabled', 'draft', 'delay']

  /** @type {Work | undefined} */
  #work
  /** A value given before the plan is there. @type {string | undefined} */
  #given
  #isDisabled = false
  /** The form is to be told the value. */
  #isUntold = false
  /** @type {HTMLFormElement | null} */
  #form = null

  /** The work on a plan that is there: one that was closed can no longer be asked. */
  get #open() {
    return this.shown ? this.#work : undefined
  }

  get name() {
    return this.getAttribute('name') ?? ''
  }

  set name(name) {
    this.reflect('name', name)
  }

  get type() {
    return this.localName
  }

  get form() {
    return internalsOf(this)?.form ?? null
  }

  get value() {
    return this.#given ?? this.#open?.desk.model.json() ?? ''
  }

  set value(plan) {
    if (this.#open) this.#open.load(String(plan))
    else this.#given = String(plan)
  }

  get required() {
    return this.hasAttribute('required')
  }

  set required(required) {
    this.toggleAttribute('required', Boolean(required))
  }

  get readOnly() {
    return this.hasAttribute('readonly')
  }

  set readOnly(readOnly) {
    this.toggleAttribute('readonly', Boolean(readOnly))
  }

  get disabled() {
    return this.hasAttribute('disabled')
  }

  set disabled(disabled) {
    this.toggleAttribute('disabled', Boolean(disabled))
  }

  get draft() {
    return this.getAttribute('draft') ?? ''
  }

  set draft(key) {
    this.reflect('draft', key)
  }

  get delay() {
    const delay = Number(this.getAttribute('delay') ?? 800)
    return delay >= 0 ? delay : 800
  }

  set delay(milliseconds) {
    this.reflect('delay', milliseconds)
  }

  get validity() {
    return internalsOf(this)?.validity
  }

  get validationMessage() {
    return internalsOf(this)?.validationMessage ?? ''
  }

  get willValidate() {
    return internalsOf(this)?.willValidate ?? false
  }

  /** Asks, and shows nothing. */
  checkValidity() {
    this.#open?.settle()
    return internalsOf(this)?.checkValidity() ?? true
  }

  /** Asks, and shows the errors there are. */
  reportValidity() {
    this.#open?.settle()
    return internalsOf(this)?.reportValidity() ?? true
  }

  undo() {
    this.#open?.step('undo')
  }

  redo() {
    this.#open?.step('redo')
  }

  connectedCallback() {
    super.connectedCallback()
    this.#work?.resume()
    for (const name of EVENTS) this.shadowRoot?.addEventListener(name, this)
    this.shadowRoot?.addEventListener('toggle', this, true)
    page.addEventListener('goto', this)
    addEventListener('pagehide', this)
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    page.removeEventListener('goto', this)
    removeEventListener('pagehide', this)
    this.#work?.pace.stop()
  }

  /** @param {HTMLFormElement | null} form */
  formAssociatedCallback(form) {
    this.#form?.removeEventListener('formdata', this)
    form?.addEventListener('formdata', this)
    this.#form = form
  }

  /** @param {boolean} isDisabled here, or by a fieldset around */
  formDisabledCallback(isDisabled) {
    this.#isDisabled = isDisabled
    this.schedule()
  }

  formResetCallback() {
    this.#open?.load(this.#open.opened)
  }

  /** @param {Delta} delta */
  changed(delta) {
    this.#isUntold = true
    this.#work?.changed(delta)
  }

  /**
   * @param {Model} model
   * @param {ReturnType<GoalDisplay['asked']>} asked
   */
  pictured(model, { language }) {
    if (!parts) throw this.#missing ?? new GoalGraphError('NOT_READY')
    if (this.#work?.desk.model !== model) this.#begin(model)
    const level = Math.min(6, Math.max(1, this.headingLevel ?? 2))
    const work = /** @type {Work} */ (this.#work)
    this.#before = this.shadowRoot?.activeElement ?? null
    work.remember(this.#before)
    return work.draw({ language, unit: this.area, locked: this.readOnly, disabled: this.#isDisabled, level })
  }

  get needsAll() {
    return true
  }

  get sheets() {
    return [...super.sheets, sheetOf(style)]
  }

  /** Why the parts of the editor are not to be had. @type {GoalGraphError | undefined} */
  #missing

  update() {
    if (parts || this.#missing) super.update()
    else import('./editor.js').then(loaded => this.#equip(loaded), cause => this.#lack(cause))
  }

  /** @param {NonNullable<typeof parts>} loaded */
  #equip(loaded) {
    parts = loaded
    this.schedule()
  }

  /** @param {unknown} cause */
  #lack(cause) {
    this.#missing = new GoalGraphError('EDITOR_UNREACHABLE', { detail: describe(cause) }, { cause })
    this.schedule()
  }

  /** What had the focus before a drawing. @type {Element | null} */
  #before = null

  /**
   * @param {HTMLElement} base
   * @param {Language} language
   */
  drawn(base, language) {
    this.#judge(language)
    this.#work?.drawn(base, this.#before)
  }

  handleEvent(/** @type {Event} */ event) {
    const work = this.#open
    const { target, type } = event
    if (type === 'beforeprint' || type === 'afterprint') this.#print(event)
    else if (!work) super.handleEvent(event)
    else if (type === 'goto') this.#goTo(/** @type {CustomEvent} */ (event))
    else if (type === 'pagehide') work.settle()
    else if (type === 'formdata') this.#fill(/** @type {FormDataEvent} */ (event))
    else if (type === 'toggle') this.#fold(target)
    else if (type === 'keydown') this.#press(/** @type {KeyboardEvent} */ (event))
    else if (type === 'paste') this.#paste(/** @type {ClipboardEvent} */ (event))
    else if (type === 'focusin') this.#enter(target)
    else if (type === 'focusout') isControl(target) && work.left(target)
    else if (type === 'input' || type === 'compositionend') this.#input(event)
    else if (type === 'change') this.#change(event)
    else if (type === 'click' && this.#click(event)) event.preventDefault()
    else super.handleEvent(event)
  }

  /** @param {Model} model */
  #begin(model) {
    this.#work?.pace.stop()
    this.#work = new /** @type {NonNullable<typeof parts>} */ (parts).Work(
      {
        shadowRoot: this.shadowRoot,
        draft: () => this.draft,
        delay: () => this.delay,
        schedule: () => this.schedule(),
        settled: () => this.#tellForm(),
        tell: name => this.dispatchEvent(new Event(name, { bubbles: true, composed: name === 'input' })),
        read: text => new Model(encoded(text), '{}'),
        errorOf: thrown => GoalGraphError.of(thrown),
        fireError: error => this.fireError(error),
        ready: counts => this.fire('goal-publish', { model, counts }, true),
      },
      model,
    )
    this.#isUntold = true
    const given = this.#given
    this.#given = undefined
    if (given !== undefined) this.#work.load(given)
  }

  /** A large plan takes longer to write than a letter: the form is told when somebody is done, or asks. */
  #tellForm() {
    if (this.#isUntold) internalsOf(this)?.setFormValue(this.#work?.desk.model.json() ?? null)
    this.#isUntold = false
  }

  /** @param {FormDataEvent} event */
  #fill({ formData }) {
    if (this.#isUntold && this.name && !this.#isDisabled) formData.set(this.name, this.value)
  }

  /** @param {Language} language */
  #judge(language) {
    const anchor = this.shadowRoot?.getElementById('summary') ?? undefined
    const isEmpty = this.required && this.#work?.desk.plan.goals.length === 0
    const hasErrors = this.area ? this.#work?.marks.errors.length : this.#work?.desk.model.counts().errors
    if (isEmpty) internalsOf(this)?.setValidity({ valueMissing: true }, words(language, 'empty'), anchor)
    else if (hasErrors) internalsOf(this)?.setValidity({ customError: true }, words(language, 'mend'), anchor)
    else internalsOf(this)?.setValidity({})
  }

  /** @param {EventTarget | null} target */
  #enter(target) {
    if (isControl(target)) this.#work?.entered(target)
    // The browser sends people here when a form is to be sent that has errors.
    else if (target instanceof Element && target.id === 'summary' && !this.#work?.state.summary) {
      this.#work?.settleAll()
      this.#work?.showErrors()
      this.update()
    }
  }

  /** While a word is being composed it is no word yet. @param {Event} event */
  #input(event) {
    const { target, type } = event
    if (type === 'input') event.stopPropagation()
    if (isControl(target) && !(/** @type {InputEvent} */ (event).isComposing)) this.#work?.write(target)
  }

  /** @param {Event} event */
  #change(event) {
    const { target } = event
    event.stopPropagation()
    if (target instanceof HTMLInputElement && target.type === 'file') this.#read(target)
    else if (target instanceof HTMLInputElement && target.type === 'checkbox') this.#do(target, { on: target.checked ? 'on' : undefined })
    else if (target instanceof HTMLSelectElement && target.dataset['do']) this.#do(target, { value: target.value })
  }

  /** A table, in the field for tables; elsewhere text is pasted as ever. @param {ClipboardEvent} event */
  #paste(event) {
    const { target, clipboardData } = event
    if (!clipboardData || !(target instanceof Element && target.matches('[data-paste]'))) return
    event.preventDefault()
    const text = clipboardData.getData('text/plain')
    const table = tableIn(clipboardData.getData('text/html'))
    if (table || text) this.#work?.paste(() => table?.grid ?? grid(text))
  }

  /** @param {HTMLInputElement} input */
  #read(input) {
    const [file] = input.files ?? []
    if (file) this.#work?.open(file)
    input.value = ''
  }

  /** @param {Event} event @returns {boolean} whether it was a button of ours */
  #click({ target }) {
    const button = target instanceof Element ? target.closest('button[data-do]') : null
    if (!button || button.getAttribute('aria-disabled')) return button !== null
    const beside = /** @type {HTMLElement} */ (button)
    const chosen = /** @type {HTMLSelectElement | null} */ (beside.parentElement?.querySelector('select[data-link]') ?? null)
    this.#do(beside, { value: chosen?.value })
    if (chosen) chosen.value = ''
    return true
  }

  /** @param {HTMLElement} control @param {{ on?: string | undefined, value?: string | undefined }} given */
  #do(control, given) {
    const { do: command = '', ...data } = control.dataset
    this.#work?.act(command, /** @type {import('./editor/commands.js').Given} */ ({ ...data, ...given }), control)
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const { target, key, ctrlKey, metaKey, shiftKey, altKey, isComposing } = event
    const at = /** @type {HTMLElement} */ (target)
    const waiving = at.closest?.('[data-waiving]')?.getAttribute('data-waiving')
    const letter = key.toLowerCase()
    const isStep = (ctrlKey || metaKey) && !altKey && (letter === 'z' || (letter === 'y' && !shiftKey))
    if (isComposing) return
    if (isStep && !this.readOnly && !this.#isDisabled && !this.#work?.hasOwnUndo(target)) this.#work?.step(letter === 'y' || shiftKey ? 'redo' : 'undo')
    else if (key === 'Enter' && isControl(target) && parts?.fieldOf(target)?.as === 'title') void 0 // a title is one line
    else if (key === 'Enter' && waiving && at instanceof HTMLInputElement) this.#work?.act('accept', { finding: waiving }, at)
    else if (key === 'Escape' && waiving) this.#work?.act('refrain', { finding: waiving }, at)
    else return
    event.preventDefault()
  }

  /** @param {EventTarget | null} target */
  #fold(target) {
    const section = target instanceof HTMLDetailsElement ? target.dataset['section'] : undefined
    if (section === undefined || !(target instanceof HTMLDetailsElement)) return
    const { open } = this.#work?.state ?? {}
    if (target.open === open?.has(section) || this.#work?.isPrinting) return
    if (target.open) open?.add(section)
    else open?.delete(section)
    this.schedule()
  }

  /** A finding that leads to a goal leads to its fields, where no other element shows it. @param {CustomEvent} event */
  #goTo(event) {
    const { model, goal } = event.detail
    if (!event.defaultPrevented && model === this.shown && goal !== null && this.#work?.goTo(goal)) event.preventDefault()
  }

  /** On paper stands every goal. @param {Event} event */
  #print(event) {
    if (this.#open) {
      this.#open.isPrinting = event.type === 'beforeprint'
      this.update()
    }
    super.handleEvent(event)
  }
}

/** @param {EventTarget | null} target @returns {target is Control} a field to write in */
function isControl(target) {
  return (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && parts?.fieldOf(target) !== undefined
}

const style = () => parts?.STYLE ?? ''

const words = (/** @type {Language} */ language, /** @type {string} */ key) => parts?.say(language, key) ?? key
