// Registers `<goal-model>`, `<goal-view>` and `<goal-findings>`.

import { define } from './elements.js'

define()
