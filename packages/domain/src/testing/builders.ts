import type { BookingRules, OpenRange } from "../booking-rules.ts"
import type { Business } from "../business.ts"
import { instant, localDate, localTime, timeZone } from "../parse-time.ts"
import type { PhoneNumber } from "../phone-number.ts"
import { parsePhoneNumber } from "../phone-number.ts"
import type { TextRules } from "../text-rules.ts"
import type { Clock, Instant, LocalDate, LocalTime, TimeZone } from "../time.ts"

/** The shipped rules: America/New_York, Monday-Friday 09:00-17:00, demos of 30 minutes, and so on; with changes. */
export function defaultRules(changes: Partial<BookingRules> = {}): BookingRules {
  return {
    timeZone: zoneOf("America/New_York"),
    weeklyHours: everyWeekday("09:00-17:00"),
    dateOverrides: new Map(),
    holidays: new Map(),
    slotMinutes: 30,
    capacityPerSlot: 1,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    minimumNoticeMinutes: 60,
    horizonDays: 60,
    maximumUpcomingDemos: 3,
    daysKept: 30,
    maximumChangesPerContact: 6,
    ...changes,
  }
}

/** The same hours, `09:00-12:00`, Monday to Friday, closed at the weekend. */
export function everyWeekday(...hours: readonly string[]): BookingRules["weeklyHours"] {
  return { ...everyDay(...hours), saturday: [], sunday: [] }
}

/** The same hours, `09:00-12:00`, on all seven days. */
export function everyDay(...hours: readonly string[]): BookingRules["weeklyHours"] {
  const ranges = hours.map(openRange)
  return {
    monday: ranges,
    tuesday: ranges,
    wednesday: ranges,
    thursday: ranges,
    friday: ranges,
    saturday: ranges,
    sunday: ranges,
  }
}

/** An open range from `09:00-17:00`. */
export function openRange(hours: string): OpenRange {
  const [opens = "", closes = ""] = hours.split("-")
  return { opens: timeOf(opens), closes: timeOf(closes) }
}

/** An instant from ISO 8601; throws when it is none. */
export function instantOf(raw: string): Instant {
  return expected(instant(raw), "an instant", raw)
}

/** A local date; throws when it is none. */
export function dateOf(raw: string): LocalDate {
  return expected(localDate(raw), "a date", raw)
}

/** A local time; throws when it is none. */
export function timeOf(raw: string): LocalTime {
  return expected(localTime(raw), "a time", raw)
}

/** A time zone; throws when it is none. */
export function zoneOf(raw: string): TimeZone {
  return expected(timeZone(raw), "a time zone", raw)
}

/** A phone number; throws when it is none. */
export function phoneOf(raw: string): PhoneNumber {
  return expected(parsePhoneNumber(raw), "a phone number", raw)
}

/** A clock that stands still until it is set. */
export function settableClock(start: string): Clock & { set(raw: string): void } {
  let now = instantOf(start)
  return {
    now: () => now,
    set: (raw) => {
      now = instantOf(raw)
    },
  }
}

function expected<Value>(value: Value | undefined, what: string, raw: string): Value {
  if (value === undefined) throw new TypeError(`Expected ${what}, got "${raw}"; mend the test`)
  return value
}

/** The shipped limits of texts, with changes. */
export function defaultTextRules(changes: Partial<TextRules> = {}): TextRules {
  return {
    enabled: true,
    countries: ["US"],
    maximumPerNumber: 6,
    maximumPerDay: 200,
    ...changes,
  }
}

/** A business that callers can reach in every way. */
export const acme: Business = {
  name: "Acme",
  address: "12 Main Street",
  reachUsAt: "202-555-0100",
  agentHandOff: true,
  smsEnabled: true,
  recordingEnabled: false,
}
