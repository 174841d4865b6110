// For pages without modules: one script that registers the elements and leaves everything under `goalgraph`.

import { lookFirst } from './engine.js'
import { define } from './elements.js'

const script = document.currentScript

if (script instanceof HTMLScriptElement && script.src) {
  const address = new URL('goalgraph_bg.wasm', script.src)
  lookFirst(() => address)
}

define()

export * from './elements.js'
export * from './index.js'
