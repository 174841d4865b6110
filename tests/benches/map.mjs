// How long the map takes in wasm, in Node, from an opened plan to text: lines of JSON, as `cargo xtask bench` reads them.
//
// Arguments: the folder with `plan-SIZE.json`, and the size.

import { readFile } from 'node:fs/promises'
import { argv } from 'node:process'

import { open } from '../../wasm/js/node.js'

const [folder = '', size = ''] = argv.slice(2)
const RUNS = 25

/** How long it is drawn before that, so that what is compiled while it runs is compiled, as for layouts in
 * `tests/peers/run.mjs`: in milliseconds. */
const WARMING = 1_500

const bytes = await readFile(`${folder}/plan-${size}.json`)
const opening = process.hrtime.bigint()
const model = await open(bytes)
say('open', Number(process.hrtime.bigint() - opening))
say('first', run())
for (const start = performance.now(); performance.now() - start < WARMING; ) run()
say('warm', Array.from({ length: RUNS }, run).sort((one, other) => one - other)[RUNS >> 1])
say('text', model.html('map').length)
say('boxes', model.html('map').match(/<rect/g)?.length ?? 0)
model.dispose()

function run() {
  const start = process.hrtime.bigint()
  const text = model.html('map')
  const time = Number(process.hrtime.bigint() - start)
  if (!text.includes('<svg')) throw new Error('the map has no picture')
  return time
}

function say(name, value) {
  console.log(JSON.stringify({ topic: 'map', name, size: Number(size), value }))
}
