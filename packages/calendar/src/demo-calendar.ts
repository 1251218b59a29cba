import type { StoredDemo } from "@call-center/booking-store"
import { ICalCalendarMethod, ICalEventStatus, default as ical } from "ical-generator"

export interface CalendarOptions {
  /** Of the business, as callers know it. */
  readonly businessName: string
  /** Where demos take place; undefined when nothing is said of it. */
  readonly address: string | undefined
  /** The owner's address; calendars want an organizer. */
  readonly organizerEmail: string | undefined
  /** Makes the ids of demos unique among all calendars: the name of the stage's stack. */
  readonly host: string
  /** `publish` puts demos into a calendar; `cancel` takes cancelled ones out of it again. */
  readonly method: "publish" | "cancel"
}

/** Seconds after which a calendar that subscribes may ask again; many ask more seldom, whatever is said. */
const refreshSeconds = 3600

const nobody = "demos@call-center.invalid"

/**
 * Demos as an iCalendar file, in the order given; the same demos make the same bytes. An event keeps its UID for the life of
 * its demo; its SEQUENCE is the demo's version, which rises with every move and with the cancellation, so that a calendar
 * knows which of two files is newer. With `publish` cancelled demos are left out, with `cancel` all others.
 * https://www.rfc-editor.org/rfc/rfc5545, https://www.rfc-editor.org/rfc/rfc5546#section-3.2,
 * https://www.rfc-editor.org/rfc/rfc7986#section-5.7
 */
export function demoCalendar(demos: readonly StoredDemo[], options: CalendarOptions): string {
  const { businessName, address, organizerEmail, host, method } = options
  const status = method === "publish" ? "booked" : "cancelled"
  const calendar = ical({
    name: `${businessName}: demos`,
    prodId: { company: "call-center", product: "demos", language: "EN" },
    method: method === "publish" ? ICalCalendarMethod.PUBLISH : ICalCalendarMethod.CANCEL,
    ...(method === "publish" && { ttl: refreshSeconds }),
  })
  for (const { demo, version } of demos.filter((one) => one.demo.status === status)) {
    const start = new Date(demo.startsAt)
    calendar.createEvent({
      id: `${demo.demoId}@${host}`,
      sequence: version,
      stamp: new Date(demo.changedAt),
      start,
      end: new Date(start.getTime() + demo.minutes * 60_000),
      summary: `Demo ${demo.caller}`,
      description: `Demo ${demo.demoId} of ${demo.caller}`,
      location: address ?? null,
      organizer: { name: businessName, email: organizerEmail ?? nobody },
      status: method === "publish" ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    })
  }
  return `${calendar.toString()}\r\n`
}
