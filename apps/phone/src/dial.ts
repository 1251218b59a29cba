import type { CallCenter } from "@call-center/config"
import { readScenario } from "@call-center/connect-flows/scripts"
import { type CallerLines, converse } from "@call-center/connect-flows/terminal"
import type { Demo, PhoneNumber } from "@call-center/domain"
import type { Call, ScriptScenario } from "@call-center/simulator"

import { simulatedClock, systemCallClock } from "./call-clock.ts"
import type { CallObserver, CallSummary } from "./call-observer.ts"
import type { DialledCall } from "./dial-command.ts"
import { type LocalCenter, startLocalCenter } from "./local-center.ts"
import { recordedUnderstanding } from "./recorded-understanding.ts"

export interface DialIo {
  readonly lines: CallerLines
  readonly observer: CallObserver
  /** Takes a line about the call centre rather than the call. */
  readonly note: (line: string) => void
}

/** Places one call and plays the caller's lines into it, until either side hangs up; how it ended. */
export async function dial(
  { from, ...asked }: DialledCall,
  callCenter: CallCenter,
  { lines, observer, note }: DialIo,
): Promise<CallSummary> {
  const scenario = asked.scenario === undefined ? undefined : readScenario(asked.scenario)
  const recorded =
    asked.recorded === undefined
      ? undefined
      : recordedUnderstanding(asked.recorded, callCenter.locale)
  const startsAtMs = asked.startsAtMs ?? startOf(scenario)
  const clock = startsAtMs === undefined ? systemCallClock() : simulatedClock(startsAtMs)
  const center = await startLocalCenter({
    callCenter,
    clock,
    dataDir: asked.dataDir,
    dynamodbPort: asked.dynamodbPort,
    snsPort: asked.snsPort,
    flow: asked.flow,
    scenario,
    ...(recorded === undefined ? {} : { bot: (bot) => ({ ...bot, recorded }) }),
    onEvent: (event) => observer.observed(event),
    onSms: (sms) => observer.smsSent(sms, clock.now()),
    ownerEmail: callCenter.business.notify,
    onEmail: (email) => observer.emailSent(email, clock.now()),
  })
  try {
    if (center.lost !== undefined) note(center.lost)
    observer.started()
    const call = await center.simulator.dial({ from: from })
    await converse(call, lines)
    await center.settled()
    const summary = {
      by: call.ended ?? "caller",
      reason: endReason(call),
      demos: await demosOf(center, from),
    }
    observer.ended(summary)
    return summary
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
async function demosOf(
  center: LocalCenter,
  from: PhoneNumber | undefined,
): Promise<readonly Demo[]> {
  const callers = from === undefined ? [...center.changedCallers] : [from]
  const records = await Promise.all(callers.map((caller) => center.store.export(caller)))
  return records.flatMap(({ demos }) => demos)
}
