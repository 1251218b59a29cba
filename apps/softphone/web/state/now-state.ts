import type { AwaitedInput, CallEvent, KeyRules } from "@call-center/simulator"

import { endings } from "./transcript-rows.ts"

/** What a call is doing, for one glance. `floor` is whose turn it is. */
export interface NowState {
  readonly floor: "none" | "bot" | "caller" | "fault"
  readonly word: string
  readonly sentence: string
  /** Whether something went wrong since the caller's last turn. */
  readonly isAlert: boolean
  /** What the call listens for, while it does. */
  readonly awaited: AwaitedInput | undefined
}

/** Before any call. */
export const onHook: NowState = {
  floor: "none",
  word: "On the hook",
  sentence: "Nobody is on this line.",
  isAlert: false,
  awaited: undefined,
}

/** What the call is doing after its latest event. */
export function nowState(events: readonly CallEvent[]): NowState {
  const last = events.at(-1)
  if (last?.type === "CallEnded")
    return {
      floor: last.by === "error" ? "fault" : "none",
      isAlert: last.by === "error",
      word: "Call ended",
      sentence: last.reason ?? endings[last.by],
      awaited: undefined,
    }
  const said = events.findLast(({ type }) => type === "MessageReceived")
  const sentence = said?.type === "MessageReceived" ? said.text : ""
  const awaited = awaitedInput(events)
  const isAlert = hasFailed(events)
  if (awaited === undefined) {
    const word = said === undefined ? "Ringing" : "Bot’s turn"
    return { floor: "bot", word, sentence, isAlert, awaited }
  }
  return {
    floor: awaited.listener === "nobody" ? "bot" : "caller",
    isAlert,
    word: wordFor(awaited),
    sentence,
    awaited,
  }
}

/** What the call listens for; undefined while it does not. */
export function awaitedInput(events: readonly CallEvent[]): AwaitedInput | undefined {
  const last = events.findLast(({ type }) => turnsOver.has(type))
  return last?.type === "InputAwaited" ? last : undefined
}

const turnsOver: ReadonlySet<CallEvent["type"]> = new Set([
  "InputAwaited",
  "CustomerInput",
  "CallEnded",
])

/** Whether something went wrong since the caller's last turn. */
function hasFailed(events: readonly CallEvent[]): boolean {
  const turn = events.findLastIndex(({ type }) => type === "CustomerInput")
  return events
    .slice(turn + 1)
    .some((event) => event.type === "TransitionTaken" && event.reason !== undefined)
}

function wordFor({ listener, speech, dialogAction }: AwaitedInput): string {
  if (listener === "nobody") return "On hold"
  if (dialogAction === "ConfirmIntent") return "Yes or no?"
  return speech === undefined ? "Keys only" : "Your turn"
}

/** What the call asks for, in a word or two. */
export function askedFor({ listener, slot, dialogAction, speech }: AwaitedInput): string {
  if (listener === "nobody") return "nothing"
  if (slot !== undefined) return slot
  if (dialogAction === "ConfirmIntent") return "yes or no"
  return speech === undefined ? "keys" : "a wish"
}

/** How the call can be answered, in a few sentences. */
export function answerHint({ listener, speech, keys, bargeIn }: AwaitedInput): string {
  if (listener === "nobody") return "Nobody listens now: wait, or hang up."
  const sentences = [
    speech === undefined ? "Only keys are heard." : "Talk, type or press keys.",
    keys === undefined ? undefined : keysHint(keys),
    bargeIn ? undefined : "You can’t interrupt.",
  ]
  return sentences.filter((each) => each !== undefined).join(" ")
}

/** What the call takes for a finished input of keys. */
function keysHint({ maxLength = 100, terminator, nextKeyTimeoutMs }: KeyRules): string {
  if (maxLength === 1) return "One key is enough."
  const seconds = nextKeyTimeoutMs / 1000
  const rest = `${terminator === undefined ? "" : `press ${terminator} or `}wait ${seconds} ${seconds === 1 ? "second" : "seconds"}`
  return maxLength > 99
    ? `After the last key, ${rest}.`
    : `Press up to ${maxLength} keys; after fewer, ${rest}.`
}
