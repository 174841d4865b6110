// `<goal-view>`: a picture of a plan.

import { cellAt, cellBeside, makeStop, stopAt } from './cells.js'
import { GoalGraphError } from './error.js'
import { GoalDisplay } from './goal-display.js'
import { Walk } from './map.js'
import { page } from './page.js'
import { reveal } from './reveal.js'
import { download, toolAt, withTools } from './tools.js'

/** @import { Language, Markup, ViewOptions } from '../types/index.js' */
/** @import { GoalView as Types } from '../types/elements.js' */

/** How a matrix is used by keyboard. @type {Record<Language, string>} */
const KEYS = {
  nb: 'Piltastene går fra rute til rute. Enter velger.',
  nn: 'Piltastane går frå rute til rute. Enter vel.',
  en: 'Arrow keys go from cell to cell. Enter selects.',
}

const text = (/** @type {string | null} */ value) => value || undefined
const number = (/** @type {string | null} */ value) => (value ? Number(value) : undefined)
const flag = (/** @type {string | null} */ value) => value !== null
const words = (/** @type {string | null} */ value) => value?.split(/\s+/).filter(Boolean)

/** Attributes, the options of a view they are, and how they are read. @type {[string, keyof ViewOptions, (value: string | null) => unknown][]} */
const ASKED = [
  ['search', 'search', text],
  ['grouping', 'grouping', text],
  ['only-holes', 'onlyHoles', flag],
  ['toward', 'toward', text],
  ['around', 'around', text],
  ['steps', 'steps', number],
  ['kinds', 'kinds', words],
  ['groups', 'groups', text],
  ['flow', 'flow', text],
  ['ghosts', 'ghosts', flag],
  ['only-found', 'onlyFound', flag],
]

/** The views that can be searched. */
const SEARCHED = new Set(['outline', 'table', 'initiatives', 'operational', 'preconditions'])

/**
 * @tagname goal-view
 * @attr view - `matrix`, `overview`, `outline`, `map`, `table`, `initiatives`, `operational` or `preconditions`
 * @attr searchable - a field to search in
 * @attr downloadable - a button that gives the picture as a spreadsheet
 * @attr search - of lists and tables: words to find
 * @attr grouping - of the matrix: `ownership`, or `theme`
 * @attr only-holes - of the matrix: without the rows that have none
 * @attr toward - of the table: `down`, or `up`
 * @attr around - of a map: the id of a goal, to show what hangs together with it
 * @attr steps - of such a map: how many lines away
 * @attr kinds - of a map: the kinds of goals to show, with spaces between
 * @attr groups - of a map: what goals stand together by: `unit`, `theme`, or `none`
 * @attr flow - of a map: `right`, or `down`
 * @attr ghosts - of a map: also a box for every open cell
 * @attr only-found - of a map: only goals something was found about
 * @fires goal-select - a person chose a goal, or a cell: a goal and a unit
 */
export class GoalView extends GoalDisplay {
  static observedAttributes = [...GoalDisplay.observedAttributes, 'view', 'searchable', 'downloadable', ...ASKED.map(([name]) => name)]
  static properties = [...GoalDisplay.properties, 'view', 'around', 'search', 'grouping', 'onlyHoles', 'toward']

  get view() {
    return /** @type {Types['view']} */ (this.getAttribute('view') || 'matrix')
  }

  set view(view) {
    this.reflect('view', view)
  }

  get around() {
    return this.getAttribute('around') ?? ''
  }

  set around(goal) {
    this.reflect('around', goal)
  }

  get search() {
    return this.getAttribute('search') ?? ''
  }

  set search(words) {
    this.reflect('search', words)
  }

  get grouping() {
    return /** @type {Types['grouping']} */ (this.getAttribute('grouping') || 'ownership')
  }

  set grouping(grouping) {
    this.reflect('grouping', grouping)
  }

  get onlyHoles() {
    return this.hasAttribute('only-holes')
  }

  set onlyHoles(only) {
    this.toggleAttribute('only-holes', Boolean(only))
  }

  get toward() {
    return /** @type {Types['toward']} */ (this.getAttribute('toward') || 'down')
  }

  set toward(toward) {
    this.reflect('toward', toward)
  }

  get picture() {
    return this.view
  }

  get needsAll() {
    return this.#isMap
  }

