import type { FlowAction } from "../flow-content.ts"
import type { PlacedBox } from "../layout/place-boxes.ts"
import type { ActionRole } from "../rule/action-rule.ts"
import { xmlAttribute, xmlText } from "../xml-text.ts"
import type { BlockNote } from "./block-notes.ts"
import { blockText } from "./block-text.ts"
import { clipped } from "./clipped.ts"
import { errorColour, roleColours } from "./palette.ts"
import { wayAttributes } from "./way-attributes.ts"
import { wrapText } from "./wrap-text.ts"

/** A block as it will be drawn, measured. */
export interface SvgBlock {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly role: ActionRole
  /** The whole text, for whoever hovers over the block or has it read out. */
  readonly description: string
  readonly rows: readonly SvgRow[]
}

interface SvgRow {
  readonly text: string
  readonly kind: "title" | "type" | "detail" | "note" | "error"
  /** Where the way leads that a note tells of. */
  readonly to?: string
}

const blockWidth = 236
const lineHeight = 16
const padding = 10

/** Lays the words of a block out in rows, which give it its height. */
export function svgBlock(action: FlowAction, notes: readonly BlockNote[]): SvgBlock {
  const { title, type, detail = "", role } = blockText(action)
  const rows: SvgRow[] = [
    { kind: "title", text: clipped(title, 27) },
    ...(type === undefined ? [] : [{ kind: "type" as const, text: clipped(type, 34) }]),
    ...wrapText(detail, 33, 2).map((text) => ({ kind: "detail" as const, text })),
    ...notes.map(({ text, isError, to }) => ({
      kind: isError ? ("error" as const) : ("note" as const),
      text: clipped(text, 35),
      to,
    })),
  ]
  return {
    id: action.Identifier,
    width: blockWidth,
    height: rows.length * lineHeight + notes.length * 4 + padding * 2,
    role,
    description: [action.Identifier, action.Type, detail, ...notes.map((it) => it.text)]
      .filter(Boolean)
      .join("\n"),
    rows,
  }
}

const rowStyles: Readonly<Record<SvgRow["kind"], string>> = {
  title: 'font-size="13" font-weight="600"',
  type: 'font-size="11" fill="#57606a"',
  detail: 'font-size="11" font-style="italic"',
  note: 'font-size="10.5"',
  error: `font-size="10.5" fill="${errorColour.text}"`,
}

/**
 * The block's markup at its place. A page that shows a call finds blocks by `data-action`, which also says what they are
 * for (`data-role`), and the ways that stand as notes in them by `data-from` and `data-to`.
 */
export function svgBlockText(block: SvgBlock, { x, y }: PlacedBox): string {
  const { fill, line } = roleColours[block.role]
  const radius = block.role === "leaves" ? 16 : 6
  let top = padding
  const rows = block.rows.map((row) => {
    const isNote = row.kind === "note" || row.kind === "error"
    top += isNote ? lineHeight + 4 : lineHeight
    const back = isNote
      ? `<rect x="6" y="${top - 15}" width="${blockWidth - 12}" height="18" rx="9" fill="${row.kind === "error" ? errorColour.fill : "#ffffff"}"/>`
      : ""
    const text = `${back}<text x="${isNote ? 14 : 12}" y="${top - 3}" ${rowStyles[row.kind]}>${xmlText(row.text)}</text>`
    return row.to === undefined
      ? text
      : `<g class="${row.kind === "error" ? "note error" : "note"}" ${wayAttributes(block.id, row.to)}>${text}</g>`
  })
  return [
    `<g data-action="${xmlAttribute(block.id)}" data-role="${block.role}" transform="translate(${Math.round(x)} ${Math.round(y)})">`,
    `<title>${xmlText(block.description)}</title>`,
    `<rect width="${block.width}" height="${block.height}" rx="${radius}" fill="${fill}" stroke="${line}"/>`,
    ...rows,
    "</g>",
  ].join("")
}
