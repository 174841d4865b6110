// Lets one layouter draw every graph of a set, and writes what it drew and how long it took.
//
// Arguments: the layouter (a module of this folder), the set (a file of graphs), and the file to write. The first call
// is told apart; then each graph's time is the middle one of some warm runs. What is done is written after each graph,
// since whoever is too slow is stopped.

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { argv } from 'node:process'

/** Runs of a graph at most; how long those of a set may take together, and how long the first graph is drawn before
 * that, so that what is compiled while it runs is compiled: in milliseconds. */
const [RUNS, PATIENCE, WARMING] = [15, 20_000, 1_500]

const [name = '', set = '', into = ''] = argv.slice(2)
const { default: layouter } = await import(`./${name}.mjs`)
const { prepare, draw, read, idle } = await layouter()
const graphs = JSON.parse(await readFile(set, 'utf8'))
await mkdir(dirname(into), { recursive: true })

const patience = Math.min(1_500, PATIENCE / graphs.length)

const told = { first: null, graphs: [] }
await write(told) // asked, and nothing done yet
for (const graph of graphs) {
  const first = graph === graphs[0]
  const cold = await run(graph)
  if (first) {
    told.first = idle ? null : cold.time // a program is always called for the first time
    await write({ ...told, graphs: [{ time: null, ...read(cold.drawn, graph) }] })
  }
  const runs = first ? [] : [cold]
  let start = performance.now()
  while (first && cold.time < WARMING * 1e6 && performance.now() - start < WARMING) await run(graph)
  start = performance.now()
  while (runs.length === 0 || (runs.length < RUNS && performance.now() - start < patience)) runs.push(await run(graph))
  runs.sort((one, other) => one.time - other.time)
  told.graphs.push({ time: runs[runs.length >> 1].time, ...read(cold.drawn, graph) })
  if (cold.time > 1e9) await write(told)
}
await write(told)

async function run(graph) {
  const given = prepare(graph) // anew each time: some write into what they are given
  const idling = idle ? (await timed(idle)).time : 0
  const { time, made } = await timed(() => draw(given))
  return { time: time - idling, drawn: made }
}

/** In nanoseconds. */
async function timed(work) {
  const start = process.hrtime.bigint()
  const made = await work()
  return { time: Number(process.hrtime.bigint() - start), made }
}

function write(all) {
  return writeFile(into, JSON.stringify(all))
}
