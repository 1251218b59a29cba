import { defineCallCenter } from "@call-center/config"
import { type BookingRules, type Instant, instant } from "@call-center/domain"

const weekdayHours = ["09:00-17:00"]

/** The rules of the shipped call-center.config.ts, with what a test changes. */
export function rules(changes: Partial<BookingRules> = {}): BookingRules {
  const { booking } = defineCallCenter({
    business: { name: "Acme", timeZone: "America/New_York" },
    hours: {
      monday: weekdayHours,
      tuesday: weekdayHours,
      wednesday: weekdayHours,
      thursday: weekdayHours,
      friday: weekdayHours,
    },
  })
  return { ...booking, ...changes }
}

/** An instant that a test names. */
export function at(raw: string): Instant {
  const parsed = instant(raw)
  if (parsed === undefined) throw new Error(`expected an instant, got ${raw}`)
  return parsed
}
