import { dateResolver, dayFinder } from "../../src/understanding/date-resolver.ts"
import { dayOf } from "../../src/understanding/day.ts"
import type { Language } from "../../src/understanding/language.ts"
import type { SlotReading } from "../../src/understanding/slot-reading.ts"
import { timeResolver } from "../../src/understanding/time-resolver.ts"
import { readUtterance } from "../../src/understanding/utterance.ts"

/** Wednesday. */
export const TODAY = dayOf(2026, 12, 2) ?? 0

/** What AMAZON.Date and AMAZON.Time make of an answer: a value, both values of an ambiguous time, or nothing. */
export function readSlots(
  language: Language,
  options: { readonly dayFirst: boolean; readonly today?: number },
): (words: string) => { readonly date: string; readonly time: string } {
  const findDays = dayFinder(language, options.dayFirst)
  const date = dateResolver(language, findDays)
  const time = timeResolver(language, findDays)
  const context = { today: options.today ?? TODAY }
  return (words) => {
    const utterance = readUtterance(words, language.numberWords)
    return {
      date: shown(date.answer(utterance, context)),
      time: shown(time.answer(utterance, context)),
    }
  }
}

function shown(reading: SlotReading | undefined): string {
  return reading?.interpreted ?? reading?.resolved.join("/") ?? ""
}
