import type { LexV2Slots } from "aws-lambda"
import * as fc from "fast-check"

import { openCallCenter, slot, type TestCall, type TestCallCenter } from "./call-center.ts"
import { at } from "./rules.ts"

const caller = "+12025550123"

/** What a caller wants, how a demo stands before, and how it is said. */
interface Errand {
  readonly task: "ScheduleDemo" | "MoveDemo" | "CancelDemo" | "CheckDemo"
  /** The caller's demo before the call, and the one that is wanted in the end: local starts. */
  readonly before: string | undefined
  readonly wanted: string | undefined
  /** The wish: in one breath, in part, and in words that nobody could read a day or time from. */
  readonly openings: readonly string[]
  readonly days: readonly string[]
  readonly times: readonly string[]
  /** What a read-back of the right thing has in it. */
  readonly readBack: RegExp
}

/** Words that only a model would find a day or a time in, the wrong one. */
const vagueDays = ["the day we spoke of", "same as the last time", "when my boss is back"]
const vagueTimes = ["the usual time", "once I am up", "before it gets too late for me"]

const errands: readonly Errand[] = [
  {
    task: "ScheduleDemo",
    before: undefined,
    wanted: "2026-12-03 10:00",
    openings: [
      "book a demo on December 3 at 10 am",
      "book a demo",
      "I need a demo the day we spoke of",
      "could I see it some time",
      "book a demo on December 3",
      "a demo at 10 am please",
    ],
    days: ["December 3", "this Thursday", "Thursday the third", ...vagueDays],
    times: ["10 am", "ten in the morning", "at ten", ...vagueTimes],
    readBack: /Thursday, December 3,? at 10/,
  },
  {
    task: "ScheduleDemo",
    before: undefined,
    wanted: "2026-12-04 14:30",
    openings: [
      "I would like a demo this Friday at half past two in the afternoon",
      "I would like a demo",
      "a demo when my boss is back",
      "can you fit me in",
      "schedule me for Friday",
      "can I come in at 2:30 pm",
    ],
    days: ["this Friday", "Friday the fourth", "December 4", ...vagueDays],
    times: ["2:30 pm", "half past two", "two thirty in the afternoon", ...vagueTimes],
    readBack: /Friday, December 4,? at 2:?30/,
  },
  {
    task: "MoveDemo",
    before: "2026-12-10 15:30",
    wanted: "2026-12-03 10:00",
    openings: [
      "move my demo to December 3 at 10 am",
      "move my demo",
      "I can't make it, can we do the usual",
      "I have to reschedule",
      "move my demo to December 3",
      "can we do 10 am instead",
    ],
    days: ["December 3", "this Thursday", "Thursday the third", ...vagueDays],
    times: ["10 am", "ten in the morning", "at ten", ...vagueTimes],
    readBack: /to Thursday, December 3,? at 10/,
  },
  {
    task: "CancelDemo",
    before: "2026-12-10 15:30",
    wanted: undefined,
    openings: [
      "cancel my demo",
      "I won't be coming",
      "call it off",
      "drop my appointment",
      "I don't need it any more",
      "please cancel it",
    ],
    days: ["December 10", ...vagueDays],
    times: ["3:30 pm", ...vagueTimes],
    readBack: /December 10/,
  },
  {
    task: "CheckDemo",
    before: "2026-12-10 15:30",
    wanted: "2026-12-10 15:30",
    openings: [
      "when is my demo",
      "what did I book",
      "is it still on",
      "remind me when it was",
      "do I have an appointment",
      "what time was that again",
    ],
    days: ["I only want to know when it is", ...vagueDays],
    times: ["just tell me when it is", ...vagueTimes],
    readBack: /(?!)/,
  },
]

/** What a model makes of one turn. */
export interface Mishearing {
  readonly slots: "none" | "another day" | "another time" | "both wrong" | "nonsense"
  readonly confirmation: "as it is" | "Confirmed" | "Denied"
  readonly intent: "as it is" | "ScheduleDemo" | "MoveDemo" | "CancelDemo" | "FallbackIntent"
  /** How the caller says it, or the model writes it down. */
  readonly wording: number
}

/** One call: what is wanted, and what is made of each of its turns. */
export interface PerturbedCall {
  readonly errand: number
  readonly turns: readonly Mishearing[]
}

