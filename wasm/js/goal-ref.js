// `<goal-ref>`: one goal in running text, in the words the plan has for it today.

import { GoalDisplay } from './goal-display.js'
import { isShown } from './page.js'
import { sheetOf } from './sheets.js'
import { sayer } from './words.js'

/** @import { Language, Markup, ViewOptions } from '../types/index.js' */
/** @import { Model } from './model.js' */

const say = sayer({
  gone: { nb: 'Dette målet er ikke i planen: {id}', nn: 'Dette målet er ikkje i planen: {id}', en: 'This goal is not in the plan: {id}' },
  nowhere: {
    nb: 'Ingen visning på denne siden har dette målet med',
    nn: 'Inga vising på denne sida har dette målet med',
    en: 'No view on this page has this goal',
  },
  notes: { nb: ['{n} merknad', '{n} merknader'], nn: ['{n} merknad', '{n} merknader'], en: ['{n} note', '{n} notes'] },
})

const STYLE = `
:host { display: inline; }
[part="base"], .alert { display: inline; }
.alert p { display: inline; }
.ref { background: none; border: 0; border-radius: 0.25rem; color: inherit; cursor: pointer; font: inherit; padding: 0; text-align: start; text-decoration: underline; text-decoration-thickness: 0.0625rem; text-underline-offset: 0.15em; }
.ref:hover { text-decoration-thickness: 0.125rem; }
.status { border: 0.0625rem solid currentColor; border-radius: 1em; font-size: 0.8em; margin-inline-start: 0.4em; padding: 0 0.5em; white-space: nowrap; }
.ref:focus-visible { outline: 0.1875rem solid var(--goal-color-focus, currentColor); outline-offset: 0.125rem; }
`

/**
 * @tagname goal-ref
 * @attr ref - the id of the goal
 * @attr display - `chip`, with how much was found about it; or `link`, its title alone
 * @attr href - where it leads; without it, to the goal in a view of this page
 * @fires goal-select - a person chose the goal; unless it is cancelled, a view of the page shows it
 * @csspart title - the title of the goal
 * @csspart status - how much was found about it
 */
export class GoalRef extends GoalDisplay {
  static observedAttributes = [...GoalDisplay.observedAttributes, 'ref', 'display', 'href']
  static properties = [...GoalDisplay.properties, 'ref', 'display', 'href']

  /** No view has it. */
  #isNowhere = false

  get ref() {
    return this.getAttribute('ref') ?? ''
  }

  set ref(id) {
    this.reflect('ref', id)
  }

  get display() {
    return /** @type {'chip' | 'link'} */ (this.getAttribute('display') || 'chip')
  }

  set display(display) {
    this.reflect('display', display)
  }

  get href() {
    return this.getAttribute('href') ?? ''
  }

  set href(address) {
    this.reflect('href', address)
  }

  /** The goal, as the plan has it. */
  get goal() {
    return this.shown?.goal(this.ref)
  }

  get sheets() {
    return [sheetOf(style)]
  }

  /**
   * @param {Model} model
   * @param {ViewOptions & { language: Language }} asked
   * @returns {Markup}
   */
  pictured(model, { language }) {
    const goal = model.goal(this.ref)
    if (!goal) return { tag: 'span', attributes: { class: 'gone', lang: language }, children: [say(language, 'gone', { id: this.ref })] }
    const title = { tag: 'span', attributes: { part: 'title', lang: model.language }, children: [goal.title] }
    const children = this.display === 'link' ? [title] : [title, ...this.#status(model, language)]
    return this.href
      ? { tag: 'a', key: 'ref', attributes: { class: 'ref', href: this.href }, children }
      : { tag: 'button', key: 'ref', attributes: { class: 'ref', type: 'button' }, children }
  }

  /**
   * @param {Model} model
   * @param {Language} language
   * @returns {Markup[]}
   */
  #status(model, language) {
    const count = countsOf(model).get(this.ref) ?? 0
    const words = this.#isNowhere ? say(language, 'nowhere') : count > 0 ? say(language, 'notes', { n: count }) : ''
    return words ? [{ tag: 'span', attributes: { class: 'status', part: 'status', lang: language }, children: [words] }] : []
  }

  handleEvent(/** @type {Event} */ event) {
    const isChosen = event.type === 'click' && event.target instanceof Element && event.target.closest('.ref')
    if (isChosen) this.#choose(event)
    else super.handleEvent(event)
  }

  /** @param {Event} event */
  #choose(event) {
    if (!this.fire('goal-select', { id: this.ref, unit: null }, true)) event.preventDefault()
    else if (!this.href) {
      this.#isNowhere = !isShown(this.shown, this.ref, null)
      this.schedule()
    }
  }
}

const style = () => STYLE

/** How much is found about each goal, and at which revision: counted once for all that a page names. @type {WeakMap<Model, { revision: number, byGoal: Map<string, number> }>} */
const counts = new WeakMap()

/** @param {Model} model */
function countsOf(model) {
  const known = counts.get(model)
  if (known?.revision === model.revision) return known.byGoal
  /** @type {Map<string, number>} */
  const byGoal = new Map()
  for (const { subject, counterpart } of model.findings()) {
    const goals = [subject, counterpart].flatMap(one => (one?.kind === 'goal' ? [one.id] : []))
    for (const goal of new Set(goals)) byGoal.set(goal, (byGoal.get(goal) ?? 0) + 1)
  }
  counts.set(model, { revision: model.revision, byGoal })
  return byGoal
}
