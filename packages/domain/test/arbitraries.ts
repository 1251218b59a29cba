import * as fc from "fast-check"

import type { BookingRules, Instant, LocalDate, OpenRange, TimeZone } from "../src/index.ts"
import { addDays, weekdays } from "../src/index.ts"
import { dateOf, defaultRules, instantOf, timeOf, zoneOf } from "../src/testing/index.ts"

/** Zones with every kind of change: at 02:00, at midnight, of half an hour, in Ramadan, none, and both ends of the map. */
export const anyZone: fc.Arbitrary<TimeZone> = fc
  .constantFrom(
    "America/New_York",
    "Europe/London",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "America/Sao_Paulo",
    "Asia/Beirut",
    "Africa/Cairo",
    "Africa/Casablanca",
    "America/St_Johns",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
    "Pacific/Apia",
    "America/Santiago",
    "UTC",
  )
  .map(zoneOf)

/** Instants from 1990 to 2040. */
export const anyInstant: fc.Arbitrary<Instant> = fc
  .integer({ min: 631_152_000, max: 2_208_988_800 })
  .map((second) => instantOf(new Date(second * 1000).toISOString()))

/** Dates from 2000 to 2040. */
export const anyDate: fc.Arbitrary<LocalDate> = fc
  .integer({ min: 0, max: 14_600 })
  .map((days) => addDays(dateOf("2000-01-01"), days))

/** Up to three ranges of a day that do not overlap, on five minutes. */
const anyHours: fc.Arbitrary<readonly OpenRange[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 288 }), { maxLength: 6 })
  .map((edges) => edges.toSorted((one, other) => one - other))
  .map((edges) =>
    Array.from({ length: Math.floor(edges.length / 2) }, (_, index) => ({
      opens: clock(edges[index * 2] ?? 0),
      closes: clock(edges[index * 2 + 1] ?? 288),
    })),
  )

function clock(fiveMinutes: number): OpenRange["opens"] {
  const hours = String(Math.floor(fiveMinutes / 12)).padStart(2, "0")
  return timeOf(`${hours}:${String((fiveMinutes % 12) * 5).padStart(2, "0")}`)
}

/** Rules of any hours, lengths and buffers. */
export const anyRules: fc.Arbitrary<BookingRules> = fc
  .record({
    timeZone: anyZone,
    hours: fc.array(anyHours, { minLength: 7, maxLength: 7 }),
    slotMinutes: fc.constantFrom(10, 15, 30, 45, 60, 90),
    capacityPerSlot: fc.integer({ min: 1, max: 3 }),
    bufferBeforeMinutes: fc.constantFrom(0, 0, 5, 15),
    bufferAfterMinutes: fc.constantFrom(0, 0, 10),
    minimumNoticeMinutes: fc.constantFrom(0, 60, 1440),
    horizonDays: fc.integer({ min: 0, max: 12 }),
    maximumUpcomingDemos: fc.integer({ min: 1, max: 3 }),
    daysKept: fc.constant(30),
  })
  .map(({ hours, ...rest }) => {
    const weekly = weekdays.map((day, index) => [day, hours[index] ?? []] as const)
    const weeklyHours = Object.fromEntries(weekly) as unknown as BookingRules["weeklyHours"]
    return defaultRules({ ...rest, weeklyHours })
  })
