import type { CallCenter } from "@call-center/config"
import type { Instant, PhoneNumber } from "@call-center/domain"
import type { CallEvent, DeployedBot, ScriptCenter, ScriptScenario } from "@call-center/simulator"

import { simulatedClock } from "./call-clock.ts"
import type { SentEmail, SentSms } from "./call-observer.ts"
import { startLocalCenter } from "./local-center.ts"

/** When scripted calls ring unless they say: a Tuesday morning in the shipped business's zone. */
const defaultStart = "2026-12-01T09:00:00-05:00"

/** Who is told what happens while a script runs, and against what it runs. */
export interface ScriptCenterOptions {
  readonly onEvent?: (event: CallEvent) => void
  /** `at` is the instant on the call's clock. */
  readonly onSms?: (sms: SentSms, at: Instant) => void
  /** Changes how the deployed bot is run. */
  readonly bot?: (deployed: DeployedBot) => DeployedBot
}

/**
 * Starts a call centre of its own for each script: everything in memory, time under control. Probes: `demos`, the demos
 * of every caller that the script's calls changed something for, by start; `sms`, every text in order; `emails`, every e-mail to the owner.
 */
export function scriptCenter(
  callCenter: CallCenter,
  { onEvent, onSms, bot }: ScriptCenterOptions = {},
): (scenario: ScriptScenario) => Promise<ScriptCenter> {
  return async (scenario) => {
    const clock = simulatedClock(Date.parse(scenario.startsAt ?? defaultStart))
    const sms: SentSms[] = []
    const emails: SentEmail[] = []
    const center = await startLocalCenter({
      callCenter,
      clock,
      scenario,
      randomInt: sameEachTime(),
      ...(bot === undefined ? {} : { bot }),
      ...(onEvent === undefined ? {} : { onEvent }),
      onSms: (sent) => {
        sms.push(sent)
        onSms?.(sent, clock.now())
      },
      ownerEmail: callCenter.business.notify ?? "owner@example.com",
      onEmail: (sent) => emails.push(sent),
    })
    return {
      passTime: (milliseconds) => center.passTime(milliseconds),
      dial: (options) => center.simulator.dial(options),
      probes: {
        demos: async () => {
          await center.settled()
          const callers: readonly PhoneNumber[] = [...center.changedCallers]
          const records = await Promise.all(callers.map((caller) => center.store.export(caller)))
          return records
            .flatMap(({ demos }) => demos)
            .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
        },
        sms: async () => {
          await center.settled()
          return sms
        },
        emails: async () => {
          await center.settled()
          return emails
        },
      },
      stop: () => center.stop(),
    }
  }
}

/** Numbers that look random and are the same for each script. */
function sameEachTime(): (limit: number) => number {
  let last = 4815
  return (limit) => {
    last = (last * 7621 + 1) % 9973
    return last % limit
  }
}
