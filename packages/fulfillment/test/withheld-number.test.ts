import { describe, expect, it } from "vitest"

import { openCallCenter, slot } from "./support/call-center.ts"

const schedule = { intent: "ScheduleDemo" }
const yes = { confirmationState: "Confirmed" } as const

describe("a caller whose number is withheld", () => {
  it("is asked for one, hears it digit by digit, and books with it", async () => {
    const center = openCallCenter()
    const call = center.dial({ from: "withheld" })

    expect(await call.says("book a demo tomorrow at 10 am", schedule)).toContain(
      "Your number is withheld",
    )
    expect(call.action).toBe("ElicitSlot phoneNumber")
    expect(
      await call.says("two oh two five five five oh one five oh", {
        slots: { phoneNumber: slot("two oh two ...", "2025550150") },
      }),
    ).toBe("I have 2 0 2, 5 5 5, 0 1 5 0. Is that right?")
    expect(await call.says("yes", yes)).toContain("Wednesday, December 2 at 10:00 AM")
    await call.says("yes", yes)
    expect(center.booked("+12025550150")).toEqual(["2026-12-02 10:00"])
  })

  it.each([
    ["two oh two five five five oh one five oh", "Speech"],
    ["it's (202) 555-0150", "Speech"],
    ["2025550150", "DTMF"],
    ["12025550150", "DTMF"],
  ] as const)("can say or key in %j", async (number, inputMode) => {
    const call = openCallCenter().dial({ from: "withheld" })
    await call.says("schedule a demo", schedule)

    expect(await call.says(number, { inputMode })).toContain("2 0 2, 5 5 5, 0 1 5 0")
    expect(await call.presses("1")).toBe("What day would you like to come?")
  })

  it("hears the number slowly where SSML is taken", async () => {
    const call = openCallCenter().dial({ from: "withheld" })
    await call.says("schedule a demo", schedule)
    await call.presses("2025550150")

    const [message] = call.last.messages ?? []
    expect(message).toEqual({
      contentType: "SSML",
      content:
        '<speak>I have <prosody rate="slow">2 0 2, 5 5 5, 0 1 5 0</prosody>. Is that right?</speak>',
    })
  })

  it("gets plain text on chat", async () => {
    const call = openCallCenter().dial({ from: "withheld", channel: "chat" })
    await call.says("schedule a demo", schedule)
    await call.says("202-555-0150")

    expect(call.last.messages?.[0]?.contentType).toBe("PlainText")
  })

  it("can correct a number that was heard wrong", async () => {
    const call = openCallCenter().dial({ from: "withheld" })
    await call.says("schedule a demo", schedule)
    await call.presses("2025550151")

    expect(await call.says("no", { confirmationState: "Denied" })).toContain(
      "What is your phone number",
    )
    expect(await call.presses("2025550150")).toContain("0 1 5 0")
  })

  it.each(["no", "I'd rather not", "never mind"])(
    "gets no booking on %j, and is told why",
    async (words) => {
      const center = openCallCenter({ reachUsAt: "202-555-0100" })
      const call = center.dial({ from: "withheld" })
      await call.says("schedule a demo", schedule)

      const heard = await call.says(words, { intent: "FallbackIntent" })

      expect(heard).toContain("Demos are kept under your number")
      expect(heard).toContain("You can reach us at 202-555-0100.")
      expect(call.action).toBe("Close ScheduleDemo Failed")
      expect(center.booked()).toEqual([])
    },
  )

  it.each(["anonymous", "", "+1555", "restricted"])(
    "is treated as such with the caller id %j",
    async (callerNumber) => {
      const call = openCallCenter().dial({ from: "withheld", attributes: { callerNumber } })

      expect(await call.says("check my demo", { intent: "CheckDemo" })).toContain(
        "Your number is withheld",
      )
    },
  )

  it("need not say the number again for the next thing", async () => {
    const center = openCallCenter()
    const call = center.dial({ from: "withheld" })
    await call.says("book a demo tomorrow at 10 am", schedule)
    await call.presses("2025550150")
    await call.presses("1")
    await call.presses("1")

    expect(await call.says("check my demo", { intent: "CheckDemo" })).toBe(
      "You have a demo on Wednesday, December 2 at 10:00 AM.",
    )
  })

  it("is brought to a person who can't be understood either", async () => {
    const call = openCallCenter().dial({ from: "withheld" })
    await call.says("schedule a demo", schedule)

    expect(await call.presses("99999999999")).toContain("Sorry, I didn't catch the number.")
    expect(await call.presses("99999999999")).toContain("You can type your number on the keypad")
    await call.presses("99999999999")
    expect(call.action).toBe("Close TalkToAgent Fulfilled")
  })

  it("hears the digits of a foreign number with its country code", async () => {
    const call = openCallCenter().dial({ from: "withheld" })
    await call.says("schedule a demo", schedule)

    expect(await call.says("+52 55 1234 5678")).toContain("5 2 5")
  })
})
