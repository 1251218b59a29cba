import { construction } from "../grammar/construction.ts"
import { type Impossible, impossible, isImpossible } from "../grammar/impossible.ts"
import type { Amount } from "../grammar/values.ts"

/** Numbers, places in a row, years, and lengths of time. */
export const numbers = {
  number: construction(
    "Number",
    [],
    ({ Digits, Spoken, RoughNumber }) => Digits ?? Spoken ?? RoughNumber,
  ),
  /** five, twenty, twenty five */
  spoken: construction("Spoken", [], ({ NumberWord, TensWord = 0 }) => {
    if (NumberWord === undefined) return TensWord
    if (TensWord > 0 && (NumberWord === 0 || NumberWord > 9)) return undefined
    return TensWord + NumberWord
  }),
  /** second, 2nd, twenty second, thirtieth */
  ordinal: construction(
    "Ordinal",
    [],
    ({ OrdinalDigits, OrdinalWord, TensOrdinal, TensWord = 0 }) => {
      if (OrdinalDigits !== undefined) return OrdinalDigits
      if (OrdinalWord === undefined) return TensOrdinal
      const tens = TensOrdinal ?? TensWord
      return tens > 0 && OrdinalWord > 9 ? undefined : tens + OrdinalWord
    },
  ),
  /** 2027, twenty twenty seven, two thousand and twenty seven: without what comes before the last two digits */
  yearInDigits: construction("Year", ["Digits"], ({ Digits }) =>
    Digits >= 1900 && Digits < 2100 ? Digits : undefined,
  ),
  year1900: construction("Year", [], ({ Spoken = 0 }) =>
    Spoken < 100 ? 1900 + Spoken : undefined,
  ),
  year2000: construction("Year", [], ({ Spoken = 0 }) =>
    Spoken < 100 ? 2000 + Spoken : undefined,
  ),
  year20: construction("Year", ["Spoken"], ({ Spoken }) =>
    Spoken >= 10 && Spoken < 100 ? 2000 + Spoken : undefined,
  ),
  dayNumber: construction("DayNumber", [], ({ Ordinal, Number: number = Ordinal }) =>
    number !== undefined && number >= 1 && number <= 31 ? number : undefined,
  ),
  /** two weeks, a month */
  amount: construction("Amount", ["Unit"], ({ Unit, Number: count = 1 }) => amountOf(Unit, count)),
  fortnight: construction("Amount", [], ({ Number: count = 1 }) => amountOf(7, 2 * count)),
  workdays: construction("Amount", ["Number"], ({ Number: count }) =>
    count > 0 && count <= 300 ? { days: 0, months: 0, workdays: count } : undefined,
  ),
  /** two years 21 days */
  amounts: construction("Amount", ["Unit", "Number", "Unit2", "Number2"], (parts) => {
    const one = amountOf(parts.Unit, parts.Number)
    const other = amountOf(parts.Unit2, parts.Number2)
    if (isImpossible(one) || isImpossible(other)) return impossible
    if (one === undefined || other === undefined || parts.Unit <= parts.Unit2) return undefined
    return { days: one.days + other.days, months: one.months + other.months, workdays: 0 }
  }),
  duration: construction("Duration", ["TimeUnit"], ({ TimeUnit, Number: count = 1 }) =>
    minutesOf(TimeUnit * count),
  ),
  durationAndHalf: construction("Duration", ["TimeUnit"], ({ TimeUnit, Number: count = 1 }) =>
    minutesOf(TimeUnit * count + TimeUnit / 2),
  ),
  halfDuration: construction("Duration", ["TimeUnit"], ({ TimeUnit }) => minutesOf(TimeUnit / 2)),
  quarterDuration: construction("Duration", ["TimeUnit"], ({ TimeUnit }) =>
    minutesOf(TimeUnit / 4),
  ),
  hoursAndMinutes: construction(
    "Duration",
    ["Number", "TimeUnit", "Number2", "TimeUnit2"],
    (parts) => minutesOf(parts.Number * parts.TimeUnit + parts.Number2 * parts.TimeUnit2),
  ),
} as const

/** So many of a unit; none beyond ten years. */
function amountOf(unit: number, count: number): Amount | Impossible | undefined {
  // "The fourth weekend" is no length of time.
  if (unit === 2 || count < 1) return undefined
  if (unit * count > 3660) return impossible
  const months = unit === 30 ? count : unit === 365 ? 12 * count : 0
  return { days: months > 0 ? 0 : unit * count, months, workdays: 0 }
}

function minutesOf(minutes: number): number | undefined {
  return Number.isInteger(minutes) && minutes > 0 ? minutes : undefined
}
