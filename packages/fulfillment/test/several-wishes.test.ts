import { describe, expect, it } from "vitest"

import { openCallCenter, type TestCallCenter } from "./support/call-center.ts"

const schedule = { intent: "ScheduleDemo" }
const cancel = { intent: "CancelDemo" }
const move = { intent: "MoveDemo" }
const yes = { confirmationState: "Confirmed" } as const

async function withDemos(...whens: readonly string[]): Promise<TestCallCenter> {
  const center = openCallCenter()
  for (const when of whens) {
    const call = center.dial()
    await call.says(`book a demo ${when}`, schedule)
    await call.says("yes", yes)
  }
  return center
}

describe("several wishes in one breath", () => {
  it("are taken up one after the other, each with a yes of its own", async () => {
    const center = await withDemos("thursday at 10 am")
    const call = center.dial()

    expect(
      await call.says("cancel my thursday demo and book me in for friday at two pm", cancel),
    ).toBe("Your demo is on Thursday, December 3 at 10:00 AM. Shall I cancel it?")
    expect(await call.says("yes", yes)).toBe(
      "Done. Your demo on Thursday, December 3 at 10:00 AM is cancelled. That's Friday, December 4 at 2:00 PM. Shall I book it?",
    )
    expect(call.action).toBe("ConfirmIntent")
    expect(center.counted).toContain("Cancelled")
    await call.says("yes", yes)
    expect(center.booked()).toEqual(["2026-12-04 14:00"])
  })

  it("leave the second to its own answer when the first is turned down", async () => {
    const center = await withDemos("thursday at 10 am")
    const call = center.dial()
    await call.says("cancel my demo and book one for friday at two pm", cancel)

    expect(await call.says("no")).toContain("stays as it was. That's Friday, December 4 at 2:00 PM")
    expect(await call.says("no")).toContain("instead")
    expect(center.booked()).toEqual(["2026-12-03 10:00"])
  })

  it.each([
    ["book friday at ten and also monday at ten", "2026-12-04 10:00", "2026-12-07 10:00"],
    ["book thursday at nine and friday at two pm", "2026-12-03 09:00", "2026-12-04 14:00"],
    [
      "put me down for monday at ten and wednesday at ten please",
      "2026-12-07 10:00",
      "2026-12-09 10:00",
    ],
    [
      "two demos please, thursday at nine and the thursday after at nine",
      "2026-12-03 09:00",
      "2026-12-10 09:00",
    ],
  ])("%j are two demos", async (words, ...booked) => {
    const center = openCallCenter()
    const call = center.dial()
    await call.says(words, schedule)
    await call.says("yes", yes)
    await call.says("yes", yes)

    expect(center.booked()).toEqual(booked)
  })

  it.each([
    "book friday at ten and if that's taken monday at ten",
    "book friday at ten but monday at ten would be better",
    "monday at ten and friday at ten",
  ])("%j is one", async (words) => {
    const center = openCallCenter()
    const call = center.dial()
    await call.says(words, schedule)
    await call.says("yes", yes)
    await call.says("yes", yes)

    expect(center.booked()).toHaveLength(1)
  })

  it("cancel all demos only with a yes for each", async () => {
    const center = await withDemos("thursday at 10 am", "friday at 2 pm", "monday at 9 am")
    const call = center.dial()
    await call.says("cancel all my appointments", cancel)

    await call.says("yes", yes)
    expect(await call.says("no")).toContain("Monday, December 7")
    await call.says("yes", yes)
    expect(center.booked()).toEqual(["2026-12-04 14:00"])
  })

  it("do not let a yes to the first book the second", async () => {
    const center = openCallCenter()
    const call = center.dial()
    await call.says("book me for thursday at ten am and another one for friday at ten am", schedule)
    await call.says("yes", yes)

    expect(center.booked()).toEqual(["2026-12-03 10:00"])
    await call.says("never mind")
    expect(center.booked()).toEqual(["2026-12-03 10:00"])
  })
})

describe("the other demo", () => {
  it("is moved instead of the one that was read back", async () => {
    const center = await withDemos("thursday at 10 am", "friday at 2 pm")
    const call = center.dial()
    await call.says("move my friday demo to monday at nine am", move)

    expect(await call.says("no, the other one")).toBe(
      "That's from Thursday, December 3 at 10:00 AM to Monday, December 7 at 9:00 AM. Shall I move it?",
    )
  })

  it("is asked for where there are three", async () => {
    const center = await withDemos("thursday at 10 am", "friday at 2 pm", "monday at 9 am")
    const call = center.dial()
    await call.says("cancel my friday demo", cancel)

    expect(await call.says("no, the other one")).toContain("Which one do you mean?")
    expect(center.booked()).toHaveLength(3)
  })
})

describe("a demo that is to be cancelled", () => {
  it.each(["keep it but on monday at nine am", "can we move it to monday at nine am"])(
    "is moved on %j",
    async (words) => {
      const center = await withDemos("thursday at 10 am")
      const call = center.dial()
      await call.says("cancel my demo", cancel)

      expect(await call.says(words)).toContain("to Monday, December 7 at 9:00 AM. Shall I move it?")
      await call.says("yes", yes)
      expect(center.booked()).toEqual(["2026-12-07 09:00"])
    },
  )
})
