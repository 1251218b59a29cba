import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import {
  type Demo,
  type LeadTime,
  type ReminderRules,
  demoId,
  earliestStillDue,
  isQuiet,
  leadTime,
  reminderCall,
  reminderDueAt,
  reminderLatestAt,
  startsToRemind,
} from "../src/index.ts"
import { instantOf, phoneOf, timeOf, zoneOf } from "../src/testing/index.ts"
import { anyZone } from "./arbitraries.ts"

const night = { from: timeOf("21:00"), until: timeOf("08:00") }
const newYork: ReminderRules = { timeZone: zoneOf("America/New_York"), quietHours: night }

function lead(raw: string): LeadTime {
  const parsed = leadTime(raw)
  if (parsed === undefined) throw new Error(`Expected a lead time, got ${raw}`)
  return parsed
}

describe("a lead time", () => {
  it.each([
    ["PT24H", 1440],
    ["P1D", 1440],
    ["P1W", 10_080],
    ["P1DT2H30M", 1590],
    ["PT30M", 30],
    ["P30D", 43_200],
  ])("is read from %s", (raw, minutes) => expect(leadTime(raw)).toBe(minutes))

  it.each(["PT29M", "P30DT1M", "P1M", "P1Y", "PT1.5H", "PT30S", "-PT24H", "P", "PT", "24H", ""])(
    "is not read from %j",
    (raw) => expect(leadTime(raw)).toBeUndefined(),
  )
})

describe("a reminder is due", () => {
  it.each([
    ["its lead time before the demo", "2026-12-03T15:00:00Z", "PT24H", "2026-12-02T15:00:00Z"],
    [
      "24 hours before it, also over a night that has 25",
      "2026-11-01T15:00:00Z",
      "PT24H",
      "2026-10-31T15:00:00Z",
    ],
    [
      "at 20:00 when its time is in the night",
      "2026-12-03T14:00:00Z",
      "PT2H",
      "2026-12-03T01:00:00Z",
    ],
    ["when the night is just over", "2026-12-03T15:00:00Z", "PT2H", "2026-12-03T13:00:00Z"],
    ["at 20:00 when the night just begins", "2026-12-03T04:00:00Z", "PT2H", "2026-12-03T01:00:00Z"],
    ["when the night has not begun", "2026-12-03T03:59:59Z", "PT2H", "2026-12-03T01:59:59Z"],
  ])("%s", (...[, startsAt, before, dueAt]) => {
    expect(reminderDueAt(newYork, instantOf(startsAt), lead(before))).toBe(dueAt)
  })

  it("never in the quiet hours, nor more than a night and an hour early, in any zone", () => {
    fc.assert(
      fc.property(anyZone, anyQuietHours, anyStart, anyLead, (timeZone, quietHours, ...rest) => {
        const [startsAt, before] = rest
        const rules = { timeZone, quietHours }
        const dueAt = reminderDueAt(rules, startsAt, before)
        const early = (Date.parse(startsAt) - Date.parse(dueAt)) / 60_000 - before

        expect(isQuiet(rules, dueAt)).toBe(false)
        expect(early).toBeGreaterThanOrEqual(0)
        expect(early).toBeLessThanOrEqual(nightMinutes(quietHours) + 60 + 180)
      }),
      { numRuns: 1000 },
    )
  })

  it("at any hour where none is quiet", () => {
    const rules = { ...newYork, quietHours: undefined }

    expect(reminderDueAt(rules, instantOf("2026-12-03T14:00:00Z"), lead("PT2H"))).toBe(
      "2026-12-03T12:00:00Z",
    )
  })
})

describe("a late reminder", () => {
  it.each([
    ["PT24H", "2026-12-03T03:00:00Z"],
    ["P30D", "2026-12-03T03:00:00Z"],
    ["PT2H", "2026-12-02T16:00:00Z"],
    ["PT30M", "2026-12-02T15:15:00Z"],
  ])("of %s is still sent until %s", (before, latest) => {
    expect(reminderLatestAt(instantOf("2026-12-02T15:00:00Z"), lead(before))).toBe(latest)
  })
})

