// Registers `<goal-model>`, `<goal-view>`, `<goal-findings>`, `<goal-editor>` and `<goal-ref>`.

import { define } from './elements.js'

define()