const mishearing: fc.Arbitrary<Mishearing> = fc.record({
  slots: fc.constantFrom("none", "another day", "another time", "both wrong", "nonsense"),
  confirmation: fc.constantFrom("as it is", "Confirmed", "Confirmed", "Denied"),
  intent: fc.constantFrom(
    "as it is",
    "as it is",
    "ScheduleDemo",
    "MoveDemo",
    "CancelDemo",
    "FallbackIntent",
  ),
  wording: fc.nat(5),
})

export const perturbedCalls: fc.Arbitrary<PerturbedCall> = fc.record({
  errand: fc.nat(errands.length - 1),
  turns: fc.array(mishearing, { minLength: 8, maxLength: 8 }),
})

const yes = ["yes", "yes please", "that's right", "yeah, that's correct", "sure", "yes, exactly"]
const no = ["no", "no, that's wrong", "not that one", "no thanks", "nope", "no, that is not it"]

/** How a call ended that must not have: a state that was there neither before nor wanted; undefined for any other end. */
export type Outcome = { readonly unwanted: string } | "wanted" | "unchanged"

/** Plays calls through a model that hears wrongly; the caller answers what is read back by what he wants. */
export function perturbedOutcomes(): (call: PerturbedCall) => Promise<Outcome> {
  const center = openCallCenter()
  return (call) => {
    center.store.restore([])
    center.identity.reset()
    return outcomeIn(center, call)
  }
}

async function outcomeIn(
  center: TestCallCenter,
  { errand: index, turns }: PerturbedCall,
): Promise<Outcome> {
  const errand = errands[index]
  if (errand === undefined) throw new RangeError(`Expected an errand, got ${index}`)
  if (errand.before !== undefined) {
    const startsAt = at(`${errand.before.replace(" ", "T")}:00-05:00`)
    await center.store.book({ caller: caller as never, contactId: "before", startsAt })
  }
  const call = center.dial({ from: caller })
  const before = String(center.booked())
  const wanted = errand.wanted ?? ""
  let heard = ""
  for (const turn of turns) {
    const words = answerTo(errand, { heard, turn, action: call.action })
    heard = await hears(call, words, { errand, turn, heard })
    const now = String(center.booked())
    if (now !== before && now !== wanted)
      return { unwanted: `${now || "nothing"} after "${words}"` }
    if (call.action.startsWith("Close")) break
  }
  return String(center.booked()) === wanted && wanted !== before ? "wanted" : "unchanged"
}

interface Moment {
  readonly heard: string
  readonly turn: Mishearing
  readonly action: string
}

/** A caller who listens: yes to what he wants, no to what he does not, and what he was asked for, in words of his own. */
function answerTo(errand: Errand, { heard, turn: { wording }, action }: Moment): string {
  const oneOf = (words: readonly string[]) => words[wording % words.length] ?? ""
  if (heard === "") return oneOf(errand.openings)
  if (action === "ElicitSlot date") return oneOf(errand.days)
  if (action === "ElicitSlot time") return oneOf(errand.times)
  if (action !== "ConfirmIntent") return oneOf(errand.openings)
  return oneOf(errand.readBack.test(heard) && aboutTheTask(errand, heard) ? yes : no)
}

/** A read-back of another task than the one wanted is none of what the caller wants. */
function aboutTheTask({ task }: Errand, heard: string): boolean {
  const cancels = /cancel/i.test(heard)
  const moves = /\bmove/i.test(heard)
  if (task === "CancelDemo") return cancels
  if (task === "MoveDemo") return moves
  return !cancels && !moves
}

const wrongDay: LexV2Slots = { date: slot("the ninth", "2026-12-09") }
const wrongTime: LexV2Slots = { time: slot("four", "16:00") }

const slotsOf: Readonly<Record<Mishearing["slots"], LexV2Slots>> = {
  none: {},
  "another day": wrongDay,
  "another time": wrongTime,
  "both wrong": { ...wrongDay, ...wrongTime },
  nonsense: { date: slot("well", "well"), time: slot("", "") },
}

async function hears(
  call: TestCall,
  words: string,
  {
    errand,
    turn,
    heard,
  }: { readonly errand: Errand; readonly turn: Mishearing; readonly heard: string },
): Promise<string> {
  const own = heard === "" ? errand.task : undefined
  const intent = turn.intent === "as it is" ? own : turn.intent
  return call.says(words, {
    ...(intent === undefined ? {} : { intent }),
    slots: slotsOf[turn.slots],
    ...(turn.confirmation === "as it is" ? {} : { confirmationState: turn.confirmation }),
  })
}
