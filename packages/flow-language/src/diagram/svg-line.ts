import type { PlacedBox, PlacedLine } from "../layout/place-boxes.ts"
import { xmlText } from "../xml-text.ts"
import type { DiagramLine } from "./diagram-lines.ts"
import { errorColour } from "./palette.ts"
import { svgCurve } from "./svg-curve.ts"
import { wayAttributes } from "./way-attributes.ts"
import { wrapText } from "./wrap-text.ts"

/** A line with its label wrapped and measured. */
export interface SvgLine {
  readonly from: string
  readonly to: string
  readonly isError: boolean
  readonly rows: readonly string[]
  readonly labelWidth: number
  readonly labelHeight: number
}

const lineHeight = 13
const characterWidth = 6.1

/** Measures a line's label. */
export function svgLine({ from, to, isError, label }: DiagramLine): SvgLine {
  const rows = wrapText(label, 28, 4)
  const longest = Math.max(0, ...rows.map((row) => Array.from(row).length))
  return {
    from,
    to,
    isError,
    rows,
    labelWidth: rows.length === 0 ? 0 : longest * characterWidth + 10,
    labelHeight: rows.length === 0 ? 0 : rows.length * lineHeight + 6,
  }
}

/** The line itself, which ends in an arrow. */
export function svgPathText(
  { line, points }: PlacedLine<SvgLine>,
  boxes: ReadonlyMap<string, PlacedBox>,
): string {
  const from = boxes.get(line.from)
  const to = boxes.get(line.to)
  if (from === undefined || to === undefined) return ""
  const style = line.isError
    ? `class="error" stroke="${errorColour.line}" stroke-dasharray="5 4" marker-end="url(#error-arrow)"`
    : 'stroke="#57606a" marker-end="url(#arrow)"'
  return `<path ${wayAttributes(line.from, line.to)} d="${svgCurve(points, from, to)}" fill="none" stroke-width="1.4" ${style}/>`
}

/** Its label, on a plate that hides the line. */
export function svgLabelText({ line, label }: PlacedLine<SvgLine>): string {
  if (line.rows.length === 0) return ""
  const { labelWidth, labelHeight } = line
  const left = Math.round(label.x - labelWidth / 2)
  const top = Math.round(label.y - labelHeight / 2)
  const fill = line.isError ? errorColour.text : "#1b1f24"
  const rows = line.rows.map((row, index) => {
    const y = top + (index + 1) * lineHeight
    return `<tspan x="${Math.round(label.x)}" y="${y}">${xmlText(row)}</tspan>`
  })
  return [
    `<g class="${line.isError ? "label error" : "label"}" ${wayAttributes(line.from, line.to)}>`,
    `<rect x="${left}" y="${top}" width="${Math.round(labelWidth)}" height="${labelHeight}" rx="4" fill="#ffffff" fill-opacity="0.9"/>`,
    `<text font-size="10.5" text-anchor="middle" fill="${fill}">${rows.join("")}</text></g>`,
  ].join("")
}
