import { type Terminal, UsageFault } from "@call-center/command-line"
import type { FlowContent } from "@call-center/flow-language/import"
import { validateFlow } from "@call-center/flow-language/validate"

import { readText } from "./flow-files.ts"
import { nestingDepth } from "./nesting-depth.ts"

/** The flow in a file, as far as it can be drawn or imported; it may still be wrong in what it does. */
export function readFlow(file: string, terminal: Terminal): FlowContent {
  const text = readText(file, terminal).replace(/^\uFEFF/, "")
  const obstacle = validateFlow(text, { template: true }).find(
    ({ code, path }) =>
      obstacles.has(code) && path !== "Version" && !path.includes("].Parameters."),
  )
  if (obstacle !== undefined) throw new UsageFault(`${file}: ${obstacle.message}`)
  const flow = parsed(text, file)
  const depth = nestingDepth(flow)
  if (depth > mostLevels)
    throw new UsageFault(
      `${file}: its values are nested ${depth} levels deep: expected at most ${mostLevels}, as no flow has more`,
    )
  return flow
}

/** The flows that we know have 12 levels at most. */
const mostLevels = 100

function parsed(text: string, file: string): FlowContent {
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
