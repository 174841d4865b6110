import { instance } from '@viz-js/viz'

import { prepare, read } from './dot.mjs'

export default async function layouter() {
  const viz = await instance()
  return {
    prepare,
    draw: text => viz.renderString(text, { format: 'json', engine: 'dot' }),
    read: (text, graph) => read(JSON.parse(text), graph),
  }
}
