import { withoutFillers } from "./answer-text.ts"
import { bareDate } from "./common-date-rules.ts"
import { dayAfter, type DateContext, type DateRule } from "./date-rule.ts"
import { isoDate, type Day } from "./day.ts"
import type { Language } from "./language.ts"
import { oncePerUtterance } from "./once-per-utterance.ts"
import { findSpans, type Span } from "./phrase-rule.ts"
import type { SlotReading, SlotResolver } from "./slot-reading.ts"
import { rawBetween, type Utterance } from "./utterance.ts"

/** Finds the days of an utterance. */
export type DayFinder = (utterance: Utterance, context: DateContext) => Span<Day>[]

/** AMAZON.Date: ISO 8601 days, on or after today unless the past was named. */
export function dateResolver(language: Language, findDays: DayFinder): SlotResolver {
  return {
    find: (utterance, context) => findDays(utterance, context).map(reading),
    answer(utterance, context) {
      const [first] = findDays(utterance, context)
      if (first) return reading(first).value
      // "At ten" is no day.
      if (findSpans(utterance, language.timeRules, undefined).length > 0) return undefined
      return bareReading(bareDate, withoutFillers(utterance, language), context)
    },
  }
}

/** Finds days by a language's rules, moved by what stands before them ("a week from friday"). */
export function dayFinder(language: Language, dayFirst: boolean): DayFinder {
  const rules = language.dateRules(dayFirst)
  return oncePerUtterance((utterance, context) =>
    findSpans(utterance, rules, context).map((span) => shifted(utterance, span, language)),
  )
}

function shifted(utterance: Utterance, span: Span<Day>, { dateShift }: Language): Span<Day> {
  const match = dateShift.pattern.exec(utterance.text.slice(0, span.from))
  if (!match) return span
  const { count, unit } = dateShift.read(match.groups ?? {})
  const { to } = span
  const from = match.index
  const original = rawBetween(utterance, from, to)
  return { from, to, original, value: dayAfter(span.value, count, unit) }
}

function bareReading(rule: DateRule, text: string, context: DateContext): SlotReading | undefined {
  for (const match of text.matchAll(rule.pattern)) {
    const day = rule.read(match.groups ?? {}, context)
    if (day !== undefined)
      return { original: text, interpreted: isoDate(day), resolved: [isoDate(day)] }
  }
  return undefined
}

function reading({ from, to, original, value }: Span<Day>): Span<SlotReading> {
  const iso = isoDate(value)
  return { from, to, original, value: { original, interpreted: iso, resolved: [iso] } }
}
