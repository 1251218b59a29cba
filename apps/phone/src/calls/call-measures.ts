import { intentNames } from "@call-center/lex-bot"
import type { CallEventBody } from "@call-center/simulator"

/** How much calls ask of a caller who speaks. */
export interface CallMeasures {
  /** Turns of the caller from the opening, or the last finished task, to a booking, where all of them were spoken. */
  readonly turnsToBookBySpeech: Spread
  /** Words of each message that was heard. */
  readonly wordsPerPrompt: Spread
}

/** How numbers lie: half of them are at most `p50`, nine tenths at most `p90`. */
export interface Spread {
  readonly count: number
  readonly p50: number
  readonly p90: number
  readonly most: number
}

/** Measures calls by their events. */
export function callMeasures(calls: readonly (readonly CallEventBody[])[]): CallMeasures {
  return {
    turnsToBookBySpeech: spreadOf(calls.flatMap(turnsToBook)),
    wordsPerPrompt: spreadOf(calls.flatMap(promptLengths)),
  }
}

function turnsToBook(events: readonly CallEventBody[]): readonly number[] {
  const turns: number[] = []
  let spoken = 0
  let bySpeech = true
  for (const event of events) {
    if (event.type === "CustomerInput") {
      spoken += 1
      bySpeech &&= event.kind === "speech"
    }
    if (event.type !== "LexTurn" || event.state !== "Fulfilled") continue
    if (event.intent === intentNames.scheduleDemo && bySpeech) turns.push(spoken)
    spoken = 0
    bySpeech = true
  }
  return turns
}

function promptLengths(events: readonly CallEventBody[]): readonly number[] {
  return events.flatMap((event) =>
    event.type === "MessageReceived" ? [event.text.split(/\s+/).filter(Boolean).length] : [],
  )
}

function spreadOf(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((one, other) => one - other)
  const atMost = (share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? 0
  return { count: sorted.length, p50: atMost(0.5), p90: atMost(0.9), most: sorted.at(-1) ?? 0 }
}
