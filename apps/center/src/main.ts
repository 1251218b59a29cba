import process from "node:process"
import { setTimeout } from "node:timers/promises"
import { fileURLToPath } from "node:url"

import { type Terminal, confirmed, runMain } from "@call-center/command-line"
import { loadCallCenter } from "@call-center/config/load"
import { instant } from "@call-center/domain"

import { centerCommand } from "./command/center-command.ts"
import type { CenterContext } from "./command/center-context.ts"

const stacks = new URL("../../../terraform/stacks/", import.meta.url)

// On Node 20 the SDK would say first that it is going to need a newer one.
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true"

const secondsBetweenLooks = 10

await runMain("pnpm center", centerCommand(systemContext))

async function systemContext(terminal: Terminal): Promise<CenterContext> {
  const callCenter = await loadCallCenter()
  const stackName = `call-center-${callCenter.deployment.stage}`
  return {
    callCenter,
    stackName,
    stackFolder: fileURLToPath(new URL(stackName, stacks)),
    clock: { now: systemNow },
    pause: () => setTimeout(secondsBetweenLooks * 1000),
    output: { write: terminal.print, progress: terminal.note },
    confirm: (question) => confirmed(terminal, question),
  }
}

function systemNow() {
  const now = instant(new Date().toISOString())
  if (now === undefined) throw new RangeError("Expected a clock in the years 1 to 9998: set it")
  return now
}
