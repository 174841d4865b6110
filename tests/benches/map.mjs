// How long the map takes in wasm, in Node, from an opened plan to text: lines of JSON, as `cargo xtask bench` reads them.
//
// Arguments: the folder with `plan-SIZE.json`, and the size.

import { readFile } from 'node:fs/promises'
import { argv } from 'node:process'

import { open } from '../../wasm/js/node.js'

const [folder = '', size = ''] = argv.slice(2)
const RUNS = 25

const bytes = await readFile(`${folder}/plan-${size}.json`)
const opening = process.hrtime.bigint()
const model = await open(bytes)
say('open', Number(process.hrtime.bigint() - opening))
const times = Array.from({ length: RUNS + 1 }, () => {
  const start = process.hrtime.bigint()
  const text = model.html('map')
  const time = Number(process.hrtime.bigint() - start)
  if (!text.includes('<svg')) throw new Error('the map has no picture')
  return time
})
say('first', times.shift())
say('warm', times.sort((one, other) => one - other)[RUNS >> 1])
say('text', model.html('map').length)
say('boxes', model.html('map').match(/<rect/g)?.length ?? 0)
model.dispose()

function say(name, value) {
  console.log(JSON.stringify({ topic: 'map', name, size: Number(size), value }))
}
