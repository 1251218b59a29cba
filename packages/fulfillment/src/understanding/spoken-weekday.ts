import type { Lexicon } from "./lexicon.ts"
import { readTerms } from "./terms.ts"

/** Words that make a weekday a day of the calendar: it is then no other one of that name. */
const dated = new Set(["month", "ordinal", "date", "dayOffset", "next", "this", "within", "unit"])

/** The weekday that a caller named without a date, Monday is 1: "the one on Wednesday". */
export function spokenWeekday(text: string, lexicon: Lexicon): number | undefined {
  const terms = readTerms(text, lexicon)
  if (terms.some(({ kind }) => dated.has(kind))) return undefined
  const [only, ...more] = terms.flatMap((term) => (term.kind === "weekday" ? [term.value] : []))
  return more.length === 0 ? only : undefined
}
