import type { LocalDate } from "./time.ts"

/** What was done with one number on one day of the business's calendar, over all contacts. */
export interface DailyUse {
  readonly date: LocalDate
  /** Texts for what callers did: confirmations and codes. */
  readonly texts: number
  readonly codes: number
  readonly wrongGuesses: number
}

/** What a number has been used for on a day; nothing yet where the last use was on another. */
export function useOn(last: DailyUse | undefined, date: LocalDate): DailyUse {
  return last?.date === date ? last : { date, texts: 0, codes: 0, wrongGuesses: 0 }
}