describe("a run", () => {
  const startsAt = "2026-12-03T15:00:00Z"
  const after = instantOf("2026-12-02T14:59:59Z")
  const owed = (changes: Partial<Demo>, now: string, since = after) =>
    reminderCall(
      newYork,
      { demo: demoOf({ startsAt: instantOf(startsAt), ...changes }), lead: lead("PT24H") },
      { after: since, now: instantOf(now) },
    ).kind

  const look = (now: string) =>
    startsToRemind(newYork, lead("PT2H"), { after, now: instantOf(now) })

  it.each([
    ["2026-12-02T14:59:59Z", "none"],
    ["2026-12-02T15:00:00Z", "due"],
    ["2026-12-03T03:00:00Z", "due"],
    ["2026-12-03T03:00:01Z", "tooLate"],
  ])("at %s calls a reminder of 15:00 %s", (now, kind) => expect(owed({}, now)).toBe(kind))

  it("owes nothing that was due before, nor to a cancelled demo", () => {
    expect(owed({}, "2026-12-02T15:05:00Z", instantOf("2026-12-02T15:00:00Z"))).toBe("none")
    expect(owed({ status: "cancelled" }, "2026-12-02T15:00:00Z")).toBe("none")
  })

  it.each([
    ["2026-12-02T14:55:00Z", "due"],
    ["2026-12-02T14:55:01Z", "none"],
  ])("owes a demo that was booked or moved at %s: %s", (changedAt, kind) => {
    expect(owed({ changedAt: instantOf(changedAt) }, "2026-12-02T15:00:00Z")).toBe(kind)
  })

  it("looks for nothing in the quiet hours, and in the hour before them for all of the night", () => {
    expect(look("2026-12-03T02:00:00Z")).toBeUndefined()
    expect(look("2026-12-03T12:59:59Z")).toBeUndefined()
    expect(look("2026-12-03T00:59:59Z")?.until).toBe("2026-12-03T02:59:59Z")
    expect(look("2026-12-03T01:00:00Z")?.until).toBe("2026-12-03T15:00:00Z")
    expect(look("2026-12-02T14:59:59Z")).toBeUndefined()
  })

  it("looks among starts that have all reminders due in them, in any zone", () => {
    fc.assert(
      fc.property(
        fc.tuple(anyZone, anyQuietHours, anyStart, anyLead),
        fc.integer({ min: 0, max: 90_000 }),
        fc.integer({ min: 0, max: 90_000 }),
        ([timeZone, quietHours, startsAtAny, before], ago, later) => {
          const rules = { timeZone, quietHours }
          const dueAt = reminderDueAt(rules, startsAtAny, before)
          const since = moved(dueAt, -ago - 1)
          const now = moved(dueAt, later)
          const span = startsToRemind(rules, before, { after: since, now })
          const holds = span !== undefined && span.from <= startsAtAny && startsAtAny <= span.until

          expect(holds).toBe(!isQuiet(rules, now))
        },
      ),
      { numRuns: 1000 },
    )
  })

  it("that knows of no other looks for all that is not too late, to the second", () => {
    const now = "2026-12-03T03:00:00Z"
    const since = earliestStillDue(lead("PT24H"), instantOf(now))

    expect(since).toBe("2026-12-02T14:59:59Z")
    expect(owed({}, now, since)).toBe("due")
  })
})

const anyLead = fc.integer({ min: 30, max: 43_200 }).map((minutes) => lead(`PT${minutes}M`))

const anyStart = fc
  .integer({ min: 946_684_800, max: 2_208_988_800 })
  .map((second) => instantOf(new Date(second * 1000).toISOString()))

/** One to sixteen hours, at any time of the day. */
const anyQuietHours = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 60, max: 960 }))
  .map(([from, minutes]) => ({ from: clock(from), until: clock((from + minutes) % 1440) }))

function clock(minutes: number) {
  return timeOf(`${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`)
}

function two(value: number): string {
  return String(value).padStart(2, "0")
}

function nightMinutes({ from, until }: { readonly from: string; readonly until: string }): number {
  return (minutesOf(until) - minutesOf(from) + 1440) % 1440
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

function moved(at: string, seconds: number) {
  return instantOf(new Date(Date.parse(at) + seconds * 1000).toISOString())
}

function demoOf(changes: Partial<Demo>): Demo {
  const id = demoId("demo0001")
  if (id === undefined) throw new Error("Expected an id")
  return {
    demoId: id,
    caller: phoneOf("+12025550123"),
    startsAt: instantOf("2026-12-03T15:00:00Z"),
    minutes: 30,
    status: "booked",
    contactId: "1",
    changedAt: instantOf("2026-11-20T15:00:00Z"),
    ...changes,
  }
}
