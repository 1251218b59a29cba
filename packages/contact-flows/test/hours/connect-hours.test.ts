import {
  type BookingRules,
  type LocalDate,
  type OpenRange,
  addDays,
  slotsOn,
  weekdays,
} from "@call-center/domain"
import {
  dateOf,
  defaultRules,
  everyDay,
  everyWeekday,
  openRange,
  timeOf,
  zoneOf,
} from "@call-center/domain/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import { type ConnectHours, connectHours } from "../../src/index.ts"
import { connectIsOpen, connectOpensOn, wallClock } from "./connects-view.ts"

const firstDate = dateOf("2026-01-01")
const tenYears = 3653

const zones = [
  "America/New_York",
  "America/St_Johns",
  "Europe/London",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "America/Santiago",
  "Asia/Kolkata",
  "Pacific/Kiritimati",
].map(zoneOf)

const anyDate = fc.integer({ min: 0, max: tenYears - 1 }).map((days) => addDays(firstDate, days))

/** Up to two ranges of a day, on a quarter of an hour, midnight at both ends included. */
const anyRanges: fc.Arbitrary<readonly OpenRange[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 4 })
  .map((edges) => edges.toSorted((one, other) => one - other))
  .map((edges) =>
    Array.from({ length: Math.floor(edges.length / 2) }, (_, index) => ({
      opens: clock(edges[index * 2] ?? 0),
      closes: clock(edges[index * 2 + 1] ?? 96),
    })),
  )

function clock(quarters: number): OpenRange["opens"] {
  const hours = String(Math.floor(quarters / 4)).padStart(2, "0")
  return timeOf(`${hours}:${String((quarters % 4) * 15).padStart(2, "0")}`)
}

const anyRules: fc.Arbitrary<BookingRules> = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    week: fc.array(anyRanges, { minLength: 7, maxLength: 7 }),
    dateOverrides: fc.array(fc.tuple(anyDate, anyRanges), { maxLength: 20 }),
    holidays: fc.array(fc.tuple(anyDate, fc.constantFrom("Holiday", "Inventory")), {
      maxLength: 20,
    }),
    slotMinutes: fc.constantFrom(15, 30, 45, 60),
    bufferBeforeMinutes: fc.constantFrom(0, 0, 5),
    bufferAfterMinutes: fc.constantFrom(0, 0, 10),
  })
  .map(({ week, dateOverrides, holidays, ...rest }) =>
    defaultRules({
      ...rest,
      weeklyHours: Object.fromEntries(
        weekdays.map((day, index) => [day, week[index] ?? []]),
      ) as unknown as BookingRules["weeklyHours"],
      dateOverrides: new Map(dateOverrides),
      holidays: new Map(holidays),
    }),
  )

const minute = 60_000

/**
 * Where the hours told to Connect and those in which demos are booked part, on one date. Within a range demos are booked
 * as often as a whole demo with its buffers fits; on a date near which the clock changes less often may be right, since
 * what the clock skips or repeats holds no demo.
 */
function partings(rules: BookingRules, hours: ConnectHours, date: LocalDate): readonly string[] {
  const slots = slotsOn(rules, date)
  const before = rules.bufferBeforeMinutes * minute
  const after = rules.bufferAfterMinutes * minute
  const booked = slots.flatMap(({ startsAt, minutes }) => {
    const start = Date.parse(startsAt)
    const last = start + minutes * minute + after - minute
    const isOpen =
      connectIsOpen(hours, start) && (before === 0 || connectIsOpen(hours, start - before))
    const staysOpen = connectIsOpen(hours, last) || clockGoesBack(rules, start, last)
    return isOpen && staysOpen ? [] : [`${startsAt} is booked, closed`]
  })
  const step = rules.bufferBeforeMinutes + rules.slotMinutes + rules.bufferAfterMinutes
  const fitting = connectOpensOn(hours, date).reduce(
    (sum, { from, until }) => sum + Math.floor((until - from) / step),
    0,
  )
  const asMany = clockChangesNear(rules, date) ? slots.length <= fitting : slots.length === fitting
  return asMany ? booked : [...booked, `${date}: ${slots.length} booked of ${fitting}`]
}

