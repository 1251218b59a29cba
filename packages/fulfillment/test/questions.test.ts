import { intentNames } from "@call-center/lex-bot"
import { describe, expect, it } from "vitest"

import { openCallCenter } from "./support/call-center.ts"

const schedule = { intent: "ScheduleDemo" }
const yes = { confirmationState: "Confirmed" } as const

const parking = {
  name: "Parking",
  questions: ["is there a car park", "where can I leave my car", "do you have a garage"],
  answer: "You can park behind the house.",
}

describe("a question in the middle of a task", () => {
  it("is answered, and the open question asked again, also at the read-back", async () => {
    const center = openCallCenter()
    const call = center.dial()
    expect(await call.says("schedule a demo", schedule)).toBe("What day would you like to come?")

    expect(await call.says("how long does that take")).toBe(
      "A demo takes 30 minutes. What day would you like to come?",
    )
    expect(call.action).toBe("ElicitSlot date")
    await call.says("tomorrow")
    await call.says("10 am")
    expect(await call.says("wait who am I talking to")).toBe(
      "I'm the automated assistant of Acme, not a person. To speak to a person, just say agent. That's Wednesday, December 2 at 10:00 AM. Shall I book it?",
    )
    expect(call.action).toBe("ConfirmIntent")
    expect(await call.says("yes", yes)).toContain("Your demo is booked")
    expect(center.booked()).toEqual(["2026-12-02 10:00"])
  })

  it("books nothing, whatever Lex says of the answer", async () => {
    const center = openCallCenter()
    const call = center.dial()
    await call.says("book a demo tomorrow at 10 am", schedule)

    expect(await call.says("sure, but how long does it take", yes)).toContain(
      "A demo takes 30 minutes. That's Wednesday, December 2 at 10:00 AM.",
    )
    expect(center.booked()).toEqual([])
  })

  it("is answered from Lex's intent, and the task goes on", async () => {
    const call = openCallCenter({ address: "12 Main Street" }).dial()
    await call.says("schedule a demo", schedule)

    expect(await call.says("which corner of town", { intent: "Location" })).toBe(
      "We're at 12 Main Street. What day would you like to come?",
    )
    expect(await call.says("tomorrow", schedule)).toContain("What time on Wednesday, December 2?")
  })

  it("does not lose what is said besides it", async () => {
    const call = openCallCenter().dial()
    await call.says("schedule a demo", schedule)

    expect(await call.says("how long is it, and I'd like tomorrow at ten")).toBe(
      "A demo takes 30 minutes. That's Wednesday, December 2 at 10:00 AM. Shall I book it?",
    )
  })

  it("about Saturday's hours is no wish for Saturday", async () => {
    const call = openCallCenter().dial()
    await call.says("schedule a demo", schedule)

    expect(await call.says("are you open on saturday")).toBe(
      "We're closed on Saturday, December 5. We're open Monday to Friday from 9:00 AM to 5:00 PM. What day would you like to come?",
    )
    expect(call.action).toBe("ElicitSlot date")
  })

  it("that nobody here can answer is admitted, and ends with a person the third time", async () => {
    const center = openCallCenter()
    const call = center.dial()
    await call.says("schedule a demo", schedule)

    const admitted =
      "I'm sorry, I can't tell you that. A person can: just say agent. What day would you like to come?"
    expect(await call.says("can my grandson join us")).toBe(admitted)
    expect(await call.says("is it true that you sponsor the orchestra")).toBe(admitted)
    expect(await call.says("who is your chief of staff")).toContain("Let me bring you to a person")
    expect(center.counted).toEqual(["GaveUp"])
  })
})

