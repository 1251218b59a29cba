import { describe, expect, it } from "vitest"

import {
  type BookingRules,
  type BookingView,
  type Demo,
  type SlotLoad,
  decideBooking,
  decideCancellation,
  decideMove,
  demoId,
  localDateOf,
  slotsOn,
  upcomingDemos,
} from "../src/index.ts"
import {
  dateOf,
  defaultRules,
  everyDay,
  instantOf,
  openRange,
  phoneOf,
} from "../src/testing/index.ts"

const now = instantOf("2026-12-01T09:00:00-05:00") // a Tuesday
const ten = instantOf("2026-12-02T10:00:00-05:00")
const eleven = instantOf("2026-12-02T11:00:00-05:00")

describe("booking", () => {
  it("claims a free slot up to its capacity", () => {
    const rules = defaultRules({ capacityPerSlot: 3 })

    const decided = decideBooking(view({ rules, loads: [load(ten, 1)] }), ten)

    expect(decided).toEqual({
      ok: true,
      value: { slot: { startsAt: ten, minutes: 30, free: 2 }, limit: 3, occupiedMinutes: 30 },
    })
  })

  it("claims less where demos of older rules overlap", () => {
    const rules = defaultRules({ capacityPerSlot: 3 })
    const older = load(instantOf("2026-12-02T09:45:00-05:00"), 1)

    const decided = decideBooking(view({ rules, loads: [load(ten, 1), older] }), ten)

    expect(decided).toEqual({
      ok: true,
      value: { slot: { startsAt: ten, minutes: 30, free: 1 }, limit: 2, occupiedMinutes: 30 },
    })
  })

  it.each([
    ["in_the_past", "2026-12-01T08:30:00-05:00"],
    ["in_the_past", "2026-11-29T03:00:00-05:00"],
    ["too_soon", "2026-12-01T09:30:00-05:00"],
    ["beyond_horizon", "2027-01-31T10:00:00-05:00"],
    ["holiday", "2026-12-25T10:00:00-05:00"],
    ["outside_opening_hours", "2026-12-06T10:00:00-05:00"],
    ["outside_opening_hours", "2026-12-02T03:00:00-05:00"],
    ["outside_opening_hours", "2026-12-02T17:00:00-05:00"],
    ["off_grid", "2026-12-02T10:10:00-05:00"],
    ["off_grid", "2026-12-02T10:00:30-05:00"],
    ["slot_taken", "2026-12-02T11:00:00-05:00"],
  ] as const)("refuses with %s at %s, and offers what is near", (code, startsAt) => {
    const rules = defaultRules({ holidays: new Map([[dateOf("2026-12-25"), "Christmas Day"]]) })
    const wish = instantOf(startsAt)
    const seen = view({ rules, loads: [load(eleven, 1)], alsoRead: [wish] })

    const decided = decideBooking(seen, wish)

    expect(decided).toMatchObject({ ok: false, refusal: { code, nearest: expect.any(Array) } })
  })

  it("names the holiday", () => {
    const rules = defaultRules({ holidays: new Map([[dateOf("2026-12-02"), "Founders' Day"]]) })

    expect(decideBooking(view({ rules }), ten)).toMatchObject({
      refusal: { code: "holiday", date: "2026-12-02", name: "Founders' Day" },
    })
  })

  it("says from when and until when one can book", () => {
    expect(decideBooking(view({}), instantOf("2026-12-01T09:30:00-05:00"))).toMatchObject({
      refusal: { code: "too_soon", earliestAt: "2026-12-01T15:00:00Z" },
    })
    expect(decideBooking(view({}), instantOf("2027-03-01T10:00:00-05:00"))).toMatchObject({
      refusal: { code: "beyond_horizon", latestAt: "2027-01-31T04:59:59Z" },
    })
  })

  it("refuses a second demo of the caller at the same time, though places are left", () => {
    const rules = defaultRules({ capacityPerSlot: 3 })
    const own = demo("own00001", ten)

    const decided = decideBooking(view({ rules, demos: [own], loads: [load(ten, 1)] }), ten)

    expect(decided).toEqual({ ok: false, refusal: { code: "already_booked", demo: own } })
  })

  it("refuses a time that overlaps with the caller's longer demo of older rules", () => {
    const own = { ...demo("own00001", ten), minutes: 60 }
    const seen = view({ rules: defaultRules({ capacityPerSlot: 3 }), demos: [own] })

    expect(decideBooking(seen, at("10:30"))).toMatchObject({
      refusal: { code: "already_booked", demo: own },
    })
    expect(decideBooking(seen, instantOf("2026-12-02T10:10:00-05:00"))).toMatchObject({
      refusal: { code: "off_grid" },
    })
  })

  it("refuses one demo too many, and counts neither cancelled nor past ones", () => {
    const upcoming = [demo("one00001", at("09:00")), demo("two00002", at("09:30"))]
    const cancelled: Demo = { ...demo("gone0003", at("13:00")), status: "cancelled" }
    const past = demo("past0004", instantOf("2026-11-30T10:00:00-05:00"))
    const third = demo("three003", at("14:00"))

    expect(decideBooking(view({ demos: [...upcoming, cancelled, past] }), ten).ok).toBe(true)
    expect(decideBooking(view({ demos: [third, ...upcoming] }), ten)).toEqual({
      ok: false,
      refusal: { code: "limit_reached", maximum: 3, upcoming: [...upcoming, third] },
    })
  })

  it("never offers the caller a time that the caller has already", () => {
    const rules = defaultRules({
      capacityPerSlot: 2,
      dateOverrides: new Map([[dateOf("2026-12-02"), [openRange("10:00-11:30")]]]),
    })
    const loads = [load(ten, 1), load(eleven, 2)]

    const decided = decideBooking(view({ rules, demos: [demo("own00001", ten)], loads }), eleven)

    expect(decided).toMatchObject({
      refusal: { code: "slot_taken", nearest: [{ startsAt: "2026-12-02T15:30:00Z" }] },
    })
  })
})

