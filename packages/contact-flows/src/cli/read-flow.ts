import { type Terminal, UsageFault } from "@call-center/command-line"
import { type FlowContent, validateFlow } from "@call-center/flow-language"

import { readText } from "./flow-files.ts"

/** The flow in a file, as far as it can be drawn or imported; it may still be wrong in what it does. */
export async function readFlow(file: string, terminal: Terminal): Promise<FlowContent> {
  const text = (await readText(file, terminal)).replace(/^\uFEFF/, "")
  const obstacle = validateFlow(text, { template: true }).find(
    ({ code, path }) => obstacles.has(code) && path !== "Version",
  )
  if (obstacle !== undefined) throw new UsageFault(`${file}: ${obstacle.message}`)
  try {
    return JSON.parse(text) as FlowContent
  } catch (fault) {
    throw new UsageFault(`${file}: this is a template, not JSON: fill its placeholders in first`, {
      cause: fault,
    })
  }
}

/** Issues of flows that do not even have the shape of one. */
const obstacles: ReadonlySet<string> = new Set([
  "broken-json",
  "legacy-export",
  "wrapped-content",
  "not-a-flow",
  "missing-property",
  "wrong-kind",
  "identifier-duplicate",
])
