// `<goal-watch>`: reads a table or a list that stands in the page, says what is to be mended, and never writes in it.

import { GoalDisplay } from './goal-display.js'
import { Pace } from './pace.js'
import { sheetOf } from './sheets.js'
import { reading } from './table.js'
import { el } from './el.js'
import { canHighlight, highlight, Overlay } from './watch/highlights.js'
import { editing, typeInto } from './watch/insertion.js'
import { notesOf } from './watch/notes.js'
import { panel } from './watch/panel.js'
import { STYLE } from './watch/style.js'
import { news, say } from './watch/words.js'

/** @import { Finding, Language, Markup, Understanding, ViewOptions } from '../types/index.js' */
/** @import { Model } from './model.js' */
/** @import { Note } from './watch/notes.js' */
/** @import { Terms } from './terms.js' */

const HEARD = ['focusout', 'compositionstart', 'compositionend', 'keydown']

const DELAY = 800

/**
 * @tagname goal-watch
 * @attr for - the id of a table or a list, or of an element around one
 * @attr columns - what the columns hold, in the words of headings, with commas between, where the table does not say
 * @attr complete - the table is all there is of its unit's goals: what it leaves out is out of the plan
 * @attr mode - `live`, on every change; `blur`, when one leaves the table; `manual`, when the page asks
 * @attr markers - `underline`; `overlay`, boxes over the words, also where the browser knows better; or `none`
 * @attr delay - how long new notes wait while somebody writes, in milliseconds
 * @fires goal-parse - the table was read: how many rows, and what was not understood
 * @fires goal-goto - a person wants to see what a note is about; unless it is cancelled, the words are shown
 * @fires goal-fix - a person wants a correction; unless it is cancelled, it is typed into the table, or copied
 */
export class GoalWatch extends GoalDisplay {
  static observedAttributes = [...GoalDisplay.observedAttributes, 'for', 'columns', 'complete', 'mode', 'markers', 'delay']
  static properties = [...GoalDisplay.properties, 'target', 'htmlFor', 'mode']

  /** @type {Element | null} */
  #given = null
  /** What is listened to, until this is aborted. @type {{ target: Element, until: AbortController } | undefined} */
  #heard
  /** The plan with what the table says in it, and what a check of that found. @type {{ base: Model, key: string, model: Model, found: Map<string, Finding>, terms: Terms } | undefined} */
  #draft
  /** @type {Note[]} */
  #notes = []
  /** The ids of the notes that are shown; nothing before the first reading. @type {Set<string> | undefined} */
  #told
  /** @type {Understanding | undefined} */
  #understood
  #isComposing = false
  /** Where the next note is looked for by keyboard. */
  #at = -1
  /** @type {{ status: HTMLElement, overlay: Overlay } | undefined} */
  #extra
  #pace = new Pace({ settle: () => this.#settle(), tell: (fixed, fresh) => this.#tell(news(this.#language, fixed, fresh)) })
  #changes = typeof MutationObserver === 'undefined' ? undefined : new MutationObserver(() => this.#changed())
  /** @type {Language} */
  #language = 'nb'

  /** What is watched: an element, also of another document of the same origin; it goes before `for`. */
  get target() {
    const root = /** @type {Document | ShadowRoot} */ (this.getRootNode())
    return this.#given ?? root.getElementById?.(this.htmlFor) ?? null
  }

  set target(element) {
    this.#given = element
    this.schedule()
  }

  get htmlFor() {
    return this.getAttribute('for') ?? ''
  }

  set htmlFor(id) {
    this.reflect('for', id)
  }

  get mode() {
    return /** @type {'live' | 'blur' | 'manual'} */ (this.getAttribute('mode') || 'live')
  }

  set mode(mode) {
    this.reflect('mode', mode)
  }

  /** What each column was understood as holding. */
  get mapping() {
    return this.#understood?.columns ?? []
  }

  /** What is to be said of the table, as plain data. */
  get notes() {
    return this.#notes.map(({ id, severity, message, remedy }) => ({ id, severity, message, remedy }))
  }

  /** Reads the table now. */
  check() {
    this.schedule()
  }

  get needsAll() {
    return true
  }

  get sheets() {
    return [...super.sheets, sheetOf(style)]
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.#mark([])
    this.#listen(null)
    this.#pace.stop()
    this.#draft?.model.dispose()
    this.#draft = this.#told = undefined
  }

  /**
   * @param {Model} model
   * @param {Partial<ViewOptions> & { language: Language }} asked
   * @returns {Markup}
   */
  pictured(model, { language, unit, headingLevel = 2 }) {
    this.#language = language
    const { target } = this
    const read = target && reading(target)
    this.#listen(target)
    if (!read) {
      this.#notes = []
      return el('p', { lang: language }, say(language, 'noTable', { id: this.htmlFor }))
    }
    const columns = (this.getAttribute('columns') ?? '').split(',').map(word => word.trim()).filter(Boolean)
    const understood = model.table(read.grid, { language, unit, columns, complete: this.hasAttribute('complete') })
    const draft = this.#draftOf(model, language)
    this.#keep(draft, draft.model.amend(understood.edit))
    this.#understood = understood
    this.#compare(notesOf(understood, draft.found.values(), read))
    this.fire('goal-parse', { rows: read.rows, problems: understood.problems })
    const about = { understood, terms: draft.terms, language, level: headingLevel, isEditable: (/** @type {Note} */ { cell }) => Boolean(cell?.isContentEditable) }
    return panel(this.#shownNotes, about)
  }

  /** @param {HTMLElement} base */
  drawn(base) {
    if (!this.#extra) {
      const [status, layer] = [document.createElement('p'), document.createElement('div')]
      status.className = 'status'
      status.setAttribute('role', 'status')
      layer.className = 'layer'
      base.after(status, layer)
      this.#extra = { status, overlay: new Overlay(layer) }
    }
    this.#mark(this.#shownNotes)
  }

  failed() {
    this.#notes = []
    this.#mark([])
  }

  handleEvent(/** @type {Event} */ event) {
    if (event.type === 'compositionstart') this.#isComposing = true
    else if (event.type === 'compositionend') this.#composed()
    else if (event.type === 'focusout') this.#left()
    else if (event.type === 'keydown') this.#press(/** @type {KeyboardEvent} */ (event))
    else if (event.type === 'click' && event.target instanceof Element && event.target.closest('[data-act]')) this.#act(event.target)
    else super.handleEvent(event)
  }

  get #shownNotes() {
    return this.#notes.filter(({ id }) => this.#told?.has(id))
  }

