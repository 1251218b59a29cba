import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import { localDateOf, localTimeOf, openRangesOn, slotsOn } from "../src/index.ts"
import { dateOf, defaultRules, everyWeekday, openRange } from "../src/testing/index.ts"
import { anyDate, anyRules } from "./arbitraries.ts"

describe("slots of a date", () => {
  it("fill the weekday's hours, the last one ending at the close", () => {
    const slots = slotsOn(defaultRules(), dateOf("2026-12-02"))

    expect(slots).toHaveLength(16)
    expect(slots[0]).toEqual({ startsAt: "2026-12-02T14:00:00Z", minutes: 30, free: 1 })
    expect(slots.at(-1)?.startsAt).toBe("2026-12-02T21:30:00Z")
  })

  it("pause between two ranges, and each range begins its own grid", () => {
    const rules = defaultRules({ weeklyHours: everyWeekday("09:00-10:15", "10:20-11:20") })

    expect(timesOn(rules, "2026-12-02")).toEqual(["09:00", "09:30", "10:20", "10:50"])
  })

  it("leave room for the buffers before and after each demo", () => {
    const rules = defaultRules({
      weeklyHours: everyWeekday("09:00-11:00"),
      bufferBeforeMinutes: 5,
      bufferAfterMinutes: 10,
    })

    expect(timesOn(rules, "2026-12-02")).toEqual(["09:05", "09:50"])
  })

  it("follow an override, and a holiday closes whatever else is said", () => {
    const [saturday, monday] = [dateOf("2026-12-05"), dateOf("2026-12-07")]
    const rules = defaultRules({
      dateOverrides: new Map([
        [saturday, [openRange("10:00-11:00")]],
        [monday, [openRange("10:00-11:00")]],
      ]),
      holidays: new Map([[monday, "Inventory"]]),
    })

    expect(timesOn(rules, saturday)).toEqual(["10:00", "10:30"])
    expect(timesOn(rules, monday)).toEqual([])
    expect(timesOn(rules, "2026-12-06")).toEqual([])
  })

  it("are none when a demo is longer than the range", () => {
    const rules = defaultRules({ weeklyHours: everyWeekday("09:00-09:20") })

    expect(slotsOn(rules, dateOf("2026-12-02"))).toEqual([])
  })

  it("are none where the clock changes between a buffer and its demo, which would begin off the grid", () => {
    const sunday = dateOf("2026-11-01")
    const rules = defaultRules({
      dateOverrides: new Map([[sunday, [openRange("01:15-02:15")]]]),
      slotMinutes: 15,
      bufferBeforeMinutes: 5,
    })

    // At 01:55, after which the buffer ends, the clock of New York goes back to 01:00, when nobody is there yet.
    expect(timesOn(rules, sunday)).toEqual(["01:20", "01:40"])
  })

  it("lie on the wall clock's grid within the hours and never touch, under any rules on any date", () => {
    fc.assert(
      fc.property(anyRules, anyDate, (rules, date) => {
        const slots = slotsOn(rules, date)
        const before = rules.bufferBeforeMinutes
        const step = before + rules.slotMinutes + rules.bufferAfterMinutes

        const gaps = slots
          .slice(1)
          .map(
            ({ startsAt }, index) => minutesOf(startsAt) - minutesOf(slots[index]?.startsAt ?? ""),
          )

        expect(gaps.every((minutes) => minutes >= step)).toBe(true)
        for (const slot of slots) {
          expect(localDateOf(rules.timeZone, slot.startsAt)).toBe(date)
          const blocked = new Date(Date.parse(slot.startsAt) - before * 60_000).toISOString()
          const wall = clockMinutes(localTimeOf(rules.timeZone, isoSeconds(blocked)))
          const onGrid = openRangesOn(rules, date).some(({ opens, closes }) => {
            const offset = wall - clockMinutes(opens)
            return offset >= 0 && offset % step === 0 && wall + step <= clockMinutes(closes)
          })
          expect(onGrid).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it("are as many as fit the hours on a day without a change of the clock", () => {
    fc.assert(
      fc.property(anyRules, anyDate, (rules, date) => {
        const utc = { ...rules, timeZone: defaultRules().timeZone }
        fc.pre(!["03", "11"].includes(date.slice(5, 7)) && date >= "2008")
        const step = rules.bufferBeforeMinutes + rules.slotMinutes + rules.bufferAfterMinutes
        const fitting = openRangesOn(utc, date).map(({ opens, closes }) =>
          Math.floor((clockMinutes(closes) - clockMinutes(opens)) / step),
        )

        expect(slotsOn(utc, date)).toHaveLength(fitting.reduce((sum, count) => sum + count, 0))
      }),
    )
  })
})

function timesOn(rules: Parameters<typeof slotsOn>[0], date: string): string[] {
  return slotsOn(rules, dateOf(date)).map(({ startsAt }) => localTimeOf(rules.timeZone, startsAt))
}

function minutesOf(at: string): number {
  return Date.parse(at) / 60_000
}

function clockMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

function isoSeconds(iso: string): Parameters<typeof localTimeOf>[1] {
  return iso.replace(/\.\d+Z$/u, "Z") as Parameters<typeof localTimeOf>[1]
}
