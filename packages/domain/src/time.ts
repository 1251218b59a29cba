declare const brand: unique symbol

/** A UTC instant to the second, `2026-12-02T15:00:00Z`; two of them compare like the strings they are. */
export type Instant = string & { readonly [brand]: "Instant" }

/** A calendar date of the business, `2026-12-02`. */
export type LocalDate = string & { readonly [brand]: "LocalDate" }

/** A wall-clock time of the business, `09:30`; a closing time may be `24:00`. */
export type LocalTime = string & { readonly [brand]: "LocalTime" }

/** An IANA zone that this runtime knows, `America/New_York`. */
export type TimeZone = string & { readonly [brand]: "TimeZone" }

/** A stretch of time. */
export interface Span {
  readonly from: Instant
  readonly until: Instant
}

/** Tells the time; the only way in which anything here learns what time it is. */
export interface Clock {
  now(): Instant
}