  /**
   * The plan of the page is left as it is: the table is read into a copy.
   * @param {Model} base
   * @param {Language} language
   */
  #draftOf(base, language) {
    const key = `${base.revision} ${language}`
    if (this.#draft?.base !== base || this.#draft.key !== key) {
      this.#draft?.model.dispose()
      const model = base.copy({ language })
      const found = new Map(model.findings().map(finding => [finding.id, finding]))
      this.#draft = { base, key, model, found, terms: /** @type {Terms} */ ({ terms: base.plan['terms'] }) }
    }
    return this.#draft
  }

  /**
   * @param {{ found: Map<string, Finding> }} draft
   * @param {import('../types/index.js').Delta} delta
   */
  #keep({ found }, { added, resolved }) {
    for (const { id } of resolved) found.delete(id)
    for (const finding of added) found.set(finding.id, finding)
  }

  /** What is mended is gone at once; what is new waits while somebody writes. @param {Note[]} notes */
  #compare(notes) {
    const ids = new Set(notes.map(({ id }) => id))
    const isFirst = this.#told === undefined
    const told = this.#told ?? new Set()
    const gone = [...told].filter(id => !ids.has(id))
    const fresh = [...ids].filter(id => !told.has(id))
    for (const id of gone) told.delete(id)
    this.#notes = notes
    this.#told = told
    if (!isFirst && gone.length > 0) this.#pace.fixed(gone)
    if (!isFirst && !this.#pace.isResting) return
    for (const id of fresh) told.add(id)
    if (!isFirst) this.#pace.fresh(fresh)
  }

  #changed() {
    if (this.#isComposing || this.mode !== 'live') return
    this.#pace.wait(Number(this.getAttribute('delay') ?? DELAY))
    this.schedule()
  }

  #composed() {
    this.#isComposing = false
    this.#changed()
  }

  /** Whoever leaves the table sees all there is to say. */
  #left() {
    if (this.mode !== 'manual') this.#settle()
  }

  #settle() {
    this.#pace.settled()
    this.schedule()
  }

  /** @param {Element | null} target */
  #listen(target) {
    if (this.#heard?.target === target) return
    this.#heard?.until.abort()
    this.#changes?.disconnect()
    this.#heard = undefined
    if (!target) return
    const until = new AbortController()
    this.#heard = { target, until }
    for (const name of HEARD) target.addEventListener(name, this, { signal: until.signal })
    this.#changes?.observe(target, { attributes: true, attributeFilter: ['colspan', 'rowspan'], characterData: true, childList: true, subtree: true })
  }

  /** @param {Note[]} notes */
  #mark(notes) {
    const target = this.#heard?.target ?? null
    const markers = this.getAttribute('markers') ?? 'underline'
    const marks = markers === 'none' ? [] : notes.flatMap(({ range, severity }) => (range ? [{ range, severity }] : []))
    const isByBrowser = target !== null && markers !== 'overlay' && canHighlight(target)
    if (target) highlight(this, target, isByBrowser ? marks : [])
    this.#extra?.overlay.show(isByBrowser ? [] : marks)
  }

  /** @param {Element} at */
  #act(at) {
    const id = at.closest('[data-note]')?.getAttribute('data-note')
    const note = this.#notes.find(note => note.id === id)
    if (!note) return
    if (at.closest('[data-act]')?.getAttribute('data-act') === 'show') this.#show(note)
    else this.#mend(note)
  }

  /** @param {Note} note */
  #show({ id, cell, range, finding }) {
    if (!cell || !range || !this.fire('goal-goto', { id, goal: finding?.subject.id ?? null, unit: null }, true)) return
    cell.scrollIntoView({ block: 'center', behavior: 'instant' })
    if (cell.isContentEditable) editing(cell).focus({ preventScroll: true })
    const selection = cell.ownerDocument.getSelection()
    selection?.removeAllRanges()
    selection?.addRange(range)
  }

  /** @param {Note} note */
  async #mend({ id, cell, range, mend, finding }) {
    if (!cell || !range || !mend || !this.fire('goal-fix', { id, finding, fix: mend.fix }, true)) return
    if (typeInto(cell, range, mend.text)) return this.#settle()
    try {
      await navigator.clipboard.writeText(mend.text)
      this.#tell(say(this.#language, 'copied'))
    } catch {
      this.#tell(say(this.#language, 'notCopied', { text: mend.text }))
    }
  }

  /** From note to note, also while one writes. @param {KeyboardEvent} event */
  #press(event) {
    const notes = this.#shownNotes.filter(({ range }) => range)
    if (!event.altKey || event.key !== 'F8' || notes.length === 0) return
    event.preventDefault()
    this.#at = (this.#at + (event.shiftKey ? -1 : 1) + notes.length) % notes.length
    const note = notes[this.#at]
    if (note) this.#show(note)
  }

  /** @param {string} words */
  #tell(words) {
    if (this.#extra) this.#extra.status.textContent = words
  }
}

const style = () => STYLE