describe("the edges of a booking", () => {
  const hours = { weeklyHours: everyDay("00:00-24:00"), slotMinutes: 30 }

  it.each([
    { wish: "09:30:00", now: "09:29:59", code: "too_soon" },
    { wish: "09:30:00", now: "09:30:00", code: "too_soon" },
    { wish: "09:30:00", now: "09:30:01", code: "in_the_past" },
    { wish: "10:30:00", now: "09:30:01", code: "too_soon" },
    { wish: "10:30:00", now: "09:30:00", code: undefined },
    { wish: "10:30:00", now: "09:29:59", code: undefined },
  ])(
    "at $now, with 60 minutes' notice, $wish is refused with $code",
    ({ wish, now: moment, code }) => {
      const seen = { ...view({}), now: instantOf(`2026-12-02T${moment}-05:00`) }

      expect(codeOf(decideBooking(seen, instantOf(`2026-12-02T${wish}-05:00`)))).toBe(code)
    },
  )

  it.each([
    { wish: "2026-12-02T23:00:00-05:00", code: undefined },
    { wish: "2026-12-02T23:30:00-05:00", code: undefined },
    { wish: "2026-12-03T00:00:00-05:00", code: "beyond_horizon" },
  ])("with a horizon of one day, $wish is refused with $code", ({ wish, code }) => {
    const seen = view({ rules: defaultRules({ ...hours, horizonDays: 1 }) })

    expect(codeOf(decideBooking(seen, instantOf(wish)))).toBe(code)
  })

  it.each([
    { upcoming: 1, maximum: 2, code: undefined },
    { upcoming: 2, maximum: 2, code: "limit_reached" },
    { upcoming: 3, maximum: 2, code: "limit_reached" },
  ])(
    "with $upcoming of at most $maximum demos, another is refused with $code",
    ({ upcoming, maximum, code }) => {
      const times = ["13:00", "14:00", "15:00"].slice(0, upcoming)
      const demos = times.map((time, index) => demo(`own0000${index}`, at(time)))
      const rules = defaultRules({ maximumUpcomingDemos: maximum })

      expect(codeOf(decideBooking(view({ rules, demos }), ten))).toBe(code)
    },
  )

  it.each([
    { booked: 1, code: undefined },
    { booked: 2, code: "slot_taken" },
    { booked: 3, code: "slot_taken" },
  ])("with $booked booked in a slot for 2, another is refused with $code", ({ booked, code }) => {
    const rules = defaultRules({ capacityPerSlot: 2 })

    expect(codeOf(decideBooking(view({ rules, loads: [load(ten, booked)] }), ten))).toBe(code)
  })

  it.each([
    { own: "09:30", minutes: 30, code: undefined },
    { own: "09:30", minutes: 31, code: "already_booked" },
    { own: "10:29", minutes: 30, code: "already_booked" },
    { own: "10:30", minutes: 30, code: undefined },
  ])(
    "10:00 is refused with $code beside an own demo of $minutes minutes at $own",
    ({ own, minutes, code }) => {
      const startsAt = instantOf(`2026-12-02T${own}:00-05:00`)

      expect(
        codeOf(decideBooking(view({ demos: [{ ...demo("own00001", startsAt), minutes }] }), ten)),
      ).toBe(code)
    },
  )

  it.each([
    { wish: "08:59", code: "outside_opening_hours" },
    { wish: "09:01", code: "off_grid" },
    { wish: "16:59", code: "off_grid" },
    { wish: "17:00", code: "outside_opening_hours" },
  ])("$wish, beside opening hours of 09:00 to 17:00, is refused with $code", ({ wish, code }) => {
    expect(codeOf(decideBooking(view({}), instantOf(`2026-12-02T${wish}:00-05:00`)))).toBe(code)
  })

  it("offers a time at which the caller has cancelled a demo", () => {
    const rules = defaultRules({
      capacityPerSlot: 2,
      dateOverrides: new Map([[dateOf("2026-12-02"), [openRange("10:00-11:30")]]]),
    })
    const gone: Demo = { ...demo("gone0001", ten), status: "cancelled" }

    const decided = decideBooking(view({ rules, demos: [gone], loads: [load(eleven, 2)] }), eleven)

    expect(decided).toMatchObject({
      refusal: {
        code: "slot_taken",
        nearest: [{ startsAt: "2026-12-02T15:30:00Z" }, { startsAt: ten }],
      },
    })
  })
})

