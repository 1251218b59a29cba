import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"

import type { Tally } from "@call-center/callers"
import { type Terminal, UsageFault } from "@call-center/command-line"
import type { CallCenter } from "@call-center/config"
import { dialledFlows } from "@call-center/phone/deployed-flows"
import { flowPictures } from "@call-center/phone/flow-pictures"

import { drawDropOff } from "./draw-drop-off.ts"

export interface DropOff {
  readonly callCenter: CallCenter
  /** By noise rate; the first is drawn. */
  readonly tallies: readonly Tally[]
  readonly terminal: Terminal
}

/** Writes the flows as pictures that tell how many calls came by each block, and how many were lost there. */
export function writeDropOff(folder: string, { callCenter, tallies, terminal }: DropOff): void {
  const [tally] = tallies
  if (tally === undefined) return
  try {
    mkdirSync(folder, { recursive: true })
    for (const { name, svg } of flowPictures(dialledFlows(callCenter, "main").flows))
      writeFileSync(join(folder, `${name}.svg`), drawDropOff(name, svg, tally))
  } catch (error) {
    throw new UsageFault(`--report ${folder}: expected a folder that can be written`, {
      cause: error,
    })
  }
  terminal.note(`Where callers were lost is drawn in ${join(folder, "main.svg")}\n`)
}
