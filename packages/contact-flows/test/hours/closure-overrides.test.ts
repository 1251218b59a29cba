import { dateOf, instantOf, zoneOf } from "@call-center/domain/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import { closedSpanOf, closureOverrides, hoursOfClosures } from "../../src/index.ts"
import { connectIsOpen } from "./connects-view.ts"

const newYork = zoneOf("America/New_York")

const minute = 60_000

function span(from: string, until: string) {
  return { from: instantOf(from), until: instantOf(until) }
}

describe("a closure by hand", () => {
  it("closes the rest of a date, the dates between, and the last one until it opens", () => {
    const overrides = closureOverrides(
      newYork,
      span("2026-12-01T19:20:00Z", "2026-12-04T17:00:00Z"),
    )

    expect(overrides).toEqual([
      {
        name: "Closed 2026-12-01T19:20:00Z to 2026-12-04T17:00:00Z (1 of 3)",
        from: "2026-12-01",
        till: "2026-12-01",
        day: "TUESDAY",
        ranges: [{ start: "00:00", end: "14:20" }],
      },
      expect.objectContaining({ from: "2026-12-02", till: "2026-12-03", ranges: [] }),
      {
        name: "Closed 2026-12-01T19:20:00Z to 2026-12-04T17:00:00Z (3 of 3)",
        from: "2026-12-04",
        till: "2026-12-04",
        day: "FRIDAY",
        ranges: [{ start: "12:00", end: "00:00" }],
      },
    ])
  })

  it("within one date leaves what is before and after it", () => {
    const [one, ...more] = closureOverrides(
      newYork,
      span("2026-12-01T17:00:00Z", "2026-12-01T18:30:00Z"),
    )

    expect(more).toEqual([])
    expect(one?.ranges).toEqual([
      { start: "00:00", end: "12:00" },
      { start: "13:30", end: "00:00" },
    ])
  })

  it("until midnight says nothing of the date that begins then", () => {
    const overrides = closureOverrides(
      newYork,
      span("2026-12-01T05:00:00Z", "2026-12-03T05:00:00Z"),
    )

    expect(overrides.map(({ from, till, ranges }) => ({ from, till, ranges }))).toEqual([
      { from: dateOf("2026-12-01"), till: dateOf("2026-12-01"), ranges: [] },
      { from: dateOf("2026-12-02"), till: dateOf("2026-12-02"), ranges: [] },
    ])
  })

  it("closes exactly its span, in every zone but for the hour that a clock shows twice", () => {
    const anyZone = fc
      .constantFrom("America/New_York", "Asia/Kolkata", "Europe/London", "UTC")
      .map(zoneOf)
    const anyMinute = fc.integer({ min: 29_500_000, max: 34_000_000 })
    fc.assert(
      fc.property(
        anyZone,
        anyMinute,
        fc.integer({ min: 1, max: 60_000 }),
        (timeZone, start, length) => {
          const [from, until] = [start, start + length].map((at) =>
            instantOf(new Date(at * minute).toISOString()),
          ) as [ReturnType<typeof instantOf>, ReturnType<typeof instantOf>]
          const hours = hoursOfClosures(timeZone, closureOverrides(timeZone, { from, until }))
          const open = (at: number) => connectIsOpen(hours, at * minute)
          const twice = (at: number) => shownTwice(timeZone, at)

          expect(open(start - 1) || twice(start - 1)).toBe(true)
          expect(open(start) && !twice(start)).toBe(false)
          expect(open(start + length - 1) && !twice(start + length - 1)).toBe(false)
          expect(open(start + length) || twice(start + length)).toBe(true)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it("tells its span by its name, and other overrides tell none", () => {
    const closed = span("2026-12-01T19:20:00Z", "2026-12-04T17:00:00Z")
    const [first] = closureOverrides(newYork, closed)

    expect(closedSpanOf(first?.name ?? "")).toEqual(closed)
    expect(closedSpanOf("2026-12-25 Christmas Day")).toBeUndefined()
    expect(closedSpanOf("Closed today to tomorrow (1 of 1)")).toBeUndefined()
  })
})

/** Whether the wall clock shows the time of this minute, or of one beside it, again an hour later or before. */
function shownTwice(timeZone: ReturnType<typeof zoneOf>, at: number): boolean {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    dateStyle: "short",
    timeStyle: "short",
  })
  const shown = (minutes: number) => format.format((at + minutes) * minute)
  return shown(-60) === shown(0) || shown(60) === shown(0)
}
