import type { PlacedBox, Point } from "../layout/place-boxes.ts"

/**
 * A line from the lower or upper edge of one box to that of another, through the points between, its corners rounded.
 * Ends that stay off the sides keep lines from running under the neighbours of a box.
 */
export function svgCurve(points: readonly Point[], from: PlacedBox, to: PlacedBox): string {
  const inner = points.slice(1, -1)
  const first = inner[0] ?? centre(to)
  const last = inner.at(-1) ?? centre(from)
  const path = [endOn(from, first), ...inner, endOn(to, last)]
  const corners = path.slice(1, -1).map((corner, index) => {
    const before = path[index] ?? corner
    const after = path[index + 2] ?? corner
    return `L${at(towards(corner, before))} Q${at(corner)} ${at(towards(corner, after))}`
  })
  const [start, end] = [path[0], path.at(-1)]
  return start && end ? [`M${at(start)}`, ...corners, `L${at(end)}`].join(" ") : ""
}

const cornerRadius = 22
const cornerMargin = 20

function endOn(box: PlacedBox, neighbour: Point): Point {
  const isBelow = neighbour.y > centre(box).y
  const leftmost = box.x + Math.min(cornerMargin, box.width / 2)
  const rightmost = box.x + box.width - Math.min(cornerMargin, box.width / 2)
  return {
    x: Math.min(Math.max(neighbour.x, leftmost), rightmost),
    y: isBelow ? box.y + box.height : box.y,
  }
}

/** The point on the way from a corner to its neighbour where the rounding ends. */
function towards(corner: Point, neighbour: Point): Point {
  const length = Math.hypot(neighbour.x - corner.x, neighbour.y - corner.y)
  const share = length === 0 ? 0 : Math.min(cornerRadius / length, 0.5)
  return {
    x: corner.x + (neighbour.x - corner.x) * share,
    y: corner.y + (neighbour.y - corner.y) * share,
  }
}

function centre({ x, y, width, height }: PlacedBox): Point {
  return { x: x + width / 2, y: y + height / 2 }
}

function at({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}