describe("a question before any task", () => {
  it.each([
    [
      "OpeningHours",
      "what are your hours",
      "We're open Monday to Friday from 9:00 AM to 5:00 PM. What else can I do for you?",
    ],
    [
      "OpeningHours",
      "are you open tomorrow",
      "On Wednesday, December 2 we're open from 9:00 AM to 5:00 PM. What else can I do for you?",
    ],
    ["DemoLength", "how long is a demo", "A demo takes 30 minutes. What else can I do for you?"],
    ["Location", "your address", "We're at 12 Main Street. What else can I do for you?"],
    [
      "DataKept",
      "what happens with my data",
      "I keep your phone number and your demos until 30 days after them, for nothing else. This call is not recorded. What else can I do for you?",
    ],
    [
      "FallbackIntent",
      "how much does it cost",
      "I'm sorry, I can't tell you that. A person can: just say agent. What else can I do for you?",
    ],
    [
      "Parking",
      "is there a car park",
      "You can park behind the house. What else can I do for you?",
    ],
  ])(
    "by Lex's intent %s is answered, and the session stays open",
    async (intent, words, answer) => {
      const call = openCallCenter({ address: "12 Main Street", faq: [parking] }).dial()

      expect(await call.says(words, { intent })).toBe(answer)
      expect(call.action).toBe("ElicitIntent")
      expect(await call.says("schedule a demo", schedule)).toBe("What day would you like to come?")
    },
  )

  it("is repeated on request", async () => {
    const call = openCallCenter().dial()
    await call.says("how long is a demo", { intent: "DemoLength" })

    expect(await call.says("sorry what", { intent: "Repeat" })).toBe("A demo takes 30 minutes.")
  })

  it("comes with a task that Lex is sure of, and both are taken up", async () => {
    const call = openCallCenter().dial()

    expect(await call.says("I want to book a demo, how long does it take", schedule)).toBe(
      "A demo takes 30 minutes. What day would you like to come?",
    )
  })

  it("of the business's own is known by its telling words where Lex knows nothing", async () => {
    const call = openCallCenter({ faq: [parking] }).dial()

    expect(await call.says("would there be some garage near")).toContain("park behind the house")
  })

  it("is admitted to have no answer where the configuration has none", async () => {
    const call = openCallCenter({ agentHandOff: false, reachUsAt: "202-555-0100" }).dial()

    expect(await call.says("where are you", { intent: "Location" })).toBe(
      "I'm sorry, I can't tell you that. You can reach us at 202-555-0100. What else can I do for you?",
    )
  })
})

const ask = (hours: object, words = "what are your hours"): Promise<string> =>
  openCallCenter({ rules: hours }).dial().says(words, { intent: "OpeningHours" })

describe("opening hours", () => {
  const nine = [{ opens: "09:00", closes: "17:00" }]
  it("are told by runs of days that have the same", async () => {
    const weeklyHours = {
      monday: nine,
      tuesday: nine,
      wednesday: [],
      thursday: nine,
      friday: [
        { opens: "09:00", closes: "12:00" },
        { opens: "13:00", closes: "24:00" },
      ],
      saturday: [],
      sunday: [],
    }

    expect(await ask({ weeklyHours })).toContain(
      "We're open Monday to Tuesday from 9:00 AM to 5:00 PM, Thursday from 9:00 AM to 5:00 PM, and Friday from 9:00 AM to 12:00 PM and from 1:00 PM to 12:00 AM.",
    )
  })

  it("of a day follow holidays and other hours of single dates", async () => {
    const holidays = new Map([["2026-12-04", "Founders' Day"]])
    const dateOverrides = new Map([["2026-12-05", [{ opens: "10:00", closes: "12:00" }]]])

    expect(await ask({ holidays }, "are you open on friday")).toContain(
      "We're closed on Friday, December 4 for Founders' Day.",
    )
    expect(await ask({ dateOverrides }, "are you open on saturday")).toContain(
      "On Saturday, December 5 we're open from 10:00 AM to 12:00 PM.",
    )
  })
})

describe("questions in Spanish", () => {
  it("are answered in Spanish, and the open one is asked again", async () => {
    const call = openCallCenter({ locale: "es_US", address: "Calle Mayor 12" }).dial()
    await call.says("quiero una demostración", schedule)

    expect(await call.says("¿cuánto dura?")).toBe(
      "Una demostración dura 30 minutos. ¿Qué día le gustaría venir?",
    )
    expect(await call.says("¿dónde están?")).toBe(
      "Estamos en Calle Mayor 12. ¿Qué día le gustaría venir?",
    )
    expect(await call.says("¿abren los sábados?")).toContain("Abrimos de lunes a viernes de")
    expect(await call.says("¿es usted un robot?")).toContain("Soy el asistente automático de Acme")
    expect(await call.says("mañana a las diez")).toContain("¿La reservo?")
  })
})

it("is never the end of a conversation", async () => {
  const questions = ["OpeningHours", "DemoLength", "Location", "WhoIsThis", "DataKept", "Parking"]
  for (const intent of questions) {
    const call = openCallCenter({ faq: [parking] }).dial()
    await call.says("hm", { intent })
    expect(call.action).toBe("ElicitIntent")
  }
  expect(Object.values(intentNames)).toEqual(expect.arrayContaining(questions.slice(0, 5)))
})