describe("moving", () => {
  const own = demo("own00001", ten)

  it("claims the new slot for the demo", () => {
    const decided = decideMove(view({ demos: [own], loads: [load(ten, 1)] }), {
      demoId: own.demoId,
      startsAt: eleven,
    })

    expect(decided).toEqual({
      ok: true,
      value: {
        demo: own,
        slot: { startsAt: eleven, minutes: 30, free: 1 },
        limit: 1,
        occupiedMinutes: 30,
      },
    })
  })

  it("counts the demo's own place as free where it would overlap with itself", () => {
    const long = { ...demo("long0001", ten), minutes: 60 }
    const halfPastTen = at("10:30")
    const loads = [{ startsAt: ten, minutes: 60, booked: 1 }]

    const decided = decideMove(view({ demos: [long], loads }), {
      demoId: long.demoId,
      startsAt: halfPastTen,
    })

    expect(decided).toMatchObject({
      ok: true,
      value: { slot: { startsAt: halfPastTen }, limit: 1 },
    })
  })

  it("refuses the time that it has, and the time of the caller's other demo", () => {
    const other = demo("other002", eleven)
    const seen = view({ demos: [own, other], loads: [load(ten, 1), load(eleven, 1)] })

    expect(decideMove(seen, { demoId: own.demoId, startsAt: ten })).toEqual({
      ok: false,
      refusal: { code: "already_booked", demo: own },
    })
    expect(decideMove(seen, { demoId: own.demoId, startsAt: eleven })).toEqual({
      ok: false,
      refusal: { code: "already_booked", demo: other },
    })
  })

  it("is no new demo, so the limit does not matter", () => {
    const demos = [own, demo("two00002", at("13:00")), demo("three003", at("14:00"))]

    expect(decideMove(view({ demos }), { demoId: own.demoId, startsAt: eleven }).ok).toBe(true)
  })

  it("refuses a taken slot and does not offer the one it leaves", () => {
    const seen = view({ demos: [own], loads: [load(ten, 1), load(at("10:30"), 1)] })

    const decided = decideMove(seen, { demoId: own.demoId, startsAt: at("10:30") })

    expect(decided).toMatchObject({
      refusal: {
        code: "slot_taken",
        nearest: [{ startsAt: eleven }, { startsAt: at("09:30") }, { startsAt: at("11:30") }],
      },
    })
  })
})

