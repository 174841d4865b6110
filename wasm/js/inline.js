// The same as `index.js`, with the module inside the script: for builders that leave files behind, and pages that are one file.

import wasm from '../glue/goalgraph_bg.wasm'
import { lookFirst } from './engine.js'

/** The bundler makes bytes of the file; the types know it as a module. */
const bytes = /** @type {Uint8Array<ArrayBuffer>} */ (/** @type {unknown} */ (wasm))

lookFirst(() => bytes)

export * from './index.js'
