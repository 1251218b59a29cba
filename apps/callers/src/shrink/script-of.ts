import { type BookingRules, type Demo, localDateOf, localTimeOf } from "@call-center/domain"
import type { CallScript, CallStep, ScriptedCall } from "@call-center/simulator"

import { withoutChanges } from "../judge/changes.ts"
import type { JudgedHeldCall } from "../run/hold-call.ts"
import { type CallFailure, failureOf, happensInCall } from "./failure.ts"

/**
 * A call as a script, to be played against the deployed artefacts without its person. What was booked before is booked
 * by keys in calls of its own. Where something was changed or told that must not be, or the call broke off, the script
 * fails until that is mended; a goal that was not reached is noted as it was, since nobody knows what the person will say
 * to other answers.
 */
export function scriptOf(judged: JudgedHeldCall, rules: BookingRules): CallScript {
  const { caller, verdict } = judged
  const failure = failureOf(verdict)
  return {
    name: `${caller.manner.name}, ${caller.goal}: seed ${caller.seed}`,
    about: `Found by pnpm callers: ${abouts[failure ?? "reached"]}.`,
    scenario: { startsAt: new Date(caller.startsAtMs).toISOString() },
    calls: [
      ...callsBefore(judged, rules),
      {
        from: caller.from ?? "withheld",
        steps: happensInCall(failure) ? stepsToFailure(judged, failure) : allSteps(judged),
        ...(failure === "notReached" && { ends: verdict.endedBy }),
      },
    ],
    ...(failure === "unwanted" && { finally: { demos: demosAgreedTo(judged) } }),
  }
}

const abouts: Readonly<Record<CallFailure | "reached", string>> = {
  brokeOff: "the call broke off",
  unwanted: "something was changed that nobody had agreed to",
  toldOfOthers: "the caller was told what only others should hear",
  heardAsYes: "the line made a yes of something else",
  notReached: "did not reach the goal; as it was said, to be corrected with the fault",
  reached: "reached the goal",
}

function callsBefore({ caller }: JudgedHeldCall, rules: BookingRules): readonly ScriptedCall[] {
  const booked = [
    ...caller.own.map(({ at }) => ({ from: caller.number, at })),
    ...caller.others.map((other) => ({ from: other.caller, at: other.at })),
  ]
  return booked.map(({ from, at }): ScriptedCall => {
    const date = localDateOf(rules.timeZone, at).slice(5).replace("-", "")
    const time = localTimeOf(rules.timeZone, at).replace(":", "")
    return { from, steps: ["1", date, time, "1"].map((keys): CallStep => ({ DtmfInput: keys })) }
  })
}

function allSteps({ held }: JudgedHeldCall): readonly CallStep[] {
  return held.turns.flatMap(stepsOf)
}

/** Up to the turn that was answered wrongly: what is said to it is another thing once that is mended. */
function stepsToFailure(
  { held }: JudgedHeldCall,
  failure: CallFailure | undefined,
): readonly CallStep[] {
  const turns = held.turns.filter(({ did }) => did.kind !== "hangup")
  const last = held.turns.at(turns.length)?.messages ?? held.lastMessages
  const steps = turns.flatMap(stepsOf)
  if (failure !== "toldOfOthers") return steps
  return [...steps, ...last.map((text): CallStep => ({ NeverReceived: text }))]
}

type Turn = JudgedHeldCall["held"]["turns"][number]

/** What was said to the person last, and what they did. */
function stepsOf(turn: Turn): readonly CallStep[] {
  const said = turn.messages.at(-1)
  return said === undefined ? [stepOf(turn)] : [{ MessageReceived: said }, stepOf(turn)]
}

function stepOf({ did: { kind }, heard = "" }: Turn): CallStep {
  if (kind === "hangup") return "HangUp"
  if (heard.trim() === "") return "Silence"
  return kind === "keys" ? { DtmfInput: heard } : { TextUtterance: heard }
}

function demosAgreedTo({ verdict, after }: JudgedHeldCall): readonly Partial<Demo>[] {
  const unwanted = verdict.unwanted.map(({ change }) => change)
  return withoutChanges(after, unwanted).map(({ caller, startsAt, status }) => ({
    caller,
    startsAt,
    status,
  }))
}
