import type { Grammar } from "./grammar/grammar.ts"
import type { LiteralValues } from "./grammar/values.ts"

/** How a language writes days in digits. */
export interface DigitStyle {
  /** Endings of ordinals: 2nd. */
  readonly ordinalEndings: readonly string[]
  /** Whether 12/2 is December 2 or February 12; what can only be the other is read as that. */
  readonly monthFirst: boolean
}

type Readers = {
  readonly [Category in keyof LiteralValues]: (word: string) => LiteralValues[Category] | undefined
}

/** Reads single words in digits: numbers, times, dates and ordinals. */
export function literalsOf({ ordinalEndings, monthFirst }: DigitStyle): Grammar["literals"] {
  const readers: Readers = {
    Digits: (word) => (/^\d{1,4}$/u.test(word) ? Number(word) : undefined),
    ClockDigits: (word) => {
      const [, hours, minutes] = /^(\d{1,2})[:.](\d{2})$/u.exec(word) ?? []
      const isTime = Number(hours) < 24 && Number(minutes) < 60
      return isTime ? Number(hours) * 60 + Number(minutes) : undefined
    },
    DateDigits: (word) => {
      const [, year, month, day] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/u.exec(word) ?? []
      if (year !== undefined) return { year: Number(year), month: Number(month), day: Number(day) }
      const [, first, second, last] =
        /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/u.exec(word) ?? []
      if (first === undefined) return undefined
      const [one, other] = [Number(first), Number(second)]
      const isMonthFirst = monthFirst ? one <= 12 : other > 12
      const given = last === undefined ? undefined : (Number(last) % 2000) + 2000
      return isMonthFirst
        ? { year: given, month: one, day: other }
        : { year: given, month: other, day: one }
    },
    OrdinalDigits: (word) => {
      const [, number, ending = ""] = /^(\d{1,2})(\p{L}{1,2})$/u.exec(word) ?? []
      return number !== undefined && ordinalEndings.includes(ending) ? Number(number) : undefined
    },
  }
  return readers
}
