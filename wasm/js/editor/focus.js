// Where the focus goes when what had it is gone.

import { fieldId } from './fields.js'

const ITEM = '[data-indicator], [data-goal]'

/** The id of the text of the goal or indicator around a control; of the heading, outside of them. @param {Element | null | undefined} at */
export function textAround(at) {
  const { indicator, goal } = /** @type {HTMLElement | null | undefined} */ (at?.closest(ITEM))?.dataset ?? {}
  if (indicator !== undefined) return fieldId({ list: 'indicators', id: indicator, field: 'title' })
  return goal === undefined ? 'heading' : fieldId({ list: 'goals', id: goal, field: 'title' })
}

/** The same of the next item, or the one before, or the one around. @param {Element} at in the item that goes */
export function textBeside(at) {
  const item = at.closest(ITEM)
  const textOf = (/** @type {Element | null | undefined} */ item) => item?.querySelector('[data-field="title"]')?.id
  return textOf(item?.nextElementSibling) ?? textOf(item?.previousElementSibling) ?? textOf(item?.parentElement?.closest('[data-goal]')) ?? 'heading'
}
