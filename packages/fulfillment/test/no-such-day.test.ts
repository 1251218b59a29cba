import { describe, expect, it } from "vitest"

import { openCallCenter } from "./support/call-center.ts"

describe("a day that is on no calendar", () => {
  it.each([
    ["february 30th", "There is no February 30. What day would you like to come?"],
    ["the thirty first of april please", "There is no April 31."],
    ["february 29 2027", "There is no February 29 in 2027."],
    ["friday december third", "December 3 is a Thursday."],
    ["the fifth monday of february", "There is no such day."],
  ])("is said to be none when it answers the question for a day: %j", async (words, heard) => {
    const call = openCallCenter().dial()
    await call.says("schedule a demo", { intent: "ScheduleDemo" })

    const answer = await call.says(words)

    expect(answer).toContain(heard)
    expect(answer).not.toContain("Sorry")
    expect(call.action).toBe("ElicitSlot date")
  })

  it("is said to be none in an opening wish, whose time is kept", async () => {
    const call = openCallCenter().dial()

    expect(
      await call.says("book a demo for february 30th at ten", { intent: "ScheduleDemo" }),
    ).toBe("There is no February 30. What day would you like to come?")
    expect(await call.says("the fifth of january")).toContain("January 5 at 10:00 AM")
  })

  it("opens a booking where nothing else is said", async () => {
    const call = openCallCenter().dial()

    expect(await call.says("february 30th", { intent: "FallbackIntent" })).toContain(
      "There is no February 30. What day",
    )
  })

  it("is no yes to what was read back", async () => {
    const center = openCallCenter()
    const call = center.dial()
    await call.says("book a demo for thursday at ten", { intent: "ScheduleDemo" })

    expect(
      await call.says("yes friday december third", { confirmationState: "Confirmed" }),
    ).toContain("December 3 is a Thursday.")
    expect(center.booked()).toEqual([])
  })

  it("ends with a person when it is named again and again", async () => {
    const call = openCallCenter().dial()
    await call.says("schedule a demo", { intent: "ScheduleDemo" })
    for (let turn = 0; turn < 3; turn += 1) await call.says("february 30th")

    expect(call.action).toBe("Close TalkToAgent Fulfilled")
  })

  it.each([
    ["el treinta de febrero", "El 30 de febrero no existe. "],
    ["el viernes tres de diciembre", "El 3 de diciembre es jueves. "],
  ])("is said to be none in Spanish: %j", async (words, heard) => {
    const call = openCallCenter({ locale: "es_US" }).dial()
    await call.says("quiero una demostración", { intent: "ScheduleDemo" })

    expect(await call.says(words)).toContain(heard)
  })
})
