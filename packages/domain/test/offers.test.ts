import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import {
  type Availability,
  type BookingRules,
  type Instant,
  type LocalDate,
  type Offers,
  type Slot,
  type SlotLoad,
  addDays,
  bookingWindow,
  firstFreeSlots,
  freeSlotsOn,
  localDateOf,
  nearestFreeSlots,
  slotsOn,
} from "../src/index.ts"
import { dateOf, defaultRules, everyDay, everyWeekday, instantOf } from "../src/testing/index.ts"
import { anyDate, anyRules } from "./arbitraries.ts"

const now = instantOf("2026-12-01T09:00:00-05:00") // a Tuesday
const wednesday = dateOf("2026-12-02")

describe("free slots of a date", () => {
  it("leave out what is taken and count what is left", () => {
    const rules = defaultRules({
      weeklyHours: everyWeekday("09:00-10:30"),
      capacityPerSlot: 2,
    })
    const loads = loaded(wednesday, [
      load("2026-12-02T09:00:00-05:00", 2),
      load("2026-12-02T09:30:00-05:00", 1),
      load("2026-12-02T10:00:00-05:00", 0),
    ])

    const free = freeSlotsOn({ rules, now, loads }, wednesday)

    expect(free.map((slot) => [slot.startsAt, slot.free])).toEqual([
      ["2026-12-02T14:30:00Z", 1],
      ["2026-12-02T15:00:00Z", 2],
    ])
  })

  it("begin after the minimum notice, to the second", () => {
    const rules = defaultRules({ weeklyHours: everyWeekday("09:00-11:00") })
    const today = dateOf("2026-12-01")
    const at = (time: string) =>
      freeSlotsOn(
        { rules, now: instantOf(`2026-12-01T${time}-05:00`), loads: loaded(today) },
        today,
      )

    expect(at("08:30:00")[0]?.startsAt).toBe("2026-12-01T14:30:00Z")
    expect(at("08:30:01")[0]?.startsAt).toBe("2026-12-01T15:00:00Z")
    expect(at("09:31:00")).toEqual([])
  })

  it("end with the whole last day of the horizon, on the business's calendar", () => {
    const rules = defaultRules({ horizonDays: 1 })
    const late = instantOf("2026-12-01T23:30:00-05:00") // already December 2 in UTC

    expect(bookingWindow(rules, late)).toEqual({
      earliestAt: "2026-12-02T05:30:00Z",
      latestAt: "2026-12-03T04:59:59Z",
      lastDate: "2026-12-02",
    })
    expect(freeOn(rules, late, "2026-12-02")).toHaveLength(16)
    expect(freeOn(rules, late, "2026-12-03")).toEqual([])
  })

  it("give way to a longer demo of older rules, and to its buffers", () => {
    const rules = defaultRules({
      weeklyHours: everyWeekday("09:00-12:00"),
      bufferAfterMinutes: 30,
    })
    const loads = loaded(wednesday, [load("2026-12-02T09:45:00-05:00", 1, 60)])

    const free = freeSlotsOn({ rules, now, loads }, wednesday)

    // 09:00 needs itself until 10:00; 10:00 is within the demo, which blocks until 11:15; so is 11:00.
    expect(free).toEqual([])
  })

  it("are unknown for a date that was not read", () => {
    expect(freeSlotsOn({ rules: defaultRules(), now, loads: new Map() }, wednesday)).toEqual([])
  })
})

describe("the nearest free slots", () => {
  const rules = defaultRules()

  it("are on the same day first, the closer first, then the earlier", () => {
    const wish = instantOf("2026-12-02T10:00:00-05:00")
    const loads = loaded(wednesday, [load("2026-12-02T10:00:00-05:00", 1)])

    const offers = nearestFreeSlots({ rules, now, loads }, wish, 3)

    expect(starts(offers.slots)).toEqual([
      "2026-12-02T14:30:00Z",
      "2026-12-02T15:30:00Z",
      "2026-12-02T14:00:00Z",
    ])
    expect(offers.unread).toEqual([])
  })

  it("ask for the dates next to a full one, open ones only, nearest first", () => {
    const friday = dateOf("2026-12-04")
    const wish = instantOf("2026-12-04T10:00:00-05:00")
    const full = slotsOn(rules, friday).map(({ startsAt }) => load(startsAt, 1))

    const { slots, unread } = nearestFreeSlots({ rules, now, loads: loaded(friday, full) }, wish, 3)

    expect(slots).toEqual([])
    expect(unread.slice(0, 5)).toEqual([
      "2026-12-03",
      "2026-12-02",
      "2026-12-01",
      "2026-12-07",
      "2026-12-08",
    ])
  })

  it("are nearer in time on a date that is farther off, late in the evening", () => {
    const nights = defaultRules({ weeklyHours: everyDay("00:00-01:00") })
    const full = ["2026-12-02", "2026-12-03"].map((date) => dateOf(date))
    const loads = new Map(everyLoad(nights, now, () => 0))
    for (const date of full)
      loads.set(
        date,
        slotsOn(nights, date).map(({ startsAt }) => load(startsAt, 1)),
      )
    const beforeNow = instantOf("2026-11-30T12:00:00-05:00")
    const wish = instantOf("2026-12-02T23:30:00-05:00")
    loads.set(dateOf("2026-12-01"), [])

    const { slots } = nearestFreeSlots({ rules: nights, now: beforeNow, loads }, wish, 2)

    // December 1, 00:30 is 47 hours before the wish, December 4, 00:00 is 24.5 hours after it.
    expect(starts(slots)).toEqual(["2026-12-04T05:00:00Z", "2026-12-04T05:30:00Z"])
  })

  it("are the last ones of the horizon for a wish beyond it, and the first ones for a wish in the past", () => {
    const all = everyLoad(rules, now, () => 0)

    const late = nearestFreeSlots({ rules, now, loads: all }, instantOf("2030-01-01T00:00:00Z"), 1)
    const early = nearestFreeSlots({ rules, now, loads: all }, instantOf("2020-01-01T00:00:00Z"), 1)

    expect(starts(late.slots)).toEqual(["2027-01-29T21:30:00Z"]) // the 60th day is a Saturday
    expect(starts(early.slots)).toEqual(["2026-12-01T15:00:00Z"])
  })
})

