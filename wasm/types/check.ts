// Never run: holds the code to what the types promise.

import * as elements from '../js/elements.js'
import * as index from '../js/index.js'
import type * as promisedElements from './elements.js'
import type * as promised from './index.js'

/** Instances of the code are instances of what is promised, and a promise of today is kept by the code. */
type Kept<Promised, Code extends Promised> = Code

type Functions<Module> = Omit<Module, 'Model' | 'GoalGraphError' | 'GoalModel' | 'GoalView' | 'GoalFindings'>

index satisfies Functions<typeof promised>
elements satisfies Functions<typeof promisedElements>

export type Instances = [
  Kept<promised.Model, index.Model>,
  Kept<promised.GoalGraphError, index.GoalGraphError>,
  Kept<promisedElements.GoalModel, elements.GoalModel>,
  Kept<promisedElements.GoalView, elements.GoalView>,
  Kept<promisedElements.GoalFindings, elements.GoalFindings>,
]
