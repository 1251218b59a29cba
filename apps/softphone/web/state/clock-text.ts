/** A moment in the business's time zone, in words. */
export interface ClockText {
  /** `9:00:26 AM` */
  readonly time: string
  /** `Tuesday, December 1, 2026` */
  readonly date: string
  /** `EST` */
  readonly zone: string
}

/** An instant, epoch milliseconds, as the business's clock shows it. */
export function clockText(atMs: number, timeZone: string, language: string): ClockText {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone, ...options })
  const zone = format({ timeZoneName: "short" })
    .formatToParts(atMs)
    .find(({ type }) => type === "timeZoneName")
  return {
    time: format({ hour: "numeric", minute: "2-digit", second: "2-digit" }).format(atMs),
    date: format({ dateStyle: "full" }).format(atMs),
    zone: zone?.value ?? timeZone,
  }
}

/** The time of a slot, `10:00 AM`. */
export function slotTime(startsAt: string, timeZone: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    timeZone,
    hour: "numeric",
    minute: "2-digit",
  }).format(Date.parse(startsAt))
}

/** A local date such as `2026-12-02` moved by days. */
export function movedDate(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** A local date as a heading, `Wed, Dec 2`. */
export function dateHeading(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: "UTC",
    weekday: "short",
    month: "short",
    day: "numeric",
  }).format(Date.parse(`${date}T00:00:00Z`))
}

/** What a `datetime-local` input takes: `2026-12-01T09:00`, as the business's clock shows it. */
export function localText(atMs: number, timeZone: string): string {
  // Swedish writes dates as ISO 8601 does.
  const text = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: "short",
  }).format(atMs)
  return text.replace(" ", "T")
}
