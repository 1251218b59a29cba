import { describe, expect, it } from "vitest"

import { openCallCenter, slot } from "./support/call-center.ts"

const schedule = { intent: "ScheduleDemo" }

describe("dates and times as Lex sends them", () => {
  it("settles an ambiguous hour by the opening hours", async () => {
    const call = openCallCenter().dial()

    const heard = await call.says("xyz", {
      ...schedule,
      slots: {
        date: slot("tomorrow", "2026-12-02"),
        time: slot("10 o'clock", undefined, ["10:00", "22:00"]),
      },
    })

    expect(heard).toContain("Wednesday, December 2 at 10:00 AM")
  })

  it("asks when both readings of an hour are open", async () => {
    const weeklyHours = { wednesday: [{ opens: "06:00", closes: "22:00" }] }
    const call = openCallCenter({ rules: { weeklyHours: weeklyHours as never } }).dial()

    const heard = await call.says("xyz", {
      ...schedule,
      slots: {
        date: slot("tomorrow", "2026-12-02"),
        time: slot("eight", undefined, ["08:00", "20:00"]),
      },
    })

    expect(heard).toBe("Do you mean 8:00 AM or 8:00 PM?")
  })

  it.each([
    ["MO", "9:00 AM,"],
    ["AM", "9:00 AM,"],
    ["AF", "12:00 PM,"],
    ["PM", "12:00 PM,"],
  ])("offers times for the period word %s", async (period, offer) => {
    const call = openCallCenter().dial()

    const heard = await call.says("xyz", {
      ...schedule,
      slots: { date: slot("tomorrow", "2026-12-02"), time: slot("xyz", period) },
    })

    expect(heard).toContain(offer)
  })

  it.each(["EV", "NI"])(
    "says that nothing is free for the period word %s, and what is near",
    async (period) => {
      const call = openCallCenter().dial()

      const heard = await call.says("xyz", {
        ...schedule,
        slots: { date: slot("tomorrow", "2026-12-02"), time: slot("xyz", period) },
      })

      expect(heard).toContain(
        "we're only open from 9:00 AM to 5:00 PM on Wednesday, December 2. I have 3:30 PM",
      )
    },
  )

  it("resolves tomorrow on the business's calendar, whatever Lex's region made of it", async () => {
    // 23:30 in New York is the next day in UTC, where Lex's tomorrow is a day later.
    const call = openCallCenter({ now: "2026-12-01T23:30:00-05:00" }).dial()

    const heard = await call.says("tomorrow", {
      ...schedule,
      slots: { date: slot("tomorrow", "2026-12-03") },
    })

    expect(heard).toBe("What time on Wednesday, December 2?")
  })

  it("takes Lex's date where the words can't be read", async () => {
    const call = openCallCenter().dial()

    const heard = await call.says("le quatre", {
      ...schedule,
      slots: { date: slot("le quatre", "2026-12-04") },
    })

    expect(heard).toBe("What time on Friday, December 4?")
  })

  it.each([
    ["null", { date: null, time: null }],
    ["no value", { date: { shape: "Scalar" }, time: { value: null } }],
    ["no interpretation", { date: slot("blah"), time: slot("blah") }],
    ["nonsense", { date: slot("x", "2026-02-31"), time: slot("x", "29:99") }],
    ["a list", { date: { shape: "List", values: [] }, time: [] }],
  ])("asks for the day when the slots hold %s", async (_, slots) => {
    const call = openCallCenter().dial()

    expect(await call.says("a demo", { ...schedule, slots: slots as never })).toBe(
      "What day would you like to come?",
    )
  })

  it("keeps a time that was said before the day", async () => {
    const call = openCallCenter().dial()

    expect(
      await call.says("I'd like a demo at ten", {
        ...schedule,
        slots: { time: slot("ten", undefined, ["10:00", "22:00"]) },
      }),
    ).toBe("What day would you like to come?")
    expect(await call.says("friday")).toContain("Friday, December 4 at 10:00 AM")
  })

  it("reads the hour that spring skips as one that can't be had", async () => {
    const weeklyHours = { sunday: [{ opens: "00:00", closes: "06:00" }] }
    const call = openCallCenter({
      now: "2027-03-12T09:00:00-05:00",
      rules: { weeklyHours: weeklyHours as never },
    }).dial()

    expect(await call.says("book a demo on sunday at 2:30 am", schedule)).toContain(
      "no demo starts at exactly 2:30 AM",
    )
  })
})
