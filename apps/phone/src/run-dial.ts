import { type ExitCode, type Terminal, asUsageFault } from "@call-center/command-line"
import { loadCallCenter } from "@call-center/config/load"
import { callerLines } from "@call-center/connect-flows/terminal"

import { observedBy } from "./call-observer.ts"
import { isFlowOfOurs } from "./deployed-flows.ts"
import type { DialledCall } from "./dial-command.ts"
import { dial } from "./dial.ts"
import { freshLambdas } from "./fresh-lambdas.ts"
import { mendableFaults } from "./mendable-faults.ts"
import { recordCall } from "./recordings/record-call.ts"
import { jsonLines } from "./views/json-lines.ts"
import { transcript } from "./views/transcript.ts"

/** Places the call of `pnpm dial` at a terminal. Ctrl-C, or a reader that has gone, is the caller hanging up. */
export async function runDial(call: DialledCall, terminal: Terminal): Promise<ExitCode> {
  return ring(call, terminal).catch(asUsageFault(...mendableFaults))
}

async function ring(call: DialledCall, terminal: Terminal): Promise<ExitCode> {
  const callCenter = await loadCallCenter()
  if (call.build) await freshLambdas(callCenter, terminal)
  const screen = call.json ? undefined : terminal.screen
  const shown = call.json
    ? jsonLines(terminal.print)
    : transcript({
        terminal,
        businessName: callCenter.business.name,
        caller: call.from ?? "A caller who withholds the number",
        timeZone: callCenter.booking.timeZone,
        callerTypes: screen !== undefined,
        booksDemos: isFlowOfOurs(callCenter, call.flow),
      })
  const recorder = call.record === undefined ? undefined : recordCall(call.record)
  const lines = callerLines(
    { input: terminal.input, screen, interrupt: terminal.interrupt },
    AbortSignal.any([terminal.untilInterrupted(), terminal.unread]),
  )
  try {
    const { by } = await dial(call, callCenter, {
      lines,
      note: (line) => terminal.note(`${line}\n`),
      observer: observedBy(recorder === undefined ? [shown] : [recorder.observer, shown]),
    })
    return by === "error" ? 1 : 0
  } finally {
    lines.close()
    recorder?.close()
  }
}
