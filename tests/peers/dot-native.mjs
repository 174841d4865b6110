// Graphviz's own program. To start it and let it draw nothing is not counted.

import { spawnSync } from 'node:child_process'

import { prepare, read } from './dot.mjs'

function run(input) {
  const { stdout, status, error } = spawnSync('dot', ['-Tjson'], { input, maxBuffer: 1 << 30, timeout: 100_000 })
  if (status !== 0) throw error ?? new Error(`dot answered ${status}`)
  return stdout.toString()
}

export default function layouter() {
  return { prepare, draw: run, read: (text, graph) => read(JSON.parse(text), graph), idle: () => run('digraph {}') }
}
