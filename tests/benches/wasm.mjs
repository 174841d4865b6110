// How long edits take in wasm, in Node: lines of JSON, as `cargo xtask bench` reads them.
//
// Arguments: the folder with `plan-SIZE.json`, how many times each edit is timed, and the sizes.

import { readFile } from 'node:fs/promises'
import { argv } from 'node:process'

import { open } from '../../wasm/js/node.js'

const [folder = '', times = '', ...sizes] = argv.slice(2)

/** What a person does most, at drawn goals; see `speed/subject.rs`. */
const EDITS = {
  retitle: ({ goal }) => ({ retitle: { id: goal.id, title: `${goal.title} hele året` } }),
  relink: ({ goal, parent }) => [
    ...(goal.supports ?? []).slice(0, 1).map(old => ({ unlink: { from: goal.id, to: old } })),
    { link: { from: goal.id, to: parent.id } },
  ],
  add: ({ goal, parent }) => ({ add: { item: { goal: { ...goal, id: 'lagt-til', supports: [parent.id] } } } }),
  remove: ({ goal }) => ({ remove: { id: goal.id } }),
}

const WARMING = 100

/** An edit is timed no longer, however few times that was. In nanoseconds. */
const PATIENCE = 30_000_000_000n

for (const size of sizes) {
  const bytes = await readFile(`${folder}/plan-${size}.json`)
  const { goals } = JSON.parse(bytes.toString('utf8'))
  const [own, parents] = ['period', 'direction'].map(kind => goals.filter(goal => goal.kind === kind))
  const first = new Map([...own].reverse().map(goal => [goal.id, goal])) // where two carry an id, an edit means the first
  const start = process.hrtime.bigint()
  const model = await open(bytes)
  tell('open', size, start)
  const draw = drawing()
  for (const [name, edit] of Object.entries(EDITS)) {
    const taken = []
    const patience = process.hrtime.bigint() + PATIENCE
    // Some before, so that the module is compiled well and its tables are grown.
    for (let time = -WARMING; time < times && process.hrtime.bigint() < patience; time += 1) {
      const given = edit({ goal: first.get(draw(own).id), parent: draw(parents) })
      const start = process.hrtime.bigint()
      model.apply(given)
      const end = process.hrtime.bigint()
      if (time >= 0) taken.push(Number(end - start))
      model.undo()
    }
    taken.sort((one, other) => one - other)
    say(name, size, taken[taken.length >> 1], { p95: taken[Math.floor(taken.length * 0.95)], times: taken.length })
  }
  model.dispose()
}

function tell(name, size, start) {
  say(name, size, Number(process.hrtime.bigint() - start))
}

function say(name, size, value, more = {}) {
  console.log(JSON.stringify({ topic: 'wasm', name, size: Number(size), value, ...more }))
}

/** Draws the same every time. */
function drawing() {
  let state = 2_024
  return list => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return list[Math.floor((state / 2 ** 32) * list.length)]
  }
}
