import { describe, expect, it } from "vitest"

import { openCallCenter } from "./support/call-center.ts"

const fallback = { intent: "FallbackIntent" }

describe("a caller who wanted to reach somebody else", () => {
  it.each([
    "oops wrong number",
    "sorry I think I've got the wrong number",
    "I must have misdialed",
    "sorry I called you by accident",
    "oh I was trying to reach my bank",
  ])("is let go: %j", async (words) => {
    const call = openCallCenter().dial()

    expect(await call.says(words, fallback)).toBe("No problem, this is Acme. Goodbye.")
    expect(call.action).toBe("Close Goodbye Fulfilled")
  })

  it.each(["perdón, número equivocado", "ay disculpe, me equivoqué de número", "marqué mal"])(
    "is let go in Spanish: %j",
    async (words) => {
      const call = openCallCenter({ locale: "es_US" }).dial()

      expect(await call.says(words, fallback)).toContain("Hasta luego.")
      expect(call.action).toBe("Close Goodbye Fulfilled")
    },
  )

  it("is let go in the middle of a booking, which comes to nothing", async () => {
    const center = openCallCenter()
    const call = center.dial()
    await call.says("book a demo for thursday at 10 am", { intent: "ScheduleDemo" })

    expect(await call.says("oh no wait I dialed the wrong number")).toContain(
      "All right, nothing was booked. No problem, this is Acme. Goodbye.",
    )
  })

  it("is told whom they reached when they ask", async () => {
    const call = openCallCenter().dial()

    expect(await call.says("do I have the right number", fallback)).toContain("assistant of Acme")
  })

  it("goes on where it is the number that was read back which is wrong", async () => {
    const call = openCallCenter().dial({ from: "withheld" })
    await call.says("book a demo for thursday at 10 am", { intent: "ScheduleDemo" })
    await call.says("two oh two five five five oh one two three")
    await call.says("no that's the wrong number")

    expect(call.action).toBe("ElicitSlot phoneNumber")
  })

  it("goes on where a number was given wrongly", async () => {
    const call = openCallCenter().dial()

    await call.says("last time I gave you the wrong number", fallback)

    expect(call.action).toBe("ElicitIntent")
  })
})

describe("a caller who asks for a person", () => {
  it.each([
    "for heaven's sake give me a human being",
    "put me through to somebody",
    "I would like to talk to your manager",
  ])("reaches one although Lex did not understand: %j", async (words) => {
    const call = openCallCenter().dial()
    await call.says(words, fallback)

    expect(call.action).toBe("Close TalkToAgent Fulfilled")
  })

  it("stays with the bot when that is what is said", async () => {
    const call = openCallCenter().dial()
    await call.says("I don't want to talk to a person", fallback)

    expect(call.action).toBe("ElicitIntent")
  })
})
