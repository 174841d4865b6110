// The same as `index.js`, with the module inside a script: for builders that leave other files behind.

import { lookFirst } from './engine.js'

lookFirst(async () => {
  const { default: bytes } = await import('../glue/goalgraph_bg.wasm')
  // The bundler makes bytes of the file; the types know it as a module.
  return /** @type {Uint8Array<ArrayBuffer>} */ (/** @type {unknown} */ (bytes))
})

export * from './index.js'
