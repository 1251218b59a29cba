import { nextMonthDay, nextNthWeekday, type DateRule } from "../date-rule.ts"
import { phrase } from "../phrase-rule.ts"

/** Days that English-speaking callers name instead of a date; those whose date moves with Easter are not among them. */
export const holidayRules: readonly DateRule[] = [
  fixed("new year's(?: day)?", 1, 1),
  fixed("valentine's(?: day)?", 2, 14),
  fixed("(?:st|saint) patrick's day", 3, 17),
  fixed("independence day", 7, 4),
  fixed("halloween", 10, 31),
  fixed("veterans day", 11, 11),
  fixed("christmas eve", 12, 24),
  fixed("(?:christmas day|christmas)", 12, 25),
  fixed("boxing day", 12, 26),
  fixed("new year's eve", 12, 31),
  moving("memorial day", { month: 5, weekday: 1, nth: 0 }),
  moving("labor day", { month: 9, weekday: 1, nth: 1 }),
  moving("thanksgiving(?: day)?", { month: 11, weekday: 4, nth: 4 }),
]

function fixed(words: string, month: number, day: number): DateRule {
  return { pattern: phrase(words), read: (_, { today }) => nextMonthDay(today, month, day) }
}

function moving(
  words: string,
  nthOf: { readonly month: number; readonly weekday: number; readonly nth: number },
): DateRule {
  return { pattern: phrase(words), read: (_, { today }) => nextNthWeekday(today, nthOf) }
}
