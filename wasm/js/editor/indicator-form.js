// An indicator to edit, under the goal it measures.

import { el } from '../el.js'
import { button, choice, named, termFirst, textField } from './fields.js'
import { targetForm } from './goal-form.js'
import { say } from './words.js'

/** @import { Indicator } from '../../types/index.js' */
/** @import { Context } from './fields.js' */

const TRENDS = ['increase', 'decrease', 'maintain']
const FREQUENCIES = ['monthly', 'quarterly', 'tertial', 'biannual', 'annual', 'biennial', 'quadrennial']

/**
 * @param {Context} ctx
 * @param {Indicator} indicator
 * @param {{ number: number, total: number }} place
 */
export function indicatorForm(ctx, indicator, { number, total }) {
  const { language, marks, locked } = ctx
  const { id, title, unitOfMeasure, direction, frequency } = indicator
  const options = (/** @type {string[]} */ values) => /** @type {[string, string][]} */ (['', ...values].map(value => [value, say(language, value || 'unsaid')]))
  return el(
    'li',
    { key: id, class: 'indicator', 'data-indicator': id },
    el(
      'fieldset',
      {},
      el('legend', { class: 'label' }, say(language, 'ofLevel', { one: termFirst(ctx, 'indicator'), n: number, total })),
      textField(ctx, { list: 'indicators', id, field: 'title' }, { label: say(language, 'title'), value: title, as: 'title', hidden: true, marks: marks.of(id) }),
      el(
        'div',
        { key: 'row', class: 'row' },
        textField(ctx, { list: 'indicators', id, field: 'unitOfMeasure' }, { label: say(language, 'unitOfMeasure'), value: unitOfMeasure ?? '' }),
        choice(ctx, { list: 'indicators', id, field: 'direction' }, { label: say(language, 'trend'), value: direction ?? '', options: options(TRENDS) }),
        choice(ctx, { list: 'indicators', id, field: 'frequency' }, { label: say(language, 'frequency'), value: frequency ?? '', options: options(FREQUENCIES) }),
      ),
      targetForm(ctx, indicator, 'indicators'),
      !locked && el('div', { key: 'acts', class: 'acts' }, button(ctx, 'remove', say(language, 'remove'), { label: say(language, 'removeOf', { title: named(ctx, title) }), data: { id, list: 'indicators' } })),
    ),
  )
}
