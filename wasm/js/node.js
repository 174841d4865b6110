// The same as `index.js` where files are read from the disk: Node's `fetch` does not know `file:`.

// @ts-expect-error: the type check knows browsers only
import { readFile } from 'node:fs/promises'

import { readFilesBy } from './engine.js'

readFilesBy((/** @type {URL} */ url) => readFile(url))

export * from './index.js'
