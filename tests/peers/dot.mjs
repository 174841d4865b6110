// What Graphviz is given and gives, in wasm and natively alike: 72 points to an inch, one point to our unit.

import { bezier } from './curves.mjs'
import { GAP, LAYER_GAP } from './spacing.mjs'

export function prepare({ boxes, links }) {
  const inches = points => points / 72
  return [
    'digraph {',
    `graph [rankdir=TB, nodesep=${inches(GAP)}, ranksep=${inches(LAYER_GAP)}]`,
    'node [shape=box, fixedsize=true, label=""] edge [dir=none]',
    ...boxes.map(([width, height], id) => `${id} [width=${inches(width)}, height=${inches(height)}]`),
    ...links.map(([from, to], id) => `${from} -> ${to} [id=${id}]`), // else they come back in another order
    '}',
  ].join('\n')
}

/** Reads Graphviz's JSON, whose y grows upwards and whose boxes have centres. */
export function read({ objects, edges = [] }, { boxes }) {
  const at = text => text.split(',').map(Number)
  const corners = []
  for (const { name, pos } of objects ?? []) {
    const [x, y] = at(pos)
    const [width, height] = boxes[Number(name)]
    corners[Number(name)] = [x - width / 2, -y - height / 2]
  }
  const routes = []
  for (const { id, pos } of edges) {
    routes[Number(id)] = bezier(pos.split(' ').map(at).map(([x, y]) => [x, -y]))
  }
  return { boxes: corners, routes }
}
