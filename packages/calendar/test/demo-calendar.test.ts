import type { StoredDemo } from "@call-center/booking-store"
import { demoId } from "@call-center/domain"
import { instantOf, phoneOf } from "@call-center/domain/testing"
import ICAL from "ical.js"
import { describe, expect, it } from "vitest"

import { type CalendarOptions, demoCalendar } from "../src/index.ts"

const options: CalendarOptions = {
  businessName: "Acme, Inc.; demos",
  address: "12 Main Street, second floor",
  organizerEmail: "office@example.com",
  host: "call-center-dev",
  method: "publish",
}

function demo(changes: Partial<StoredDemo["demo"]> = {}, version = 1): StoredDemo {
  const id = demoId("demo0001")
  if (id === undefined) throw new Error("Expected an id")
  return {
    demo: {
      demoId: id,
      caller: phoneOf("+12025550123"),
      startsAt: instantOf("2026-12-02T15:00:00Z"),
      minutes: 30,
      status: "booked",
      contactId: "1",
      changedAt: instantOf("2026-12-01T14:00:00Z"),
      ...changes,
    },
    movedFrom: undefined,
    version,
  }
}

/** A file as another library reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return {
    method: calendar.getFirstPropertyValue("method"),
    events: calendar.getAllSubcomponents("vevent").map((event) => ({
      event: new ICAL.Event(event),
      status: event.getFirstPropertyValue("status"),
      stamp: String(event.getFirstPropertyValue("dtstamp")),
    })),
  }
}

/** When a calendar that subscribes is asked to look again. */
const refresh = (method: CalendarOptions["method"]) =>
  new ICAL.Component(ICAL.parse(demoCalendar([demo()], { ...options, method })))
    .getFirstPropertyValue("refresh-interval")
    ?.toString()

describe("the calendar of demos", () => {
  it("is read by another library as it was meant", () => {
    const { method, events } = read(demoCalendar([demo()], options))
    const [first] = events

    expect(method).toBe("PUBLISH")
    expect(events).toHaveLength(1)
    expect(first?.event).toMatchObject({
      uid: "demo0001@call-center-dev",
      sequence: 1,
      summary: "Demo +12025550123",
      location: "12 Main Street, second floor",
      organizer: "mailto:office@example.com",
    })
    expect(first?.event.startDate.toJSDate().toISOString()).toBe("2026-12-02T15:00:00.000Z")
    expect(first?.event.endDate.toJSDate().toISOString()).toBe("2026-12-02T15:30:00.000Z")
    expect(first?.status).toBe("CONFIRMED")
    expect(first?.stamp).toBe("2026-12-01T14:00:00Z")
  })

  it("keeps a moved demo's UID and raises its SEQUENCE", () => {
    const moved = demo({ startsAt: instantOf("2026-12-03T15:00:00Z") }, 2)
    const [before] = read(demoCalendar([demo()], options)).events
    const [after] = read(demoCalendar([moved], options)).events

    expect(after?.event.uid).toBe(before?.event.uid)
    expect(after?.event.sequence).toBeGreaterThan(before?.event.sequence ?? 0)
  })

  it("takes a cancelled demo out of a calendar by METHOD:CANCEL, and publishes it no more", () => {
    const cancelled = demo({ status: "cancelled" }, 3)
    const { method, events } = read(
      demoCalendar([demo(), cancelled], { ...options, method: "cancel" }),
    )

    expect(method).toBe("CANCEL")
    expect(events.map(({ status, event }) => [status, event.sequence])).toEqual([["CANCELLED", 3]])
    expect(read(demoCalendar([cancelled], options)).events).toEqual([])
  })

  it("asks who subscribes to look again every hour, and nobody who takes cancelled demos out", () => {
    expect(refresh("publish")).toBe("PT1H")
    expect(refresh("cancel")).toBeUndefined()
  })

  it("is the same bytes each time, in lines of at most 75 octets that end with CRLF", () => {
    const text = demoCalendar([demo()], options)
    const lines = text.split("\r\n")

    expect(demoCalendar([demo()], options)).toBe(text)
    expect(lines.at(-1)).toBe("")
    expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes("\n"))).toBe(true)
  })

  it("has an organizer, which calendars want, though nobody's address is known", () => {
    const text = demoCalendar([demo()], {
      ...options,
      organizerEmail: undefined,
      address: undefined,
    })
    const [first] = read(text).events

    expect(first?.event.organizer).toBe("mailto:demos@call-center.invalid")
    expect(first?.event.location).toBeFalsy()
  })
})