describe("moving and cancelling", () => {
  const unknown = demoId("nobodys1")
  const started = demo("start001", now)
  const cancelled: Demo = { ...demo("gone0002", ten), status: "cancelled" }
  const seen = view({ demos: [started, cancelled] })

  it("refuse an unknown demo", () => {
    if (unknown === undefined) throw new Error("Expected an id")
    const refusal = { code: "not_found", demoId: unknown }

    expect(decideMove(seen, { demoId: unknown, startsAt: ten })).toEqual({ ok: false, refusal })
    expect(decideCancellation(seen, unknown)).toEqual({ ok: false, refusal })
  })

  it("refuse a demo that has started, and one that is cancelled", () => {
    expect(decideCancellation(seen, started.demoId)).toEqual({
      ok: false,
      refusal: { code: "already_started", demo: started },
    })
    expect(decideMove(seen, { demoId: cancelled.demoId, startsAt: ten })).toEqual({
      ok: false,
      refusal: { code: "already_cancelled", demo: cancelled },
    })
  })

  it.each([
    { starts: "08:59:59", code: "already_started" },
    { starts: "09:00:00", code: "already_started" },
    { starts: "09:00:01", code: undefined },
  ])("at nine, a demo of $starts is refused with $code", ({ starts, code }) => {
    const own = demo("own00001", instantOf(`2026-12-01T${starts}-05:00`))
    const before = view({ demos: [own] })

    expect(codeOf(decideCancellation(before, own.demoId))).toBe(code)
    expect(codeOf(decideMove(before, { demoId: own.demoId, startsAt: ten }))).toBe(code)
  })

  it("find the demo to cancel", () => {
    const own = demo("own00001", ten)

    expect(decideCancellation(view({ demos: [own] }), own.demoId)).toEqual({ ok: true, value: own })
  })
})

describe("upcoming demos", () => {
  it("are booked, have not started, and come soonest first", () => {
    const later = demo("later001", eleven)
    const sooner = demo("sooner02", ten)
    const cancelled: Demo = { ...demo("gone0003", ten), status: "cancelled" }

    const upcoming = upcomingDemos([later, demo("now00004", now), cancelled, sooner], now)

    expect(upcoming).toEqual([sooner, later])
  })
})

function codeOf(result: ReturnType<typeof decideBooking | typeof decideCancellation>) {
  return result.ok ? undefined : result.refusal.code
}

interface Known {
  readonly rules?: BookingRules
  readonly demos?: readonly Demo[]
  readonly loads?: readonly SlotLoad[]
  readonly alsoRead?: readonly Demo["startsAt"][]
}

/** A view in which December 2, and the dates of `alsoRead`, are read. */
function view({
  rules = defaultRules(),
  demos = [],
  loads = [],
  alsoRead = [],
}: Known): BookingView {
  const others = alsoRead.map((wish) => [localDateOf(rules.timeZone, wish), []] as const)
  return { rules, now, demos, loads: new Map([...others, [dateOf("2026-12-02"), loads]]) }
}

function load(startsAt: Demo["startsAt"], booked: number): SlotLoad {
  return { startsAt, minutes: 30, booked }
}

function at(time: string): Demo["startsAt"] {
  const slot = slotsOn(defaultRules(), dateOf("2026-12-02")).find(
    ({ startsAt }) => startsAt === instantOf(`2026-12-02T${time}:00-05:00`),
  )
  if (slot === undefined) throw new Error(`Expected a slot at ${time}`)
  return slot.startsAt
}

function demo(id: string, startsAt: Demo["startsAt"]): Demo {
  const parsed = demoId(id)
  if (parsed === undefined) throw new Error(`Expected an id, got ${id}`)
  return {
    demoId: parsed,
    caller: phoneOf("+12025550123"),
    startsAt,
    minutes: 30,
    status: "booked",
    contactId: "contact-1",
    changedAt: now,
  }
}
