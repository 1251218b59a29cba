import type { LocalDate } from "@call-center/domain"

/** A day that was named and that is on no calendar. */
export type NoSuchDay =
  /** February 30; with the year where only that has none. */
  | {
      readonly what: "date"
      readonly month: number
      readonly day: number
      readonly year?: number | undefined
    }
  /** Friday, December 3, which is a Thursday. */
  | { readonly what: "weekday"; readonly date: LocalDate }
  /** A fifth Monday of a month that has four. */
  | { readonly what: "other" }
