// Registers `<goal-model>`, `<goal-view>`, `<goal-findings>` and `<goal-editor>`.

import { define } from './elements.js'

define()
