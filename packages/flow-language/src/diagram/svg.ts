import type { FlowContent } from "../flow-content.ts"
import { type PlacedBox, type Placement, type Point, placeBoxes } from "../layout/place-boxes.ts"
import { withNotes } from "./block-notes.ts"
import type { DiagramLine } from "./diagram-lines.ts"
import { errorColour } from "./palette.ts"
import { type SvgBlock, svgBlock, svgBlockText } from "./svg-block.ts"
import { legendSize, svgLegendText } from "./svg-legend.ts"
import { type SvgLine, svgLabelText, svgLine, svgPathText } from "./svg-line.ts"

const margin = 24
const startBox = { id: "%start", width: 56, height: 26 } as const

/** The flow as a standalone SVG document, top to bottom. */
export function svgText(content: FlowContent, lines: readonly DiagramLine[]): string {
  const { lines: drawn, notes } = withNotes(lines, content.Actions)
  const blocks = content.Actions.map((it) => svgBlock(it, notes.get(it.Identifier) ?? []))
  const hasStart = blocks.some((it) => it.id === content.StartAction)
  const entry = { from: startBox.id, to: content.StartAction, isError: false, label: "" }
  const placement = placeBoxes(
    [...(hasStart ? [startBox] : []), ...blocks],
    [...(hasStart ? [entry] : []), ...drawn].map(svgLine),
    { direction: "TB", boxes: 28, ranks: 44 },
  )
  return documentText(placement, blocks)
}

function documentText(placement: Placement<SvgLine>, blocks: readonly SvgBlock[]): string {
  const blockOf = new Map(blocks.map((it) => [it.id, it]))
  const boxOf = new Map(placement.boxes.map((it) => [it.id, it]))
  const { left, top, right, bottom } = extent(placement)
  const width = Math.max(right - left, legendSize.width) + margin * 2
  const height = bottom - top + legendSize.height + margin * 3
  const x = left - margin
  const y = top - margin * 2 - legendSize.height
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}" font-family="ui-sans-serif, system-ui, 'Segoe UI', Helvetica, Arial, sans-serif" fill="#1b1f24">`,
    `<defs>${marker("arrow", "#57606a")}${marker("error-arrow", errorColour.line)}</defs>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#ffffff" stroke="none"/>`,
    svgLegendText(left, y + margin),
    ...placement.lines.map((line) => svgPathText(line, boxOf)),
    ...placement.boxes.map((box) => boxText(box, blockOf)),
    ...placement.lines.map(svgLabelText).filter((it) => it !== ""),
    "</svg>",
    "",
  ].join("\n")
}

function boxText(box: PlacedBox, blocks: ReadonlyMap<string, SvgBlock>): string {
  const block = blocks.get(box.id)
  return block === undefined ? startText(box) : svgBlockText(block, box)
}

function startText({ x, y, width, height }: PlacedBox): string {
  return [
    `<g class="start" transform="translate(${Math.round(x)} ${Math.round(y)})">`,
    `<rect width="${width}" height="${height}" rx="13" fill="#1b1f24"/>`,
    `<text x="${width / 2}" y="17" text-anchor="middle" font-size="11" fill="#ffffff">start</text></g>`,
  ].join("")
}

function marker(id: string, colour: string): string {
  return `<marker id="${id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0L8 4L0 8z" fill="${colour}"/></marker>`
}

function extent({ boxes, lines }: Placement<SvgLine>): {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
} {
  const points: Point[] = [
    ...boxes.flatMap((it) => [it, { x: it.x + it.width, y: it.y + it.height }]),
    ...lines.flatMap((it) => it.points),
    ...lines.flatMap(({ label, line }) => [
      { x: label.x - line.labelWidth / 2, y: label.y },
      { x: label.x + line.labelWidth / 2, y: label.y },
    ]),
  ]
  return {
    left: Math.floor(Math.min(...points.map((it) => it.x))),
    top: Math.floor(Math.min(...points.map((it) => it.y))),
    right: Math.ceil(Math.max(...points.map((it) => it.x))),
    bottom: Math.ceil(Math.max(...points.map((it) => it.y))),
  }
}
