import { describe, expect, it } from "vitest"

import { openCallCenter, slot } from "./support/call-center.ts"

const yes = { confirmationState: "Confirmed" } as const

describe("a call by keys alone", () => {
  it.each(["ScheduleDemo", "FallbackIntent", "CheckDemo"])(
    "books, though Lex reports each key as %s",
    async (intent) => {
      const center = openCallCenter()
      const call = center.dial()
      await call.presses("1", { intent: "ScheduleDemo" })

      await call.presses("1202", { intent })
      expect(await call.presses("1000", { intent })).toContain("Wednesday, December 2 at 10:00 AM")
      await call.presses("1", { intent })

      expect(center.booked()).toEqual(["2026-12-02 10:00"])
    },
  )

  it("takes the menu's keys even where Lex does not match them", async () => {
    const call = openCallCenter().dial()

    expect(await call.presses("2", { intent: "FallbackIntent" })).toBe(
      "You have no demo booked at the moment.",
    )
  })

  it("drops what one key press polluted besides the slot that was asked for", async () => {
    const center = openCallCenter()
    const call = center.dial()

    await call.presses("1", {
      intent: "ScheduleDemo",
      slots: { date: slot("1", "2027-01-01"), time: slot("1", "13:00") },
    })
    expect(call.action).toBe("ElicitSlot date")
    await call.presses("1202", {
      slots: { time: slot("1202", "12:02"), phoneNumber: slot("1202", "1202") },
    })

    expect(call.action).toBe("ElicitSlot time")
    expect(await call.presses("0930")).toContain("Wednesday, December 2 at 9:30 AM")
  })

  it("says no with 2", async () => {
    const center = openCallCenter()
    const call = center.dial()
    await call.says("book a demo tomorrow at 10 am", { intent: "ScheduleDemo" })

    expect(await call.presses("2", { intent: "CheckDemo" })).toBe(
      "What day or time would you like instead?",
    )
    expect(center.booked()).toEqual([])
  })

  it("calls a person with 0, whatever was asked", async () => {
    const call = openCallCenter().dial()
    await call.presses("1", { intent: "ScheduleDemo" })

    await call.presses("0", { intent: "TalkToAgent" })

    expect(call.action).toBe("Close TalkToAgent Fulfilled")
    expect(call.attributes["wanted"]).toBe("to schedule a demo")
  })

  it.each(["1332", "0000", "12", "120226"])("does not take %s for a date", async (keys) => {
    const call = openCallCenter().dial()
    await call.presses("1", { intent: "ScheduleDemo" })

    expect(await call.presses(keys)).toContain("Sorry, I didn't catch the day.")
    expect(call.action).toBe("ElicitSlot date")
  })

  it("takes a date that has just passed for what it is", async () => {
    const call = openCallCenter().dial()
    await call.presses("1", { intent: "ScheduleDemo" })

    expect(await call.presses("1130")).toContain("Monday, November 30 has passed already")
  })

  it("takes a date of early next year for next year's", async () => {
    const call = openCallCenter().dial()
    await call.presses("1", { intent: "ScheduleDemo" })

    expect(await call.presses("0105")).toBe("What time on Tuesday, January 5?")
  })

  it.each([
    ["2", "2:00 PM"],
    ["230", "2:30 PM"],
    ["0230", "2:30 PM"],
    ["1430", "2:30 PM"],
    ["10", "10:00 AM"],
    ["1200", "12:00 PM"],
  ])("takes %s for %s by the opening hours", async (keys, time) => {
    const call = openCallCenter().dial()
    await call.presses("1", { intent: "ScheduleDemo" })
    await call.presses("1202")

    expect(await call.presses(keys)).toContain(`Wednesday, December 2 at ${time}`)
  })

  it("asks for morning or evening where both are open, and takes a key for it", async () => {
    const weeklyHours = { wednesday: [{ opens: "06:00", closes: "22:00" }] }
    const center = openCallCenter({ rules: { weeklyHours: weeklyHours as never } })
    const call = center.dial()
    await call.presses("1", { intent: "ScheduleDemo" })
    await call.presses("1202")

    expect(await call.presses("730")).toBe("Do you mean 7:30 AM or 7:30 PM?")
    expect(call.action).toBe("ElicitSlot time")
    expect(await call.presses("2")).toContain("Wednesday, December 2 at 7:30 PM")
    await call.says("yes", yes)
    expect(center.booked()).toEqual(["2026-12-02 19:30"])
  })

  it("takes words for morning or evening", async () => {
    const weeklyHours = { wednesday: [{ opens: "06:00", closes: "22:00" }] }
    const call = openCallCenter({ rules: { weeklyHours: weeklyHours as never } }).dial()
    await call.says("book a demo tomorrow at seven", { intent: "ScheduleDemo" })

    expect(await call.says("in the morning")).toContain("Wednesday, December 2 at 7:00 AM")
  })

  it("takes a time by keys in place of an offer", async () => {
    const center = openCallCenter()
    await center.take("2026-12-02 10:00")
    const call = center.dial()
    await call.says("book a demo tomorrow at 10 am", { intent: "ScheduleDemo" })

    expect(await call.presses("1430")).toContain("Wednesday, December 2 at 2:30 PM")
  })

  it("ends keys with # without minding", async () => {
    const call = openCallCenter().dial()
    await call.presses("1", { intent: "ScheduleDemo" })

    expect(await call.presses("1202#")).toBe("What time on Wednesday, December 2?")
  })
})