/** A demo through which the clock goes back may end at a time that the wall shows before its start. */
function clockGoesBack({ timeZone }: BookingRules, start: number, last: number): boolean {
  const [from, to] = [wallClock(timeZone, start), wallClock(timeZone, last)]
  return from.date === to.date && to.minutes < from.minutes
}

function clockChangesNear({ timeZone }: BookingRules, date: LocalDate): boolean {
  const noon = Date.parse(`${date}T12:00:00Z`)
  const offsets = [-36, -12, 12, 36].map((hours) => {
    const at = noon + hours * 60 * minute
    const shown = wallClock(timeZone, at)
    return Date.parse(`${shown.date}T00:00:00Z`) + shown.minutes * minute - at
  })
  return new Set(offsets).size > 1
}

function allPartings(rules: BookingRules, hours: ConnectHours): readonly string[] {
  return Array.from({ length: tenYears }, (_, days) => addDays(firstDate, days)).flatMap((date) =>
    partings(rules, hours, date),
  )
}

/** What Connect was told before: the week alone. */
function weeklyOnly(hours: ConnectHours): ConnectHours {
  return { ...hours, overrides: [] }
}

const closedOnChristmas = defaultRules({
  weeklyHours: everyDay("00:00-24:00"),
  slotMinutes: 240,
  holidays: new Map([[dateOf("2030-12-25"), "Christmas Day"]]),
  dateOverrides: new Map([[dateOf("2026-11-04"), [openRange("00:00-12:00")]]]),
})

describe("the hours told to Connect", () => {
  it("are, on every date of ten years, those in which demos are booked", () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        expect(allPartings(rules, connectHours(rules))).toEqual([])
      }),
      { numRuns: 4, examples: [[closedOnChristmas]] },
    )
  })

  it("are those in which demos are booked whatever the configuration, also where the clock changes", () => {
    const dates = fc.oneof(
      anyDate,
      fc.constantFrom("2026-03-08", "2026-11-01", "2027-03-28", "2027-10-31").map(dateOf),
    )
    fc.assert(
      fc.property(anyRules, dates, (rules, date) => {
        const onHoliday = { ...rules, holidays: new Map([...rules.holidays, [date, "Today"]]) }
        expect(partings(rules, connectHours(rules), date)).toEqual([])
        expect(partings(onHoliday, connectHours(onHoliday), date)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it("would part if holidays, other hours or midnight were not told, so the properties can fail", () => {
    const hours = connectHours(closedOnChristmas)
    const until2359 = hours.weekly.map((each) => Object.assign({}, each, { end: "23:59" }))

    expect(allPartings(closedOnChristmas, weeklyOnly(hours))).toEqual([
      "2026-11-04: 3 booked of 6",
      "2030-12-25: 0 booked of 6",
    ])
    expect(allPartings(closedOnChristmas, { ...hours, weekly: until2359 }).length).toBeGreaterThan(
      tenYears,
    )
  })

  it("write midnight as Connect does, and share an override among closed dates of one name", () => {
    const [eve, first, second, third] = ["24", "25", "26", "27"].map((day) =>
      dateOf(`2026-12-${day}`),
    ) as [LocalDate, LocalDate, LocalDate, LocalDate]
    const rules = defaultRules({
      weeklyHours: everyWeekday("18:00-24:00"),
      holidays: new Map([
        [second, "Christmas"],
        [first, "Christmas"],
      ]),
      dateOverrides: new Map([
        [eve, [openRange("09:00-12:00")]],
        [third, []],
      ]),
    })

    expect(connectHours(rules)).toMatchObject({
      weekly: ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"].map((day) => ({
        day,
        start: "18:00",
        end: "00:00",
      })),
      overrides: [
        {
          name: "2026-12-24 other hours",
          from: eve,
          till: eve,
          day: "THURSDAY",
          ranges: [{ start: "09:00", end: "12:00" }],
        },
        { name: "2026-12-25 Christmas", from: first, till: second, ranges: [] },
        { name: "2026-12-27 closed", from: third, till: third, ranges: [] },
      ],
    })
  })
})
