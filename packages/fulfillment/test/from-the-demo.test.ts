import { describe, expect, it } from "vitest"

import { openCallCenter, type TestCall } from "./support/call-center.ts"

const move = { intent: "MoveDemo" }
const yes = { confirmationState: "Confirmed" } as const

async function callAboutFridayAtTwo(): Promise<TestCall> {
  const center = openCallCenter()
  const call = center.dial()
  await call.says("book a demo for friday at 2 pm", { intent: "ScheduleDemo" })
  await call.says("yes", yes)
  return center.dial()
}

describe("a move in terms of the demo", () => {
  it.each([
    ["move my demo an hour later", "Friday, December 4 at 3:00 PM"],
    ["push my appointment back by thirty minutes", "Friday, December 4 at 2:30 PM"],
    ["make my demo half an hour earlier", "Friday, December 4 at 1:30 PM"],
    ["can I come half an hour earlier", "Friday, December 4 at 1:30 PM"],
    ["move it to the same time next week", "Friday, December 11 at 2:00 PM"],
    ["the same day but an hour later", "Friday, December 4 at 3:00 PM"],
    ["bring my appointment forward a day", "Thursday, December 3 at 2:00 PM"],
    ["move my demo a day earlier", "Thursday, December 3 at 2:00 PM"],
    ["postpone my demo by a week", "Friday, December 11 at 2:00 PM"],
    ["move my demo to monday, same time", "Monday, December 7 at 2:00 PM"],
    ["move it three days later same time", "Monday, December 7 at 2:00 PM"],
    ["move it a day earlier at three", "Thursday, December 3 at 3:00 PM"],
  ])("%j", async (words, when) => {
    const call = await callAboutFridayAtTwo()

    expect(await call.says(words, move)).toContain(`to ${when}. Shall I move it?`)
  })

  it("counts the next day from the demo, not from today", async () => {
    const center = openCallCenter()
    const call = center.dial()
    await call.says("book a demo for monday at 2 pm", { intent: "ScheduleDemo" })
    await call.says("yes", yes)

    const heard = await center.dial().says("move it to the next day, same time", move)

    expect(heard).toContain("to Tuesday, December 8 at 2:00 PM. Shall I move it?")
  })

  it("counts from the demo in 'the day after', unless a day comes after it", async () => {
    const call = await callAboutFridayAtTwo()

    expect(await call.says("push my demo to the day after tomorrow", move)).toContain(
      "Thursday, December 3",
    )
  })

  it("takes a weekday for the one of the week that is proposed", async () => {
    const call = openCallCenter().dial()
    await call.says("book a demo for monday of next week at 2 pm", { intent: "ScheduleDemo" })

    expect(await call.says("no, the one on wednesday")).toContain("Wednesday, December 9")
    expect(await call.says("no, this friday")).toContain("Friday, December 4")
  })

  it("counts from what was read back last", async () => {
    const call = await callAboutFridayAtTwo()
    await call.says("move my demo to monday at nine am", move)

    expect(await call.says("an hour later")).toContain("to Monday, December 7 at 10:00 AM")
  })

  it("is kept until it is known which demo is meant", async () => {
    const center = openCallCenter()
    for (const when of ["thursday at 10 am", "friday at 2 pm"]) {
      const call = center.dial()
      await call.says(`book a demo for ${when}`, { intent: "ScheduleDemo" })
      await call.says("yes", yes)
    }
    const call = center.dial()

    expect(await call.says("move a demo two hours earlier", move)).toContain("Which one")
    expect(await call.says("the friday one")).toContain("to Friday, December 4 at 12:00 PM")
  })

  it("keeps the time of day over a change of the clocks", async () => {
    const center = openCallCenter({ now: "2027-03-08T09:00:00-05:00" })
    const booking = center.dial()
    await booking.says("book a demo for friday march 12 at 2 pm", { intent: "ScheduleDemo" })
    await booking.says("yes", yes)
    const call = center.dial()

    expect(await call.says("move my demo a week later", move)).toContain(
      "to Friday, March 19 at 2:00 PM",
    )
  })

  it("moves nothing on a yes with an hour in it", async () => {
    const call = await callAboutFridayAtTwo()
    await call.says("move my demo to monday at nine am", move)

    expect(await call.says("yes but an hour later", yes)).toContain("10:00 AM. Shall I move it?")
  })
})

describe("what was read back, as a measure of what is wanted", () => {
  it.each([
    ["the same day at eleven", "Thursday, December 3 at 11:00 AM"],
    ["same day next week", "Thursday, December 10 at 10:00 AM"],
    ["same time next week", "Thursday, December 10 at 10:00 AM"],
    ["the following week, same day", "Thursday, December 10 at 10:00 AM"],
    ["make it the week after", "Thursday, December 10 at 10:00 AM"],
    ["the day before then please", "Wednesday, December 2 at 10:00 AM"],
    ["the day after at three", "Friday, December 4 at 3:00 PM"],
    ["the thursday after", "Thursday, December 10 at 10:00 AM"],
    ["the tuesday after that at eleven", "Tuesday, December 8 at 11:00 AM"],
    ["the following monday", "Monday, December 7 at 10:00 AM"],
    ["same time but friday", "Friday, December 4 at 10:00 AM"],
  ])("%j", async (words, when) => {
    const call = openCallCenter().dial()
    await call.says("book a demo for thursday at 10 am", { intent: "ScheduleDemo" })

    expect(await call.says(words)).toContain(`That's ${when}. Shall I book it?`)
  })

  it("is a day later while the time is still asked for", async () => {
    const call = openCallCenter().dial()
    await call.says("book a demo for thursday", { intent: "ScheduleDemo" })

    expect(await call.says("no wait, the day after")).toBe("What time on Friday, December 4?")
  })

  it("counts from the offer that is named", async () => {
    const call = openCallCenter().dial()
    await call.says("book a demo for friday morning", { intent: "ScheduleDemo" })

    expect(await call.says("half an hour after the last one")).toContain(
      "Friday, December 4 at 10:30 AM",
    )
  })

  it("is not lost when another one is wanted besides", async () => {
    const center = openCallCenter()
    const call = center.dial()
    await call.says("book a demo for thursday at 10 am", { intent: "ScheduleDemo" })
    const heard = await call.says("yes and I'd like another one on friday at noon")
    await call.says("yes", yes)

    expect(heard).toContain("Friday, December 4 at 12:00 PM. Shall I book it?")
    expect(center.booked()).toEqual(["2026-12-03 10:00", "2026-12-04 12:00"])
  })
})

describe("a wish that is about a demo which the caller has", () => {
  it.each([
    ["instead of friday I'd like monday at ten", "Monday, December 7 at 10:00 AM"],
    ["my demo on friday can it be at noon", "Friday, December 4 at 12:00 PM"],
    ["make it an hour later", "Friday, December 4 at 3:00 PM"],
  ])("is a move, although Lex hears a new one: %j", async (words, when) => {
    const call = await callAboutFridayAtTwo()

    expect(await call.says(words, { intent: "ScheduleDemo" })).toContain(
      `to ${when}. Shall I move it?`,
    )
  })

  it("is a booking where there is none", async () => {
    const call = openCallCenter().dial()

    expect(
      await call.says("can my demo be on monday at ten", { intent: "ScheduleDemo" }),
    ).toContain("That's Monday, December 7 at 10:00 AM. Shall I book it?")
  })
})
