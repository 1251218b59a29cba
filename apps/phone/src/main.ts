import process from "node:process"

import type { CallCenter } from "@call-center/config"
import { loadCallCenter } from "@call-center/config/load"
import { buildLambdas } from "@call-center/lambda-bundle"

import type { CallObserver } from "./call-observer.ts"
import { callerLines } from "./caller-lines.ts"
import { type DialCommand, dialCommand, dialHelp } from "./dial-options.ts"
import { dial } from "./dial.ts"
import { runCommand } from "./run-command.ts"
import { jsonLines } from "./views/json-lines.ts"
import { paintFor } from "./views/paint.ts"
import { transcript } from "./views/transcript.ts"

await runCommand(async () => {
  const command = dialCommand(process.argv.slice(2))
  if (command === undefined) {
    process.stdout.write(dialHelp)
    return
  }
  const callCenter = await loadCallCenter()
  if (command.build) buildLambdas()
  const atTerminal = process.stdin.isTTY && process.stdout.isTTY && !command.json
  const lines = callerLines(process.stdin, atTerminal ? process.stdout : undefined)
  try {
    await dial(command, callCenter, {
      lines,
      observer: observerFor(command, callCenter, atTerminal),
    })
  } finally {
    lines.close()
  }
})

function observerFor(
  command: DialCommand,
  callCenter: CallCenter,
  callerTypes: boolean,
): CallObserver {
  if (command.json) return jsonLines(write)
  return transcript({
    write,
    paint: paintFor(process.stdout.isTTY && process.env["NO_COLOR"] === undefined),
    businessName: callCenter.business.name,
    caller: command.from ?? "A caller who withholds the number",
    timeZone: callCenter.booking.timeZone,
    callerTypes,
  })
}

function write(text: string): void {
  process.stdout.write(text)
}
