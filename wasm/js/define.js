// Registers `<goal-model>`, `<goal-view>`, `<goal-findings>`, `<goal-editor>`, `<goal-watch>` and `<goal-ref>`.

import { define } from './elements.js'

define()
