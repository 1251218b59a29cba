import type { StoredDemo } from "@call-center/booking-store"
import { demoId } from "@call-center/domain"
import { instantOf, phoneOf } from "@call-center/domain/testing"
import { describe, expect, it } from "vitest"

import { demoCalendar } from "../src/demo-calendar.ts"
import { calendarWithin } from "../src/feed/calendar-within.ts"

const options = {
  businessName: "Acme",
  address: undefined,
  organizerEmail: undefined,
  host: "call-center-dev",
  method: "publish",
} as const

const demos = Array.from({ length: 50 }, (_, index) => demo(index))

function demo(index: number): StoredDemo {
  const id = demoId(`demo${String(index).padStart(4, "0")}`)
  if (id === undefined) throw new Error("Expected an id")
  return {
    demo: {
      demoId: id,
      caller: phoneOf("+12025550123"),
      startsAt: instantOf(`2026-12-02T15:${String(index).padStart(2, "0")}:00Z`),
      minutes: 30,
      status: "booked",
      contactId: "1",
      changedAt: instantOf("2026-12-01T14:00:00Z"),
    },
    movedFrom: undefined,
    version: 1,
  }
}

/** Bytes that a function's answer takes for it: JSON, in which the end of each line takes four. */
const bytesOf = (text: string) => Buffer.byteLength(JSON.stringify(text))

describe("a calendar within bounds", () => {
  const whole = demoCalendar(demos, options)

  it.each([0, 1])("is whole where it fits, with %i bytes to spare", (spare) => {
    expect(calendarWithin(bytesOf(whole) + spare, demos, options)).toEqual({
      text: whole,
      leftOut: 0,
    })
  })

  it.each([1, 5000, 10_000])("leaves out the last demos where %i bytes are missing", (missing) => {
    const bytes = bytesOf(whole) - missing
    const { text, leftOut } = calendarWithin(bytes, demos, options)

    expect(leftOut).toBeGreaterThan(0)
    expect(text).toBe(demoCalendar(demos.slice(0, -leftOut), options))
    expect(bytesOf(text)).toBeLessThanOrEqual(bytes)
    expect(
      bytesOf(demoCalendar(demos.slice(0, demos.length + 3 - leftOut), options)),
    ).toBeGreaterThan(bytes)
  })

  it("is empty, and a calendar, where none fits", () => {
    expect(calendarWithin(10, demos, options)).toEqual({
      text: demoCalendar([], options),
      leftOut: 50,
    })
  })
})
