// For pages without modules: one script that registers the elements and leaves everything under `goalgraph`.

import { lookFirst } from './engine.js'
import { define } from './elements.js'

const script = document.currentScript

if (script instanceof HTMLScriptElement && script.src) {
  const { src } = script
  lookFirst({ first: () => new URL('goalgraph_bg.wasm', src), rest: () => new URL('goalgraph_rest.wasm', src) })
}

define()

export * from './elements.js'
export * from './index.js'
