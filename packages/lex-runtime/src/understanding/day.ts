/** A calendar day as days since 1970-01-01; plain numbers, since a call asks for many and none needs a zone. */
export type Day = number

const MS_PER_DAY = 86_400_000

/** The day, or undefined when the month has no such day. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  const ms = Date.UTC(year, month - 1, day)
  const date = new Date(ms)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? ms / MS_PER_DAY : undefined
}

export function partsOf(day: Day): { year: number; month: number; day: number } {
  const date = new Date(day * MS_PER_DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Monday = 1 to Sunday = 7, as in ISO 8601. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

export function isoDate(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** The day that the clocks of a time zone show at an instant. */
export function dayAt(epochMs: number, timeZone: string): Day {
  if (timeZone === "UTC") return Math.floor(epochMs / MS_PER_DAY)
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    })
    formatters.set(timeZone, formatter)
  }
  return Date.parse(`${formatter.format(epochMs)}T00:00:00Z`) / MS_PER_DAY
}

/** First day of the month that lies `months` after the given day's. */
export function monthStart(day: Day, months: number): Day {
  const { year, month } = partsOf(day)
  return Date.UTC(year, month - 1 + months, 1) / MS_PER_DAY
}

/** The same day of the month, months later; the month's last day when it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const start = monthStart(day, months)
  const last = monthStart(start, 1) - 1
  return Math.min(start + partsOf(day).day - 1, last)
}

/** The first given weekday on or after a day. */
export function weekdayOnOrAfter(day: Day, weekday: number): Day {
  return day + ((weekday - weekdayOf(day) + 7) % 7)
}
