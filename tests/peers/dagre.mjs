import { Graph, layout } from '@dagrejs/dagre'

import { GAP, LAYER_GAP } from './spacing.mjs'

function prepare({ boxes, links }) {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'TB', nodesep: GAP, edgesep: GAP / 2, ranksep: LAYER_GAP })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const [id, [width, height]] of boxes.entries()) graph.setNode(String(id), { width, height })
  for (const [id, [from, to]] of links.entries()) graph.setEdge(String(from), String(to), {}, String(id))
  return graph
}

function read(graph, { boxes, links }) {
  return {
    boxes: boxes.map(([width, height], id) => {
      const { x, y } = graph.node(String(id))
      return [x - width / 2, y - height / 2]
    }),
    routes: links.map(([from, to], id) => graph.edge(String(from), String(to), String(id)).points.map(({ x, y }) => [x, y])),
  }
}

export default function layouter() {
  const draw = graph => {
    layout(graph)
    return graph
  }
  return { prepare, draw, read }
}
