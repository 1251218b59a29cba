import type { CallCenter } from "@call-center/config"
import { type Demo, type PhoneNumber, parsePhoneNumber } from "@call-center/domain"
import type { Call, ScriptScenario } from "@call-center/simulator"

import { simulatedClock, systemCallClock } from "./call-clock.ts"
import type { CallObserver } from "./call-observer.ts"
import type { CallerLines } from "./caller-lines.ts"
import { converse } from "./converse.ts"
import type { DialCommand } from "./dial-options.ts"
import { type LocalCenter, startLocalCenter } from "./local-center.ts"
import { readScenario } from "./scenario-file.ts"

export interface DialIo {
  readonly lines: CallerLines
  readonly observer: CallObserver
}

/** Places one call and plays the caller's lines into it, until either side hangs up. */
export async function dial(
  command: DialCommand,
  callCenter: CallCenter,
  { lines, observer }: DialIo,
): Promise<void> {
  const scenario = command.scenario === undefined ? undefined : readScenario(command.scenario)
  const startsAtMs = command.startsAtMs ?? startOf(scenario)
  const center = await startLocalCenter({
    callCenter,
    clock: startsAtMs === undefined ? systemCallClock() : simulatedClock(startsAtMs),
    dataDir: command.dataDir,
    dynamodbPort: command.dynamodbPort,
    snsPort: command.snsPort,
    flow: command.flow,
    scenario,
    onEvent: (event) => observer.observed(event),
    onSms: (sms) => observer.smsSent(sms),
  })
  try {
    observer.started()
    const call = await center.simulator.dial({ from: command.from })
    await converse(call, lines)
    await center.settled()
    observer.ended({
      by: call.ended ?? "caller",
      reason: endReason(call),
      demos: await demosOf(center, command.from),
    })
  } finally {
    await center.stop()
  }
}

function startOf(scenario: ScriptScenario | undefined): number | undefined {
  return scenario?.startsAt === undefined ? undefined : Date.parse(scenario.startsAt)
}

function endReason(call: Call): string | undefined {
  const end = call.events.findLast((event) => event.type === "CallEnded")
  return end?.type === "CallEnded" ? end.reason : undefined
}

/** Demos of the number that rang, or, where it was withheld, of the numbers that the call changed demos of. */
async function demosOf(center: LocalCenter, from: string | undefined): Promise<readonly Demo[]> {
  const known = from === undefined ? undefined : parsePhoneNumber(from)
  const callers: readonly PhoneNumber[] = known === undefined ? [...center.changedCallers] : [known]
  const records = await Promise.all(callers.map((caller) => center.store.export(caller)))
  return records.flatMap(({ demos }) => demos)
}
