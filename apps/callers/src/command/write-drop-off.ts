import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"

import type { TallyAtRate } from "@call-center/callers"
import { type Terminal, UsageFault } from "@call-center/command-line"
import type { CallCenter } from "@call-center/config"
import { dialledFlows } from "@call-center/phone/deployed-flows"
import { flowPictures } from "@call-center/phone/flow-pictures"

import { drawDropOff } from "./draw-drop-off.ts"
import { reportPage } from "./report-page.ts"

export interface DropOff {
  readonly callCenter: CallCenter
  /** Who rang, in one sentence. */
  readonly about: string
  /** The first is drawn. */
  readonly rates: readonly TallyAtRate[]
  readonly terminal: Terminal
}

/** Writes a page of what came of the calls, and the flows as pictures that tell how many calls came by each block, and how many were lost there. */
export function writeDropOff(
  folder: string,
  { callCenter, about, rates, terminal }: DropOff,
): void {
  const [drawn, ...others] = rates
  if (drawn === undefined) return
  const { flows: deployed, entryFlow } = dialledFlows(callCenter, "main")
  // The flow that everybody comes by is the one to look at first.
  const flows = flowPictures(deployed).toSorted(
    (one, other) => Number(other.name === entryFlow) - Number(one.name === entryFlow),
  )
  try {
    mkdirSync(folder, { recursive: true })
    for (const { name, svg } of flows)
      writeFileSync(join(folder, `${name}.svg`), drawDropOff(name, svg, drawn.tally))
    const page = { about, rates: [drawn, ...others], flows: flows.map(({ name }) => name) } as const
    writeFileSync(join(folder, "index.html"), reportPage(page))
  } catch (error) {
    throw new UsageFault(`--report ${folder}: expected a folder that can be written`, {
      cause: error,
    })
  }
  terminal.note(`What came of the calls is in ${join(folder, "index.html")}\n`)
}
