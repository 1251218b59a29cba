import { Graph, type GraphLabel, layout } from "@dagrejs/dagre"

/** A box to place; `x` and `y` of a placed box are its top left corner. */
export interface Box {
  readonly id: string
  readonly width: number
  readonly height: number
}

export interface PlacedBox extends Box {
  readonly x: number
  readonly y: number
}

/** A line between two boxes, with the room that its label needs. */
export interface Line {
  readonly from: string
  readonly to: string
  readonly labelWidth?: number
  readonly labelHeight?: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface PlacedLine<L extends Line> {
  readonly line: L
  readonly points: readonly Point[]
  /** The middle of its label. */
  readonly label: Point
}

export interface Placement<L extends Line> {
  readonly boxes: readonly PlacedBox[]
  readonly lines: readonly PlacedLine<L>[]
}

export interface PlacementGaps {
  readonly direction: "LR" | "TB"
  /** Between boxes of one rank. */
  readonly boxes: number
  /** Between ranks. */
  readonly ranks: number
}

/** Layered placement without overlaps. The first box is where the ranks begin; the same input is always placed alike. */
export function placeBoxes<L extends Line>(
  boxes: readonly Box[],
  lines: readonly L[],
  gaps: PlacementGaps,
): Placement<L> {
  // Identifiers may be any text, even "__proto__", which is no safe key for dagre's tables.
  const keys = new Map(boxes.map((box, index) => [box.id, `n${index}`]))
  const graph = placedGraph({
    boxes: boxes.map(({ width, height }) => ({ width, height })),
    lines: lines.map(({ from, to, labelWidth = 0, labelHeight = 0 }) => ({
      ends: [keyOf(keys, from), keyOf(keys, to)],
      width: labelWidth,
      height: labelHeight,
    })),
    gaps,
  })
  return {
    boxes: boxes.map((box) => {
      const { x, y } = graph.node(keyOf(keys, box.id))
      return { ...box, x: x - box.width / 2, y: y - box.height / 2 }
    }),
    lines: lines.map((line, index) => {
      const placed = graph.edge(keyOf(keys, line.from), keyOf(keys, line.to), `e${index}`)
      return { line, points: placed.points ?? [], label: { x: placed.x ?? 0, y: placed.y ?? 0 } }
    }),
  }
}

/** What a placement depends on: sizes and ends, no names and no words. */
interface Shape {
  readonly boxes: readonly { readonly width: number; readonly height: number }[]
  readonly lines: readonly {
    readonly ends: readonly [from: string, to: string]
    readonly width: number
    readonly height: number
  }[]
  readonly gaps: PlacementGaps
}

type PlacedGraph = Graph<GraphLabel, Omit<PlacedBox, "id">, LineLabel>

/** The last graphs by their shape. The same flows are placed again for each page, configuration and language. */
const placed = new Map<string, PlacedGraph>()
const mostPlaced = 64

function placedGraph(shape: Shape): PlacedGraph {
  const key = JSON.stringify(shape)
  const known = placed.get(key)
  if (known !== undefined) return known
  const { boxes, lines, gaps } = shape
  const graph: PlacedGraph = new Graph({ multigraph: true })
  graph.setGraph({
    rankdir: gaps.direction,
    nodesep: gaps.boxes,
    ranksep: gaps.ranks,
    edgesep: 12,
    ranker: "tight-tree",
  })
  for (const [index, box] of boxes.entries()) graph.setNode(`n${index}`, { ...box, x: 0, y: 0 })
  for (const [index, { ends, width, height }] of lines.entries())
    graph.setEdge(...ends, { width, height, labelpos: "c" }, `e${index}`)
  layout(graph)
  if (placed.size >= mostPlaced) placed.clear()
  placed.set(key, graph)
  return graph
}

interface LineLabel {
  readonly width: number
  readonly height: number
  readonly labelpos: "c"
  readonly points?: readonly Point[]
  readonly x?: number
  readonly y?: number
}

function keyOf(keys: ReadonlyMap<string, string>, id: string): string {
  const key = keys.get(id)
  if (key === undefined)
    throw new TypeError(`expected a line between given boxes, got "${id}": add its box`)
  return key
}
