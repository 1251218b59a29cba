import type { FlowContent } from "../flow-content.ts"
import { flowTransitions } from "../layout/flow-transitions.ts"
import { diagramLines } from "./diagram-lines.ts"
import { mermaidText } from "./mermaid.ts"
import { svgText } from "./svg.ts"

/** The same picture of a flow in two formats. */
export interface FlowDiagram {
  /** A Mermaid flowchart, for Markdown. */
  readonly mermaid: string
  /** A standalone SVG document: no script, no font or picture from elsewhere. */
  readonly svg: string
}

/** Draws a flow; whatever it says is escaped, error branches are dashed or stand as notes in their block. */
export function diagramFlow(content: FlowContent): FlowDiagram {
  const lines = diagramLines(flowTransitions(content))
  return { mermaid: mermaidText(content, lines), svg: svgText(content, lines) }
}
