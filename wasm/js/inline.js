// The same as `index.js`, with the module inside a script: for builders that leave other files behind.

import { lookFirst } from './engine.js'

lookFirst({
  first: () => bytes(import('../glue/goalgraph_bg.wasm')),
  // @ts-expect-error: wasm-bindgen, which writes the types, does not know of this file
  rest: () => bytes(import('../glue/goalgraph_rest.wasm')),
})

/** The bundler makes bytes of a file. @param {Promise<unknown>} file */
async function bytes(file) {
  const { default: inside } = /** @type {{ default: Uint8Array<ArrayBuffer> }} */ (await file)
  return inside
}

export * from './index.js'
