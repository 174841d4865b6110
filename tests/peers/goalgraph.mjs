// Our own layout in wasm, from `target/bench/layout/wasm`, where the bench builds it.

import { readFile } from 'node:fs/promises'

const FOLDER = new URL('layout.js', `file://${process.env.GOALGRAPH_LAYOUT_WASM}/`)

export async function layouter(best) {
  const { initSync, draw } = await import(FOLDER)
  initSync({ module: await readFile(new URL('layout_bg.optimised.wasm', FOLDER)) })
  return {
    prepare: ({ boxes, links }) => [Float32Array.from(boxes.flat()), Uint32Array.from(links.flat())],
    draw: ([sizes, links]) => draw(sizes, links, best),
    read,
  }
}

function read(flat, { boxes, links }) {
  let next = 0
  const places = count => Array.from({ length: count }, () => [flat[next++], flat[next++]])
  return { boxes: places(boxes.length), routes: links.map(() => places(flat[next++])) }
}
