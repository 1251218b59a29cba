/** The part of a drawing that is shown, in the drawing's units. */
export interface ViewBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Pixels a unit: so large that the names of blocks can be read. */
const legibleScale = 0.85
const largestScale = 3

/** Shows all of a drawing in a pane of `size` pixels. */
export function fitted(drawing: ViewBox, size: Size): ViewBox {
  const scale = Math.min(size.width / drawing.width, size.height / drawing.height)
  return around(centreOf(drawing), size, scale)
}

/** Shows a block in the middle, large enough to be read. */
export function centredOn(block: ViewBox, size: Size): ViewBox {
  return around(centreOf(block), size, Math.min(legibleScale, size.width / (block.width * 1.4)))
}

/** Zooms in (`factor` above 1) or out around a point of the drawing that stays where it is. */
export function zoomed(
  view: ViewBox,
  factor: number,
  { size, point = centreOf(view) }: { readonly size: Size; readonly point?: Point },
): ViewBox {
  const scale = Math.min(largestScale, Math.max(0.05, (size.width / view.width) * factor))
  const [width, height] = [size.width / scale, size.height / scale]
  const [left, top] = [(point.x - view.x) / view.width, (point.y - view.y) / view.height]
  return { x: point.x - left * width, y: point.y - top * height, width, height }
}

/** How much closer a turn of a mouse wheel shows the drawing, or a pinch on a trackpad, which browsers tell as wheel and Control. */
export function wheelFactor({
  deltaY,
  deltaMode,
  ctrlKey,
}: {
  readonly deltaY: number
  /** 0 for pixels, else lines. */
  readonly deltaMode: number
  readonly ctrlKey: boolean
}): number {
  const pixels = deltaMode === 0 ? deltaY : deltaY * pixelsOfLine
  return Math.exp(-pixels * (ctrlKey ? 0.01 : 0.0015))
}

/** Follows two fingers, in pixels of the pane: what was below each of them stays there. */
export function pinched(
  view: ViewBox,
  size: Size,
  { from, to }: { readonly from: readonly [Point, Point]; readonly to: readonly [Point, Point] },
): ViewBox {
  const [before, after] = [middleOf(from), middleOf(to)]
  const right = (before.x - after.x) / size.width
  const down = (before.y - after.y) / size.height
  const moved = panned(view, right, down)
  const point = {
    x: moved.x + (after.x / size.width) * moved.width,
    y: moved.y + (after.y / size.height) * moved.height,
  }
  return zoomed(moved, distanceOf(to) / Math.max(1, distanceOf(from)), { size, point })
}

/** Moves the view by shares of its width and height. */
export function panned(view: ViewBox, right: number, down: number): ViewBox {
  return { ...view, x: view.x + right * view.width, y: view.y + down * view.height }
}

const pixelsOfLine = 16

function middleOf([one, other]: readonly [Point, Point]): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }
}

function distanceOf([one, other]: readonly [Point, Point]): number {
  return Math.hypot(one.x - other.x, one.y - other.y)
}

export interface Point {
  readonly x: number
  readonly y: number
}

function around({ x, y }: Point, size: Size, scale: number): ViewBox {
  const [width, height] = [size.width / scale, size.height / scale]
  return { x: x - width / 2, y: y - height / 2, width, height }
}

function centreOf({ x, y, width, height }: ViewBox): Point {
  return { x: x + width / 2, y: y + height / 2 }
}
