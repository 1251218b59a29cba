import type { FlowTrace } from "../state/flow-trace.ts"
import { foldedWay } from "../state/folded-way.ts"
import type { ViewBox } from "../state/view-box.ts"

/** What is shown of a call in the drawing of one flow. */
export interface PaintedFlow {
  readonly trace: FlowTrace | undefined
  /** The action that runs or waits in this flow. */
  readonly current: string | undefined
  /** The action whose details are shown. */
  readonly chosen: string | undefined
  /** Actions that were looked for. */
  readonly found: ReadonlySet<string>
}

/** Colours the drawing; whatever it showed before is gone. */
export function paintFlow(svg: SVGSVGElement, painted: PaintedFlow): void {
  const { trace, current, chosen, found } = painted
  const ways = new Map((trace?.ways ?? []).map((way) => [wayKey(way.from, way.to), way]))
  for (const block of svg.querySelectorAll<SVGGElement>("[data-action]")) {
    const identifier = block.dataset["action"] ?? ""
    const visits = trace?.visits.get(identifier)
    block.classList.toggle("taken", visits !== undefined)
    block.classList.toggle("broke", visits?.at(-1)?.left?.reason !== undefined)
    block.classList.toggle("live", identifier === current)
    block.classList.toggle("chosen", identifier === chosen)
    block.classList.toggle("found", found.has(identifier))
  }
  for (const drawn of svg.querySelectorAll<SVGElement>("[data-from]")) {
    const way = ways.get(wayKey(drawn.dataset["from"] ?? "", drawn.dataset["to"] ?? ""))
    drawn.classList.toggle("taken", way !== undefined)
    drawn.classList.toggle("failed", way?.reason !== undefined)
  }
  unfold(svg)
}

/** Where a block is drawn; undefined for one that the drawing does not have. */
export function blockBox(svg: SVGSVGElement, identifier: string): ViewBox | undefined {
  const block = svg.querySelector<SVGGElement>(`[data-action="${CSS.escape(identifier)}"]`)
  const rect = block?.querySelector("rect")
  return block === null || rect === null || rect === undefined ? undefined : boxOf(block, rect)
}

/** Draws the ways that were taken and that stand as notes in their blocks. */
function unfold(svg: SVGSVGElement): void {
  svg.querySelector("g.unfolded")?.remove()
  const layer = document.createElementNS("http://www.w3.org/2000/svg", "g")
  layer.setAttribute("class", "unfolded")
  for (const note of svg.querySelectorAll<SVGGElement>("g.note.taken")) {
    const block = note.closest<SVGGElement>("[data-action]")
    const rect = note.querySelector("rect")
    const target = blockBox(svg, note.dataset["to"] ?? "")
    if (block === null || rect === null || target === undefined) continue
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path")
    path.setAttribute("d", foldedWay(boxOf(block, rect), target))
    path.setAttribute("class", note.classList.contains("failed") ? "way failed" : "way")
    path.setAttribute("marker-end", "url(#arrow)")
    layer.append(path)
  }
  svg.append(layer)
}

function boxOf(block: SVGGElement, rect: SVGRectElement): ViewBox {
  const matrix = block.transform.baseVal[0]?.matrix
  return {
    x: (matrix?.e ?? 0) + rect.x.baseVal.value,
    y: (matrix?.f ?? 0) + rect.y.baseVal.value,
    width: rect.width.baseVal.value,
    height: rect.height.baseVal.value,
  }
}

function wayKey(from: string, to: string): string {
  return JSON.stringify([from, to])
}
