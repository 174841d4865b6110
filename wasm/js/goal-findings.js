// `<goal-findings>`: what a check of the plan found.

import { GoalDisplay } from './goal-display.js'
import { isShown } from './page.js'

/** @import { Language, Markup, MarkupElement, Severity } from '../types/index.js' */

/** @type {Record<'show' | 'nowhere', Record<Language, string>>} */
const WORDS = {
  show: { nb: 'Vis i planen', nn: 'Vis i planen', en: 'Show in the plan' },
  nowhere: {
    nb: 'Ingen visning på denne siden har dette med',
    nn: 'Inga vising på denne sida har dette med',
    en: 'No view on this page has this',
  },
}

/**
 * @tagname goal-findings
 * @attr severity - the least grave that are listed: `error`, `warning` or `info`
 * @attr mode - `panel`, or `badge`: only how many there are
 * @fires goal-goto - a person wants to see what a finding is about; unless it is cancelled, a view of the page shows it
 */
export class GoalFindings extends GoalDisplay {
  static observedAttributes = [...GoalDisplay.observedAttributes, 'severity', 'mode']
  static properties = [...GoalDisplay.properties, 'severity', 'mode']

  /** Findings that no view could show. @type {Set<string | null>} */
  #nowhere = new Set()

  get severity() {
    return /** @type {Severity} */ (this.getAttribute('severity') || 'info')
  }

  set severity(severity) {
    this.reflect('severity', severity)
  }

  get mode() {
    return this.getAttribute('mode') === 'badge' ? 'badge' : 'panel'
  }

  set mode(mode) {
    this.reflect('mode', mode)
  }

  get picture() {
    return /** @type {const} */ ('findings')
  }

  get options() {
    return { severity: this.severity, brief: this.mode === 'badge' }
  }

  handleEvent(/** @type {Event} */ event) {
    const button = event.target instanceof Element ? event.target.closest('.goto') : null
    if (event.type === 'click' && button) this.#goTo(button)
    else super.handleEvent(event)
  }

  /**
   * A finding that names a goal or a unit gets a button that leads there, among its reasons.
   * @param {Markup} markup
   * @param {Language} language
   */
  adorned(markup, language) {
    /** @type {Markup[]} */
    const nodes = [markup]
    for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
      if (typeof node === 'string') continue
      const id = node.attributes?.['data-finding']
      if (id === undefined) nodes.push(...(node.children ?? []))
      else if (node.attributes?.['data-goal'] ?? node.attributes?.['data-unit']) this.#adorn(node, id, language)
    }
    return markup
  }

  /**
   * @param {MarkupElement} finding
   * @param {string} id
   * @param {Language} language
   */
  #adorn(finding, id, language) {
    const folded = finding.children?.find(child => typeof child !== 'string' && child.tag === 'details')
    const attributes = { type: 'button', class: 'goto' }
    const words = this.#nowhere.has(id) ? WORDS.nowhere : WORDS.show
    if (typeof folded === 'object') folded.children?.push({ tag: 'button', attributes, children: [words[language]] })
  }

  /** @param {Element} button */
  #goTo(button) {
    const finding = button.closest('[data-finding]')
    const [id, goal, unit] = ['finding', 'goal', 'unit'].map(name => finding?.getAttribute(`data-${name}`) ?? null)
    if (!this.fire('goal-goto', { id, goal, unit }, true)) return
    if (isShown(this.shown, goal ?? null, unit ?? null)) this.#nowhere.delete(id ?? null)
    else this.#nowhere.add(id ?? null)
    this.schedule()
  }
}
