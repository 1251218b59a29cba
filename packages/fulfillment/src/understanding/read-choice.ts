import type { Said } from "../conversation/said.ts"
import { isPronoun, type Mention } from "./mention.ts"
import type { Term } from "./terms.ts"

/** Which of `choices` things was chosen, by number, place or rank; undefined when the words are about something else. */
export function readChoice(
  terms: readonly Term[],
  { days, choices }: { readonly days: readonly Mention<unknown>[]; readonly choices: number },
): Said["choice"] {
  const kinds = new Set(terms.map((term) => term.kind))
  if (kinds.has("none") || (kinds.has("no") && days.length === 0 && !hasTime(kinds))) return "none"
  if (kinds.has("earliest")) return "earliest"
  if (days.length > 0 || hasTime(kinds)) return undefined
  const place = terms.find((term) => term.kind === "ordinal")
  if (place !== undefined && place.value <= choices) return place.value
  if (kinds.has("latest")) return "latest"
  if (kinds.has("last")) return "last"
  const [number, ...more] = terms.flatMap((term, at) =>
    term.kind === "number" && !isPronoun(terms, at) ? [term] : [],
  )
  const isPlace = number !== undefined && number.value >= 1 && number.value <= choices
  return isPlace && more.length === 0 ? number.value : undefined
}

/** Words that only a time of day has. */
function hasTime(kinds: ReadonlySet<Term["kind"]>): boolean {
  return [
    "clock",
    "written",
    "meridiem",
    "dayPart",
    "oClock",
    "half",
    "quarter",
    "at",
    "after",
    "before",
  ].some((kind) => kinds.has(kind as Term["kind"]))
}
