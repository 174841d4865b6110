// The elements, and how to register them. Importing this registers nothing.

import { GoalEditor } from './goal-editor.js'
import { GoalElement } from './goal-element.js'
import { GoalFindings } from './goal-findings.js'
import { GoalModel } from './goal-model.js'
import { GoalRef } from './goal-ref.js'
import { GoalView } from './goal-view.js'
import { GoalWatch } from './goal-watch.js'

/** @import { DefineOptions } from '../types/elements.js' */

export { GoalEditor, GoalFindings, GoalModel, GoalRef, GoalView, GoalWatch }

/**
 * A class can stand for one tag only, so each tag gets a class of its own. A tag that is taken is left alone: pages are put
 * together from parts, and each part may bring its own copy.
 * @param {DefineOptions} [options]
 */
export function define({ prefix = 'goal', registry = globalThis.customElements } = {}) {
  /** @type {[string, typeof GoalElement][]} */
  const classes = [['model', GoalModel], ['view', GoalView], ['findings', GoalFindings], ['editor', GoalEditor], ['ref', GoalRef], ['watch', GoalWatch]]
  for (const [name, Class] of classes) {
    const tag = `${prefix}-${name}`
    if (registry && !registry.get(tag)) registry.define(tag, class extends Class {})
  }
}
