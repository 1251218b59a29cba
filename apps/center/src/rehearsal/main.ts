import { readFileSync } from "node:fs"
import process from "node:process"
import { setTimeout } from "node:timers/promises"
import { deserialize } from "node:v8"

import { confirmed, runMain } from "@call-center/command-line"
import type { CallCenter } from "@call-center/config"
import { instant } from "@call-center/domain"

import { centerCommand } from "../command/center-command.ts"

/**
 * `pnpm center` for a stack that lies elsewhere: what `pnpm scan --apply` runs against its stand-in of AWS. The first two
 * words are a file with the call centre as `serialize` of node:v8 writes it, and the folder that Terraform ran in.
 */
const [callCenterFile = "", stackFolder = ""] = process.argv.splice(2, 2)
const callCenter = deserialize(readFileSync(callCenterFile)) as CallCenter

process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true"

await runMain(
  "center",
  centerCommand(async (terminal) => ({
    callCenter,
    stackName: `call-center-${callCenter.deployment.stage}`,
    stackFolder,
    clock: {
      now: () => {
        const now = instant(new Date().toISOString())
        if (now === undefined) throw new RangeError("Expected a clock in the years 1 to 9998")
        return now
      },
    },
    pause: () => setTimeout(1000),
    output: { write: terminal.print, progress: terminal.note },
    confirm: (question) => confirmed(terminal, question),
  })),
)
