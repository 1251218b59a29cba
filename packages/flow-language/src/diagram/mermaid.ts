import type { FlowContent } from "../flow-content.ts"
import type { ActionRole } from "../rule/action-rule.ts"
import { type BlockText, blockText } from "./block-text.ts"
import { clipped } from "./clipped.ts"
import type { DiagramLine } from "./diagram-lines.ts"
import { errorColour, roleColours } from "./palette.ts"

/** The flow as a Mermaid flowchart. */
export function mermaidText(content: FlowContent, lines: readonly DiagramLine[]): string {
  const nodes = new Map(content.Actions.map((action, index) => [action.Identifier, `a${index}`]))
  const start = nodes.get(content.StartAction)
  const edges = lines.map((line) => edgeText(line, nodes))
  const entry = start === undefined ? [] : [`  start([start]) --> ${start}`]
  const errors = lines.flatMap((line, index) => (line.isError ? [index + entry.length] : []))
  const style = `stroke:${errorColour.line},color:${errorColour.text}`
  return [
    "flowchart TD",
    ...content.Actions.map((action, index) => nodeText(`a${index}`, blockText(action))),
    ...entry,
    ...edges,
    ...(errors.length > 0 ? [`  linkStyle ${errors.join(",")} ${style}`] : []),
    ...Object.entries(roleColours).map(([role, { fill, line }]) => {
      return `  classDef ${role} fill:${fill},stroke:${line},color:#1b1f24`
    }),
    "",
  ].join("\n")
}

const corners: Readonly<Record<ActionRole, readonly [string, string]>> = {
  speaks: ["[", "]"],
  listens: ["(", ")"],
  decides: ["{{", "}}"],
  leaves: ["([", "])"],
  works: ["[", "]"],
}

function nodeText(node: string, { title, type, detail, role }: BlockText): string {
  const [open, close] = corners[role]
  const words = [
    `<b>${escaped(clipped(title, 50))}</b>`,
    ...(type === undefined ? [] : [escaped(type)]),
    ...(detail === undefined || detail === "" ? [] : [`<i>${escaped(clipped(detail, 60))}</i>`]),
  ]
  return `  ${node}${open}"${words.join("<br/>")}"${close}:::${role}`
}

function edgeText(line: DiagramLine, nodes: ReadonlyMap<string, string>): string {
  const from = nodes.get(line.from) ?? ""
  const to = nodes.get(line.to) ?? ""
  const arrow = line.isError ? "-.->" : "-->"
  const label = line.label === "" ? "" : `|"${escaped(clipped(line.label, 80))}"|`
  return `  ${from} ${arrow}${label} ${to}`
}

/** Mermaid's entity codes for whatever could end a label or be read as markup. */
function escaped(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N} .,:!?'’…=≥≤/_-]/gu, (character) => {
    return `#${character.codePointAt(0) ?? 32};`
  })
}
