import ELK from 'elkjs/lib/elk.bundled.js'

import { GAP, LAYER_GAP } from './spacing.mjs'

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'POLYLINE',
  'elk.spacing.nodeNode': String(GAP),
  'elk.layered.spacing.nodeNodeBetweenLayers': String(LAYER_GAP),
}

function prepare({ boxes, links }) {
  return {
    id: 'root',
    layoutOptions: OPTIONS,
    children: boxes.map(([width, height], id) => ({ id: `n${id}`, width, height })),
    edges: links.map(([from, to], id) => ({ id: `e${id}`, sources: [`n${from}`], targets: [`n${to}`] })),
  }
}

function read({ children, edges }) {
  return {
    boxes: children.map(({ x, y }) => [x, y]),
    routes: edges.map(({ sections = [] }) =>
      sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint].map(({ x, y }) => [x, y])),
    ),
  }
}

export default function layouter() {
  const elk = new ELK()
  return { prepare, draw: graph => elk.layout(graph), read }
}
