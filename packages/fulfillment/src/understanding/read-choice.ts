import type { Question } from "../conversation/dialogue.ts"
import type { Said } from "../conversation/said.ts"
import type { PhraseKind } from "./lexicon.ts"
import type { Reading } from "./reading.ts"

/** What there is to choose from, and whether a day or a time was named beside. */
export interface Choosing {
  readonly asked: Question
  readonly choices: number
  readonly isTimed: boolean
}

/** Which of `choices` things was chosen, by number, place or rank; undefined when the words are about something else. */
export function readChoice(
  readings: readonly Reading[],
  { asked, choices, isTimed }: Choosing,
): Said["choice"] {
  if (asked !== "offer" && asked !== "whichDemo") return undefined
  const has = (kind: PhraseKind): boolean =>
    readings.some((each) => each.kind === "phrase" && each.kinds.includes(kind))
  const place = readings.findLast((each) => each.kind === "choice")?.value
  if (place !== undefined) return place
  if (has("none") || (has("no") && !isTimed)) return "none"
  if (has("earliest")) return "earliest"
  const number = bareNumber(readings)
  if (number !== undefined && number <= choices) return number
  if (has("latest") || readings.some(isLastThing)) return "latest"
  return has("last") ? "last" : undefined
}

/** The one number that was said: an hour, or a place in the list, which only the list can tell. */
function bareNumber(readings: readonly Reading[]): number | undefined {
  const named = readings.filter(({ kind }) => kind === "time" || kind === "days")
  const [only, other] = named
  if (only?.kind !== "time" || other !== undefined || only.value.isSure) return undefined
  const minutes = only.value.clocks?.[0]?.minutes ?? 0
  return minutes % 60 === 0 ? minutes / 60 : undefined
}

function isLastThing(reading: Reading): boolean {
  return reading.kind === "time" && reading.value.edge === "last"
}
