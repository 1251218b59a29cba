import { withoutFillers } from "./answer-text.ts"
import type { DayFinder } from "./date-resolver.ts"
import type { Language } from "./language.ts"
import { findSpans, type Span } from "./phrase-rule.ts"
import type { ReadingContext, SlotReading, SlotResolver } from "./slot-reading.ts"
import { clockText, withHalf, type SpokenTime } from "./time-rule.ts"
import type { Utterance } from "./utterance.ts"

/** AMAZON.Time: `HH:mm`, both halves of the day when it is ambiguous, or AM, PM, MO, AF, EV, NI. */
export function timeResolver(language: Language, findDays: DayFinder): SlotResolver {
  const find = (utterance: Utterance, context: ReadingContext): Span<SlotReading>[] => {
    const dates = findDays(utterance, context).filter((span) => !isDayPart(span, language))
    const half = language.dayParts.find(([words]) => utterance.text.search(words) >= 0)?.[1]
    const spans = findSpans(masked(utterance, dates), language.timeRules, undefined)
    return spans
      .toSorted((a, b) => rank(a.value) - rank(b.value))
      .map(({ from, to, original, value }) => ({
        from,
        to,
        original,
        value: reading(original, withHalf(value, half)),
      }))
  }
  return {
    find,
    answer(utterance, context) {
      const [first] = find(utterance, context)
      if (first) return first.value
      const text = withoutFillers(utterance, language)
      for (const rule of language.bareTimes)
        for (const match of text.matchAll(rule.pattern)) {
          const time = rule.read(match.groups ?? {}, undefined)
          if (time) return reading(text, time)
        }
      return undefined
    },
  }
}

/** "Tonight" is both a day and a part of it, so its words stay readable as a time. */
function isDayPart(span: Span<unknown>, language: Language): boolean {
  return language.dayParts.some(([words]) => span.original.toLowerCase().search(words) >= 0)
}

/** A clock time says more than a part of the day. */
function rank(time: SpokenTime): number {
  return time.kind === "clock" ? 0 : 1
}

function masked(utterance: Utterance, spans: readonly Span<unknown>[]): Utterance {
  let text = utterance.text
  for (const { from, to } of spans)
    text = text.slice(0, from) + "_".repeat(to - from) + text.slice(to)
  return { ...utterance, text }
}

function reading(original: string, time: SpokenTime): SlotReading {
  if (time.kind === "period") return { original, interpreted: time.period, resolved: [time.period] }
  const first = clockText(time.minutes)
  if (!time.ambiguous) return { original, interpreted: first, resolved: [first] }
  return { original, interpreted: undefined, resolved: [first, clockText(time.minutes + 720)] }
}
