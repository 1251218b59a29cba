import type { LocalDate, LocalTime, TimeZone } from "./time.ts"

export const weekdays = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const

export type Weekday = (typeof weekdays)[number]

/** From `opens` up to, not including, `closes`, on the business's wall clock. */
export interface OpenRange {
  readonly opens: LocalTime
  readonly closes: LocalTime
}

/** Everything that decides which slots exist and who may have one. */
export interface BookingRules {
  readonly timeZone: TimeZone
  readonly weeklyHours: Readonly<Record<Weekday, readonly OpenRange[]>>
  /** Replaces the weekly hours of that date; an empty list closes it. */
  readonly dateOverrides: ReadonlyMap<LocalDate, readonly OpenRange[]>
  /** Closed dates with what they are called, if anything; they win over overrides. */
  readonly holidays: ReadonlyMap<LocalDate, string | undefined>
  readonly slotMinutes: number
  readonly capacityPerSlot: number
  readonly bufferBeforeMinutes: number
  readonly bufferAfterMinutes: number
  readonly minimumNoticeMinutes: number
  readonly horizonDays: number
  readonly maximumUpcomingDemos: number
  /** Days for which a demo, and what is kept with it, stays after its start. */
  readonly daysKept: number
  /** Demos that one contact may book, move and cancel, taken together. */
  readonly maximumChangesPerContact: number
}
