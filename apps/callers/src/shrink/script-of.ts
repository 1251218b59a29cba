import { type BookingRules, localDateOf, localTimeOf } from "@call-center/domain"
import type { CallScript, CallStep, ScriptedCall } from "@call-center/simulator"

import type { JudgedHeldCall } from "../run/hold-call.ts"

/**
 * A call as a script, to be played against the deployed artefacts without its person. What was booked before is booked
 * by keys in calls of its own; what is said to the person is noted as it was, for whoever mends the fault to correct.
 */
export function scriptOf(
  { caller, held, verdict }: JudgedHeldCall,
  rules: BookingRules,
): CallScript {
  const startsAt = new Date(caller.startsAtMs).toISOString()
  const before = [
    ...caller.own.map(({ at }) => ({ number: caller.number, at })),
    ...caller.others.map((other) => ({ number: other.caller, at: other.at })),
  ]
  return {
    name: `${caller.manner.name}, ${caller.goal}: seed ${caller.seed}`,
    about: `Found by pnpm callers: ${verdict.outcome === "reached" ? "reached" : "did not reach"} the goal.`,
    scenario: { startsAt },
    calls: [
      ...before.map(({ number, at }): ScriptedCall => {
        const date = localDateOf(rules.timeZone, at).slice(5).replace("-", "")
        const time = localTimeOf(rules.timeZone, at).replace(":", "")
        return {
          from: number,
          steps: ["1", date, time, "1"].map((keys): CallStep => ({ DtmfInput: keys })),
        }
      }),
      {
        from: caller.from ?? "withheld",
        steps: held.turns.flatMap(({ messages, did, heard }): readonly CallStep[] => [
          ...messages.slice(-1).map((text): CallStep => ({ MessageReceived: text })),
          stepOf(did.kind, heard ?? ""),
        ]),
        ends: held.endedBy,
      },
    ],
  }
}

function stepOf(
  kind: JudgedHeldCall["held"]["turns"][number]["did"]["kind"],
  heard: string,
): CallStep {
  if (kind === "hangup") return "HangUp"
  if (heard.trim() === "") return "Silence"
  return kind === "keys" ? { DtmfInput: heard } : { TextUtterance: heard }
}
