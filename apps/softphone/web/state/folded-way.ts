import type { ViewBox } from "./view-box.ts"

/**
 * The path of a way that the drawing tells in a note row instead of a line: from the side of the row to the side of the
 * other block that is nearer, or out and back in for a way to the block itself.
 */
export function foldedWay(row: ViewBox, target: ViewBox): string {
  const isRight = target.x + target.width / 2 >= row.x + row.width / 2
  const startX = isRight ? row.x + row.width : row.x
  const startY = row.y + row.height / 2
  const isBeside = target.x > row.x + row.width || target.x + target.width < row.x
  const entersRight = isBeside ? !isRight : isRight
  const endX = entersRight ? target.x + target.width : target.x
  const endY = target.y + Math.min(20, target.height / 2)
  const reach = Math.max(60, Math.min(240, Math.abs(endX - startX) / 2))
  const out = startX + (isRight ? reach : -reach)
  const back = endX + (entersRight ? reach : -reach)
  return `M${startX} ${startY} C${out} ${startY} ${back} ${endY} ${endX} ${endY}`
}
