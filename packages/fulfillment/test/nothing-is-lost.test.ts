import { describe, expect, it } from "vitest"

import { openCallCenter } from "./support/call-center.ts"

const fallback = { intent: "FallbackIntent" }
const yes = { confirmationState: "Confirmed" } as const

describe("what was not understood as a whole", () => {
  it.each([
    ["oh well friday suits me nicely", "What time on Friday, December 4?"],
    ["somebody told me to cancel my booking", "You have no demo booked"],
  ])("keeps what was heard in %j", async (words, heard) => {
    expect(await openCallCenter().dial().says(words, fallback)).toContain(heard)
  })

  it.each(["how are you today", "yeah so the thing is", "I was born on 01/01/1990"])(
    "opens nothing on %j",
    async (words) => {
      const call = openCallCenter().dial()

      expect(await call.says(words, fallback)).toContain("What would you like to do?")
    },
  )

  it.each([
    "please book a flight to Denver for friday",
    "what's the weather in Toronto tomorrow",
    "transfer two hundred dollars to my savings account on monday",
  ])("opens nothing on what is none of our business: %j", async (words) => {
    for (const intent of ["FallbackIntent", "ScheduleDemo"]) {
      const call = openCallCenter().dial()
      await call.says(words, { intent, alternatives: { [intent]: 0.55 } })

      expect(call.action).toBe("ElicitIntent")
    }
  })

  it("keeps day and time in a long tale of something else", async () => {
    const call = openCallCenter().dial()
    const words =
      "so I saw your ad and my partner and I would like to see the product could you fit us in on thursday at 3 pm"

    expect(await call.says(words, fallback)).toContain("Thursday, December 3 at 3:00 PM")
  })

  it("opens a demo that is named beside words that nobody knows", async () => {
    const call = openCallCenter().dial()
    const words = "my nephew Bartholomew and his fiancee want a demo on friday"

    expect(await call.says(words, fallback)).toContain("What time on Friday, December 4?")
  })

  it("counts as a failure although there is a yeah in it", async () => {
    const call = openCallCenter().dial()
    for (const words of ["yeah my cousin", "yeah the thing is", "yeah purple elephants"])
      await call.says(words, fallback)

    expect(call.action).toBe("Close TalkToAgent Fulfilled")
  })
})

describe("another language", () => {
  it("is answered in that language, and with a person", async () => {
    const call = openCallCenter().dial()

    expect(await call.says("no hablo inglés", { intent: "Goodbye" })).toBe(
      "Lo siento, este servicio solo habla inglés. Le comunico con una persona.",
    )
    expect(call.action).toBe("Close TalkToAgent Fulfilled")
  })

  it("is told how to reach us where there is no person", async () => {
    const center = openCallCenter({ agentHandOff: false, reachUsAt: "202-555-0100" })
    const call = center.dial()

    expect(await call.says("no hablo inglés", fallback)).toContain("202-555-0100")
    expect(call.action).toBe("Close Goodbye Failed")
  })

  it("is English in a Spanish call centre", async () => {
    const call = openCallCenter({ locale: "es_US" }).dial()

    expect(await call.says("I don't speak Spanish", fallback)).toContain("only speaks Spanish")
  })
})

describe("the end of a call", () => {
  it("is a goodbye on silence after a finished task, but not before", async () => {
    const call = openCallCenter().dial()
    expect(await call.isSilent()).toContain("I didn't hear anything")
    await call.says("book a demo for friday at 2 pm", { intent: "ScheduleDemo" })
    await call.says("yes", yes)

    expect(await call.isSilent()).toBe("Thank you for calling Acme. Goodbye.")
    expect(call.action).toBe("Close Goodbye Fulfilled")
  })

  it("comes with the booking where the yes has a goodbye in it", async () => {
    const center = openCallCenter()
    const call = center.dial()
    await call.says("book a demo for friday at 2 pm", { intent: "ScheduleDemo" })

    expect(await call.says("yes please, bye")).toMatch(/^Done!.*Goodbye\.$/)
    expect(center.booked()).toEqual(["2026-12-04 14:00"])
  })

  it("comes without a booking where the caller says no and goodbye", async () => {
    const center = openCallCenter()
    const call = center.dial()
    await call.says("book a demo for friday at 2 pm", { intent: "ScheduleDemo" })

    expect(await call.says("no thank you, goodbye")).toContain("nothing was booked")
    expect(call.action).toBe("Close Goodbye Fulfilled")
    expect(center.booked()).toEqual([])
  })
})

describe("a conversation that turns in a circle", () => {
  it.each(["hold on", "could you repeat that"])("ends for who only says %j", async (words) => {
    const call = openCallCenter().dial()
    await call.says("schedule a demo", { intent: "ScheduleDemo" })
    const intent = words === "hold on" ? {} : { intent: "Repeat" }
    for (let turn = 0; turn < 7; turn += 1) await call.says(words, intent)
    expect(call.action).toBe("ElicitSlot date")

    await call.says(words, intent)

    expect(call.action).toBe("Close TalkToAgent Fulfilled")
  })
})

describe("an answer that its question makes plain", () => {
  it("takes the first one for the first time of the day, not for the first of the month", async () => {
    const call = openCallCenter().dial()
    await call.says("a demo on thursday please", { intent: "ScheduleDemo" })

    expect(await call.says("the first one")).toContain("Thursday, December 3 at 9:00 AM. Shall I")
  })

  it("does not take later this week for today", async () => {
    const call = openCallCenter().dial()
    await call.says("schedule a demo", { intent: "ScheduleDemo" })

    expect(await call.says("later this week")).not.toContain("December 1")
  })
})
