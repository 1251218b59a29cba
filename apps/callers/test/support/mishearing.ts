import * as fc from "fast-check"

/** What a model makes of one turn. */
export interface Mishearing {
  /** How it writes the words down: none of these changes what they mean. */
  readonly wording: number
  readonly slots: "as they are" | "another day" | "another time" | "both wrong" | "nonsense"
  readonly confirmation: "as it is" | "Confirmed" | "Denied"
  readonly intent: "as it is" | "ScheduleDemo" | "MoveDemo" | "CancelDemo" | "FallbackIntent"
}

/** Half of the turns keep their slots, and half their intent: a call in which nothing is understood says little. */
export const mishearings: fc.Arbitrary<Mishearing> = fc.record({
  wording: fc.nat(20),
  slots: mostly("as they are", "another day", "another time", "both wrong", "nonsense"),
  confirmation: fc.constantFrom("as it is", "Confirmed", "Confirmed", "Denied"),
  intent: mostly("as it is", "ScheduleDemo", "MoveDemo", "CancelDemo", "FallbackIntent"),
})

function mostly<First, Other>(first: First, ...others: readonly Other[]) {
  return fc.oneof(
    { arbitrary: fc.constant(first), weight: 1 },
    { arbitrary: fc.constantFrom(...others), weight: 1 },
  )
}

interface Slots {
  readonly [name: string]: unknown
}

/** The part of a code hook's event that a model decides on. */
interface HeardEvent {
  readonly inputMode: string
  readonly inputTranscript: string
  readonly sessionState: {
    readonly intent: {
      readonly name: string
      readonly slots: Slots
      readonly confirmationState: string
    }
  }
  readonly interpretations: readonly object[]
}

/** The event as a model that hears so would send it. Keys need no model, nor does silence. */
export function misheard(event: unknown, mishearing: Mishearing): unknown {
  const heard = event as HeardEvent
  if (heard.inputMode === "DTMF" || heard.inputTranscript === "") return event
  const { intent: was } = heard.sessionState
  const name = mishearing.intent === "as it is" ? was.name : mishearing.intent
  const slots = name === was.name ? was.slots : (slotsOfIntent[name] ?? {})
  const confirmation = mishearing.confirmation
  const intent = {
    ...was,
    name,
    slots: "date" in slots ? { ...slots, ...wrong[mishearing.slots] } : slots,
    confirmationState: confirmation === "as it is" ? was.confirmationState : confirmation,
  }
  const [first, ...others] = heard.interpretations
  return {
    ...heard,
    inputTranscript: paraphrased(heard.inputTranscript, mishearing.wording),
    sessionState: { ...heard.sessionState, intent },
    interpretations: [{ ...first, intent }, ...others],
  }
}

const slotsOfIntent: Readonly<Record<string, Slots>> = {
  ScheduleDemo: { date: null, time: null },
  MoveDemo: { date: null, time: null },
}

const wrongDay = { date: slot("the ninth", "2026-12-09") }
const wrongTime = { time: slot("four", "16:00") }

const wrong: Readonly<Record<Mishearing["slots"], Slots>> = {
  "as they are": {},
  "another day": wrongDay,
  "another time": wrongTime,
  "both wrong": { ...wrongDay, ...wrongTime },
  nonsense: { date: slot("well", "well"), time: slot("", "") },
}

function slot(originalValue: string, interpretedValue: string): object {
  return {
    shape: "Scalar",
    value: { originalValue, interpretedValue, resolvedValues: [interpretedValue] },
  }
}

const wordings: readonly ((words: string) => string)[] = [
  (words) => words,
  (words) => words.toLowerCase(),
  (words) => words.replaceAll(/[.,!?]/gu, ""),
  (words) => `uh, ${words}`,
  (words) => `um ${words}`,
]

function paraphrased(words: string, wording: number): string {
  return wordings[wording % wordings.length]?.(words) ?? words
}
