// Registers `<goal-model>`, `<goal-view>`, `<goal-findings>` and `<goal-ref>`.

import { define } from './elements.js'

define()
