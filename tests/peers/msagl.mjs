// The package's modules cannot be loaded by Node (their imports lack endings); its bundle can, and leaves itself in a global.

import '@msagl/core/dist.min.js'

import { sampled } from './curves.mjs'
import { GAP, LAYER_GAP } from './spacing.mjs'

const { Curve, CurveFactory, Edge, GeomEdge, GeomGraph, GeomNode, Graph, Node, Point, SugiyamaLayoutSettings, layoutGeomGraph } =
  globalThis.msagl

function prepare({ boxes, links }) {
  const graph = new Graph('root')
  const geometry = new GeomGraph(graph)
  const nodes = boxes.map(([width, height], id) => {
    const node = graph.addNode(new Node(String(id)))
    new GeomNode(node).boundaryCurve = CurveFactory.mkRectangleWithRoundedCorners(width, height, 0, 0, new Point(0, 0))
    return node
  })
  const edges = links.map(([from, to]) => {
    const edge = new GeomEdge(new Edge(nodes[from], nodes[to]))
    edge.targetArrowhead = null
    return edge
  })
  const settings = new SugiyamaLayoutSettings()
  settings.commonSettings.nodeSeparation = GAP
  settings.yLayerSep = LAYER_GAP
  geometry.layoutSettings = settings
  return { nodes, edges, geometry }
}

/** Its y grows upwards, and its curves are of several pieces of any kind. */
function read({ nodes, edges }, { boxes }) {
  const pieces = curve => (curve instanceof Curve ? curve.segs : [curve])
  return {
    boxes: nodes.map((node, id) => {
      const { x, y } = GeomNode.getGeom(node).center
      return [x - boxes[id][0] / 2, -y - boxes[id][1] / 2]
    }),
    routes: edges.map(({ curve }) =>
      pieces(curve).flatMap(piece => sampled(piece.parStart, piece.parEnd, at => piece.value(at)).map(({ x, y }) => [x, -y])),
    ),
  }
}

export default function layouter() {
  const draw = given => {
    layoutGeomGraph(given.geometry)
    return given
  }
  return { prepare, draw, read }
}
