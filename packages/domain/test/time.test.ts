import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import {
  type Instant,
  addDays,
  instant,
  instantAt,
  localDate,
  localDateOf,
  localTime,
  localTimeOf,
  timeZone,
  weekdayOf,
} from "../src/index.ts"
import { dateOf, instantOf, timeOf, zoneOf } from "../src/testing/index.ts"
import { anyInstant, anyZone } from "./arbitraries.ts"

/** Numbers in two digits. */
const upTo = (most: number) => fc.nat(most).map((number) => String(number).padStart(2, "0"))

describe("parsers", () => {
  it.each([
    ["2026-12-02T15:00:00Z", "2026-12-02T15:00:00Z"],
    ["2026-12-02T10:00:00-05:00", "2026-12-02T15:00:00Z"],
    ["2026-12-02T20:30+05:30", "2026-12-02T15:00:00Z"],
    ["2026-12-02T15:00:00.999Z", "2026-12-02T15:00:00Z"],
    ["1969-12-31T23:59:59.5Z", "1969-12-31T23:59:59Z"],
  ])("read the instant %s as %s", (raw, expected) => {
    expect(instant(raw)).toBe(expected)
  })

  it.each([
    "",
    "now",
    "2026-12-02",
    "2026-12-02T15:00:00",
    "2026-02-30T00:00:00Z",
    "+012026-01-01T00:00:00Z",
    "9999-01-01T00:00:00Z",
    "-000001-01-01T00:00:00Z",
  ])("find no instant in %j", (raw) => {
    expect(instant(raw)).toBeUndefined()
  })

  it("read an instant with Z as they read the same with an offset of nothing", () => {
    const fraction = fc.constantFrom("", ".5", ".999", ".123456789", ".1234567890")
    const parts = fc.tuple(fc.nat(9999), upTo(13), upTo(32), upTo(24), upTo(60), upTo(60), fraction)
    fc.assert(
      fc.property(parts, ([year, month, day, hour, minute, second, rest]) => {
        const date = `${String(year).padStart(4, "0")}-${month}-${day}`
        const text = `${date}T${hour}:${minute}:${second}${rest}`

        expect(instant(`${text}Z`)).toBe(instant(`${text}+00:00`))
      }),
    )
  })

  it.each(["2026-12-02", "2028-02-29", "0001-01-01"])("read the date %s", (raw) => {
    expect(localDate(raw)).toBe(raw)
  })

  it.each([
    "",
    "2026-2-3",
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "20261202",
    "9999-01-01",
    "0000-01-01",
  ])("find no date in %j", (raw) => {
    expect(localDate(raw)).toBeUndefined()
  })

  it.each(["00:00", "09:30", "23:59", "24:00"])("read the time %s", (raw) => {
    expect(localTime(raw)).toBe(raw)
  })

  it.each(["", "9:30", "24:01", "12:60", "12:00:00"])("find no time in %j", (raw) => {
    expect(localTime(raw)).toBeUndefined()
  })

  it.each(["America/New_York", "UTC", "Asia/Kathmandu"])("know the zone %s", (raw) => {
    expect(timeZone(raw)).toBe(raw)
  })

  it.each(["", "New York", "America/Nowhere", "+05:00", "-0500"])("know no zone %j", (raw) => {
    expect(timeZone(raw)).toBeUndefined()
  })
})

describe("local dates", () => {
  it("knows weekdays before and after 1970", () => {
    expect(weekdayOf(dateOf("1969-12-31"))).toBe("wednesday")
    expect(weekdayOf(dateOf("2026-12-02"))).toBe("wednesday")
    expect(weekdayOf(dateOf("2028-02-29"))).toBe("tuesday")
  })

  it("adds days over months, years and leap days", () => {
    expect(addDays(dateOf("2026-12-31"), 1)).toBe("2027-01-01")
    expect(addDays(dateOf("2028-03-01"), -1)).toBe("2028-02-29")
  })
})

describe("the wall clock", () => {
  it("says nothing of a time that is left out, and means the first of two", () => {
    const newYork = zoneOf("America/New_York")

    expect(instantAt(newYork, dateOf("2027-03-14"), timeOf("02:30"))).toBeUndefined()
    expect(instantAt(newYork, dateOf("2026-11-01"), timeOf("01:30"))).toBe("2026-11-01T05:30:00Z")
    expect(localTimeOf(newYork, instantOf("2026-11-01T06:30:00Z"))).toBe("01:30")
  })

  it("agrees with the runtime's own calendar, at any time in any zone", () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, at) => {
        const format = new Intl.DateTimeFormat("sv-SE", {
          timeZone: zone,
          dateStyle: "short",
          timeStyle: "short",
        })

        expect(`${localDateOf(zone, at)} ${localTimeOf(zone, at)}`).toBe(
          format.format(new Date(at)),
        )
      }),
      { numRuns: 500 },
    )
  })

  it("stays right over more changes of a zone than are remembered", () => {
    const newYork = zoneOf("America/New_York")
    const times = () =>
      [...noonIn("01"), ...noonIn("07")].map((at) => localTimeOf(newYork, at)).join()

    expect(times()).toBe([...Array(60).fill("12:00"), ...Array(60).fill("13:00")].join())
    expect(times()).toBe([...Array(60).fill("12:00"), ...Array(60).fill("13:00")].join())
  })

  it("finds an instant by the date and time that it showed there, the first that did", () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, at) => {
        const minute = instantOf(`${at.slice(0, 17)}00Z`)
        const [date, time] = [localDateOf(zone, minute), localTimeOf(zone, minute)]

        const found = instantAt(zone, date, time)

        expect(found !== undefined && found <= minute).toBe(true)
        if (found === undefined) return
        expect([localDateOf(zone, found), localTimeOf(zone, found)]).toEqual([date, time])
      }),
      { numRuns: 500 },
    )
  })
})

/** Noon by New York's winter clock on the 15th of a month, over 60 years. */
function noonIn(month: string): readonly Instant[] {
  return Array.from({ length: 60 }, (_, year) => instantOf(`${1980 + year}-${month}-15T17:00:00Z`))
}
