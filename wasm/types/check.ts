// Never run: holds the code to what the types promise.

import * as elements from '../js/elements.js'
import * as index from '../js/index.js'
import type * as promisedElements from './elements.js'
import type * as promised from './index.js'

/** Instances of the code are instances of what is promised, and a promise of today is kept by the code. */
type Kept<Promised, Code extends Promised> = Code

type Functions<Module> = Omit<Module, 'Model' | 'GoalGraphError' | 'GoalModel' | 'GoalView' | 'GoalFindings' | 'GoalEditor' | 'GoalRef' | 'GoalWatch'>

index satisfies Functions<typeof promised>
elements satisfies Functions<typeof promisedElements>

export type Instances = [
  Kept<promised.Model, index.Model>,
  Kept<promised.GoalGraphError, index.GoalGraphError>,
  Kept<promisedElements.GoalModel, elements.GoalModel>,
  Kept<promisedElements.GoalView, elements.GoalView>,
  Kept<promisedElements.GoalFindings, elements.GoalFindings>,
  Kept<promisedElements.GoalRef, elements.GoalRef>,
  Kept<promisedElements.GoalWatch, elements.GoalWatch>,
  Kept<promisedElements.GoalEditor, elements.GoalEditor>,
]

/** Edits as people write them, and what the boundary takes. */
export const EDITS: promised.Edit[] = [
  { retitle: { id: 'g', title: 'Alle deltar' } },
  { link: { from: 'p', to: 'g' } },
  { add: { item: { goal: { id: 'p', kind: 'period', title: 'Flere møteplasser', owners: ['KI'] } } } },
  { put: { unit: { id: 'KI', name: 'Kultur', kind: 'directorate' } } },
  { setCell: { goal: 'g', unit: 'KI', state: 'not-relevant', reason: 'Ingen skoler' } },
  { moveUnit: { id: 'KI', parent: null } },
  { waive: { rule: 'coverage/supports-nothing', subject: 'p', reason: 'Vedtatt slik', until: '2027-12-31' } },
  { all: [{ remove: { id: 'p' } }, { changes: [{ remove: { list: 'waivers', position: 0 } }] }] },
]

// @ts-expect-error: no edit has such a field
export const MISSPELT: promised.Edit = { retitle: { id: 'g', titel: 'Alle deltar' } }

export function edited(model: promised.Model): promised.Settings {
  model.on('change', ({ revision, added }) => added.map(({ fixes, status }) => [revision, status, fixes[0]?.safety]))
  model.on('recovered', ({ error }) => error.recovered)
  const known = model.apply(EDITS).resolved.map(({ id }) => id)
  return { profile: 'draft', severity: { 'coverage/*': 'off' }, known }
}

/** A table that stands in a page, and what is made of it. */
export function read(model: promised.Model, lines: string[]): promised.Delta {
  const grid: promised.Grid = { rows: [[{ text: ['Periodemål'], heading: true }], [{ text: lines, rowspan: 2 }], []] }
  const { cells, edit, problems } = model.table(grid, { unit: 'KI', complete: true })
  for (const { at, means } of cells) {
    if (typeof means === 'object' && 'goal' in means) console.log(at.row, means.goal.id, means.goal.known)
  }
  for (const { code, message, at } of problems) console.log(code, message, at?.row)
  return model.apply(edit)
}
