// `<goal-view>`: a picture of a plan.

import { cellAt, cellBeside, makeStop, stopAt } from './cells.js'
import { GoalDisplay, reveal } from './goal-display.js'
import { page } from './page.js'

/** @import { Language } from '../types/index.js' */
/** @import { GoalView as Types } from '../types/elements.js' */

/** How a matrix is used by keyboard. @type {Record<Language, string>} */
const KEYS = {
  nb: 'Piltastene går fra rute til rute. Enter velger.',
  nn: 'Piltastane går frå rute til rute. Enter vel.',
  en: 'Arrow keys go from cell to cell. Enter selects.',
}

/**
 * @attr view - `matrix`, `overview`, `outline`, `table`, `initiatives`, `operational` or `preconditions`
 * @attr search - words to look for in lists and in the table
 * @attr grouping - the rows of the matrix by `ownership` or `theme`
 * @attr only-holes - leave the rows out of the matrix that have no hole
 * @attr toward - the table from the top `down`, or from the ends `up`
 * @fires goal-select - a person chose a goal, or a cell: a goal and a unit
 */
export class GoalView extends GoalDisplay {
  static observedAttributes = [...GoalDisplay.observedAttributes, 'view', 'search', 'grouping', 'only-holes', 'toward']
  static properties = [...GoalDisplay.properties, 'view', 'search', 'grouping', 'onlyHoles', 'toward']

  get view() {
    return /** @type {Types['view']} */ (this.getAttribute('view') || 'matrix')
  }

  set view(view) {
    this.reflect('view', view)
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
    this.reflect('only-holes', only ? '' : null)
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

  get asked() {
    return { search: this.search, grouping: this.grouping, onlyHoles: this.onlyHoles, toward: this.toward }
  }

  /** Cells may come and go with the width. */
  #width = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(() => this.shadowRoot && makeStop(this.shadowRoot))

  connectedCallback() {
    super.connectedCallback()
    this.#width?.observe(this)
    page.addEventListener('goto', this)
    this.shadowRoot?.addEventListener('keydown', this)
    this.shadowRoot?.addEventListener('focusin', this)
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.#width?.disconnect()
    page.removeEventListener('goto', this)
  }

  handleEvent(/** @type {Event} */ event) {
    const cell = cellAt(event.target)
    if (event.type === 'goto') this.#goTo(/** @type {CustomEvent} */ (event))
    else if (event.type === 'focusin') cell && stopAt(cell)
    else if (event.type === 'keydown') cell && this.#press(cell, /** @type {KeyboardEvent} */ (event))
    else if (event.type === 'click') this.#click(event)
    else super.handleEvent(event)
  }

  /**
   * @param {HTMLElement} base
   * @param {Language} language
   */
  drawn(base, language) {
    makeStop(base)
    const table = base.querySelector('td[tabindex]')?.closest('table')
    table?.setAttribute('aria-description', KEYS[language])
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
    if (event.defaultPrevented || model !== this.shown || !this.shadowRoot) return
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
