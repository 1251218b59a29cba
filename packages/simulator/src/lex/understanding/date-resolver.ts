import { withoutFillers } from "./answer-text.ts"
import type { DateRule } from "./date-rule.ts"
import { isoDate, type Day } from "./day.ts"
import type { Language } from "./language.ts"
import { findSpans, type Span } from "./phrase-rule.ts"
import type { SlotReading, SlotResolver } from "./slot-reading.ts"

/** AMAZON.Date: ISO 8601 days, on or after today unless the past was named. */
export function dateResolver(language: Language, dayFirst: boolean): SlotResolver {
  const rules = language.dateRules(dayFirst)
  return {
    find: (utterance, context) => findSpans(utterance, rules, context).map(reading),
    answer(utterance, context) {
      const [first] = findSpans(utterance, rules, context)
      if (first) return reading(first).value
      return bareReading(language.bareDate, withoutFillers(utterance, language), context.today)
    },
  }
}

function bareReading(rule: DateRule, text: string, today: Day): SlotReading | undefined {
  for (const match of text.matchAll(rule.pattern)) {
    const day = rule.read(match.groups ?? {}, { today })
    if (day !== undefined)
      return { original: text, interpreted: isoDate(day), resolved: [isoDate(day)] }
  }
  return undefined
}

function reading(span: Span<Day>): Span<SlotReading> {
  const iso = isoDate(span.value)
  return { ...span, value: { original: span.original, interpreted: iso, resolved: [iso] } }
}
