// `<goal-findings>`: what a check of the plan found.

import { GoalDisplay } from './goal-display.js'
import { page } from './page.js'

/**
 * @fires goal-goto - a person wants to see what a finding is about; unless it is cancelled, a view of the page shows it,
 * or else the finding says more
 */
export class GoalFindings extends GoalDisplay {
  get picture() {
    return /** @type {const} */ ('findings')
  }

  connectedCallback() {
    super.connectedCallback()
    this.shadowRoot?.addEventListener('keydown', this)
  }

  handleEvent(/** @type {Event} */ event) {
    const link = event.target instanceof Element ? event.target.closest('[role="link"]') : null
    if (link && (event.type === 'click' || isEnter(event))) this.#goTo(link)
    else if (event.type !== 'keydown') super.handleEvent(event)
  }

  /** The message of a finding that names a goal or a unit leads there. @param {HTMLElement} base */
  drawn(base) {
    const findings = ':is([data-finding][data-goal], [data-finding][data-unit])'
    for (const message of base.querySelectorAll(`${findings} > :first-child`)) {
      message.setAttribute('role', 'link')
      message.setAttribute('tabindex', '0')
    }
  }

  /** @param {Element} link */
  #goTo(link) {
    const finding = link.closest('[data-finding]')
    const [id, goal, unit] = ['finding', 'goal', 'unit'].map(name => finding?.getAttribute(`data-${name}`) ?? null)
    if (!this.fire('goal-goto', { id, goal, unit }, true)) return
    const ask = new CustomEvent('goto', { detail: { model: this.shown, goal, unit }, cancelable: true })
    const isShown = !page.dispatchEvent(ask)
    const reasons = finding?.querySelector('details')
    if (!isShown && reasons) reasons.open = true
  }
}

/** @param {Event} event */
function isEnter(event) {
  return event.type === 'keydown' && /** @type {KeyboardEvent} */ (event).key === 'Enter'
}
