import type { CallCenter } from "@call-center/config"
import type { Call, ScriptCenter, ScriptScenario } from "@call-center/simulator"

import type { CallObserver } from "../call-observer.ts"
import { scriptCenter } from "../script-center.ts"
import { jsonLines } from "../views/json-lines.ts"

/**
 * Starts a call centre for each script, as `scriptCenter` does, and writes every call as the lines of a recording. A call in
 * which its script failed has no end.
 */
export function recordingCenter(
  callCenter: CallCenter,
  write: (line: string) => void,
): (scenario: ScriptScenario) => Promise<ScriptCenter> {
  let observer: CallObserver = jsonLines(write)
  const start = scriptCenter(callCenter, {
    onEvent: (event) => {
      observer.observed(event)
    },
    onSms: (sms, at) => {
      observer.smsSent(sms, at)
    },
  })
  return async (scenario) => {
    const center = await start(scenario)
    let call: Call | undefined
    const finish = async (): Promise<void> => {
      // The probe waits for texts that are on their way: they belong to the call that has ended.
      await center.probes["sms"]?.()
      const end = call?.events.at(-1)
      if (end?.type === "CallEnded") observer.ended({ by: end.by, reason: end.reason, demos: [] })
    }
    return {
      ...center,
      dial: async (options) => {
        await finish()
        observer = jsonLines(write)
        call = await center.dial(options)
        return call
      },
      stop: async () => {
        await finish()
        await center.stop()
      },
    }
  }
}