describe("the first free slots", () => {
  it("start at or after the instant, over closed days", () => {
    const rules = defaultRules({ weeklyHours: everyWeekday("09:00-10:00") })
    const loads = everyLoad(rules, now, () => 0)
    const from = instantOf("2026-12-04T09:30:00-05:00")

    expect(starts(firstFreeSlots({ rules, now, loads }, from, 2).slots)).toEqual([
      "2026-12-04T14:30:00Z",
      "2026-12-07T14:00:00Z",
    ])
  })
})

describe("offers, under any rules and loads", () => {
  it("are those that a look at every slot of the horizon finds", () => {
    fc.assert(
      fc.property(anyScene, ({ rules, at, wish, loads }) => {
        const availability = { rules, now: at, loads }
        const all = [...loads.keys()].flatMap((date) => freeSlotsOn(availability, date))
        const wished = localDateOf(rules.timeZone, wish)
        const rank = (slot: Slot) =>
          (localDateOf(rules.timeZone, slot.startsAt) === wished ? 0 : 1e12) +
          Math.abs(Date.parse(slot.startsAt) - Date.parse(wish)) / 1000
        const nearest = all.toSorted(
          (a, b) => rank(a) - rank(b) || (a.startsAt < b.startsAt ? -1 : 1),
        )
        const first = all.filter(({ startsAt }) => startsAt >= wish)

        const found = nearestFreeSlots(availability, wish, 3)

        expect(found).toEqual({ slots: nearest.slice(0, 3), unread: [] })
        expect(firstFreeSlots(availability, wish, 3)).toEqual({
          slots: first.slice(0, 3),
          unread: [],
        })
      }),
      { numRuns: 300 },
    )
  })

  it("are the same when only the dates are read that they ask for, one at a time", () => {
    fc.assert(
      fc.property(anyScene, ({ rules, at, wish, loads }) => {
        for (const offersOf of [nearestFreeSlots, firstFreeSlots]) {
          const lazily = readOneByOne({ rules, now: at, loads }, (seen) => offersOf(seen, wish, 3))

          expect(lazily).toEqual(offersOf({ rules, now: at, loads }, wish, 3).slots)
        }
      }),
      { numRuns: 300 },
    )
  })
})

const anyScene = fc
  .record({
    rules: anyRules,
    date: anyDate,
    hour: fc.integer({ min: 0, max: 23 }),
    wishHours: fc.integer({ min: -80, max: 400 }),
    seed: fc.integer({ min: 0, max: 1000 }),
    fullness: fc.constantFrom(0, 0.5, 0.9, 1),
  })
  .map(({ rules, date, hour, wishHours, seed, fullness }) => {
    const at = instantOf(`${date}T${String(hour).padStart(2, "0")}:00:00Z`)
    const wish = instantOf(new Date(Date.parse(at) + wishHours * 3_600_000).toISOString())
    const booked = (index: number) =>
      ((index * 7919 + seed) % 100) / 100 < fullness ? rules.capacityPerSlot : 0
    return { rules, at, wish, loads: everyLoad(rules, at, booked) }
  })

function readOneByOne(
  all: Availability,
  offersOf: (availability: Availability) => Offers,
): readonly Slot[] {
  const loads = new Map<LocalDate, readonly SlotLoad[]>()
  for (let reads = 0; reads < 100; reads += 1) {
    const { slots, unread } = offersOf({ ...all, loads })
    const [next] = unread
    if (next === undefined) return slots
    loads.set(next, all.loads.get(next) ?? [])
  }
  throw new Error("Expected the search to end within the horizon")
}

/** The load of every date from today to the horizon. */
function everyLoad(rules: BookingRules, at: Instant, booked: (index: number) => number) {
  const loads = new Map<LocalDate, readonly SlotLoad[]>()
  const { lastDate } = bookingWindow(rules, at)
  let index = 0
  for (let date = localDateOf(rules.timeZone, at); date <= lastDate; date = addDays(date, 1)) {
    const slots = slotsOn(rules, date)
    loads.set(
      date,
      slots.map(({ startsAt, minutes }) => ({ startsAt, minutes, booked: booked((index += 1)) })),
    )
  }
  return loads
}

function freeOn(rules: BookingRules, at: Instant, date: string): readonly Slot[] {
  return freeSlotsOn({ rules, now: at, loads: loaded(dateOf(date)) }, dateOf(date))
}

function loaded(date: LocalDate, loads: readonly SlotLoad[] = []): Availability["loads"] {
  return new Map([[date, loads]])
}

function load(startsAt: string, booked: number, minutes = 30): SlotLoad {
  return { startsAt: instantOf(startsAt), minutes, booked }
}

function starts(slots: readonly Slot[]): readonly string[] {
  return slots.map(({ startsAt }) => startsAt)
}