  #download() {
    if (!this.shown) return
    download(this.shown, this.view, this.asked(this.shown)).catch(error => this.fireError(GoalGraphError.of(error)))
  }

  get #isMap() {
    return this.view === 'map'
  }

  /** @type {Walk | undefined} */
  #walk

  /** @returns {import('./tools.js').Tool[]} */
  get #tools() {
    if (this.#isMap) return ['smaller', 'larger', 'fit', this.around ? 'whole' : 'thread']
    const search = this.hasAttribute('searchable') && SEARCHED.has(this.view) ? /** @type {const} */ (['search']) : []
    return this.hasAttribute('downloadable') ? [...search, 'download'] : [...search]
  }

  get options() {
    const options = Object.fromEntries(ASKED.map(([name, option, read]) => [option, read(this.getAttribute(name))]))
    return { ...options, arranged: this.#isMap ? this.#walk?.arranged : undefined }
  }

  /** Cells may come and go with the width. */
  #width = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(() => this.shadowRoot && makeStop(this.shadowRoot))

  connectedCallback() {
    super.connectedCallback()
    this.#width?.observe(this)
    page.addEventListener('goto', this)
    this.shadowRoot?.addEventListener('keydown', this)
    this.shadowRoot?.addEventListener('focusin', this)
    this.shadowRoot?.addEventListener('input', this)
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.#width?.disconnect()
    page.removeEventListener('goto', this)
  }

  handleEvent(/** @type {Event} */ event) {
    const cell = cellAt(event.target)
    if (this.#onTool(event)) return
    if (event.type === 'goto') this.#goTo(/** @type {CustomEvent} */ (event))
    else if (event.type === 'focusin') cell && stopAt(cell)
    else if (event.type === 'keydown') cell && this.#press(cell, /** @type {KeyboardEvent} */ (event))
    else if (event.type === 'click') this.#click(event)
    else super.handleEvent(event)
  }

  /**
   * @param {Markup} markup
   * @param {Language} language
   */
  adorned(markup, language) {
    withTools(markup, this.#tools, language)
    return markup
  }

  /**
   * @param {HTMLElement} base
   * @param {Language} language
   */
  drawn(base, language) {
    if (this.#isMap) {
      this.#walk ??= new Walk(base)
      this.#walk.drawn(language)
      return
    }
    const field = /** @type {HTMLInputElement | null} */ (base.querySelector('input[data-tool="search"]'))
    if (field && field !== this.shadowRoot?.activeElement) field.value = this.search
    makeStop(base)
    const table = base.querySelector('td[tabindex]')?.closest('table')
    table?.setAttribute('aria-description', KEYS[language])
  }

  /** A button or the field, or goals that are gathered and shall be shown. @param {Event} event */
  #onTool(event) {
    const tool = toolAt(event)
    const at = event.target instanceof Element ? event.target : null
    if (event.type === 'input' && tool === 'search') this.search = /** @type {HTMLInputElement} */ (at).value
    if (event.type !== 'click') return event.type === 'input'
    const gathered = at?.closest('.gg-gathered')?.getAttribute('data-goal')
    if (tool === 'whole') this.around = ''
    else if (tool === 'thread' || gathered) this.around = gathered ?? this.#walk?.goal ?? ''
    else if (tool === 'download') this.#download()
    else if (tool) this.#walk?.use(tool)
    else return false
    event.preventDefault()
    return true
  }

  /**
   * @param {HTMLElement} cell
   * @param {KeyboardEvent} event
   */
  #press(cell, event) {
    if (event.target !== cell) return
    const beside = cellBeside(cell, event)
    if (beside) beside.focus()
    else if (event.key === 'Enter' || event.key === ' ') this.#select(cell)
    else return
    event.preventDefault()
  }

  /** A cell, or a link in what stands for a goal: what the keyboard reaches too. */
  #click(/** @type {Event} */ event) {
    const at = event.target instanceof Element ? event.target : null
    const chosen = at?.closest('a[href]') ? at.closest('[data-goal]') : cellAt(at)
    if (chosen && !isSelectingText() && !this.#select(chosen)) event.preventDefault()
    this.followAnchor(event)
  }

  /** @param {Element} chosen */
  #select(chosen) {
    const id = chosen.getAttribute('data-goal')
    const unit = chosen.closest('[data-unit]')?.getAttribute('data-unit') ?? null
    return this.fire('goal-select', { id, unit }, true)
  }

  /** Another element asks for a goal of the same plan; the first view that has it takes it. */
  #goTo(/** @type {CustomEvent} */ event) {
    const { model, goal, unit } = event.detail
    if (event.defaultPrevented) return
    this.hurry()
    if (model !== this.shown || !this.shadowRoot) return
    const goals = goal === null ? '' : `[data-goal="${CSS.escape(goal)}"]`
    const units = unit === null ? '' : `[data-unit="${CSS.escape(unit)}"]`
    const target =
      this.shadowRoot.querySelector(goals + units || ':not(*)') ?? (goals ? this.shadowRoot.querySelector(goals) : null)
    if (!target) return
    event.preventDefault()
    reveal(/** @type {HTMLElement} */ (target))
  }
}

/** A person who marks text to copy it has not chosen anything. */
function isSelectingText() {
  return getSelection()?.type === 'Range'
}
