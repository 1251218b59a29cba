import { describe, expect, it } from "vitest"

import { openCallCenter, type TestCall, type TestCallCenter } from "./support/call-center.ts"

const fallback = { intent: "FallbackIntent" }
const schedule = { intent: "ScheduleDemo" }

/** A call in which each line is a turn of an intent that Lex reports where none runs; what is heard last. */
async function heardLast(
  call: TestCall,
  [first = "", ...lines]: readonly string[],
  intent = "ScheduleDemo",
): Promise<string> {
  let heard = await call.says(first, { intent })
  for (const line of lines) heard = await call.says(line)
  return heard
}

async function withDemos(...starts: readonly string[]): Promise<TestCallCenter> {
  const center = openCallCenter()
  for (const start of starts) await heardLast(center.dial(), [`book a demo for ${start}`, "yes"])
  return center
}

describe("days that were offered", () => {
  it.each([
    [
      "book a demo for january tenth at ten",
      "the eleventh at ten",
      "Monday, January 11 at 10:00 AM",
    ],
    ["book a demo for saturday", "eleven am", "Friday, December 4 at 11:00 AM"],
    ["book a demo for sunday", "three o'clock", "Monday, December 7 at 3:00 PM"],
  ])("stand for the day in answer to %j", async (first, second, heard) => {
    expect(await heardLast(openCallCenter().dial(), [first, second])).toContain(`That's ${heard}`)
  })

  it("name a demo by its weekday, in whichever week it is", async () => {
    const center = await withDemos("december 11 at 2 pm", "thursday at 10 am")
    const lines = ["move one of my demos", "the friday one"]

    expect(await heardLast(center.dial(), lines, "MoveDemo")).toBe(
      "Your demo is on Friday, December 11 at 2:00 PM. What day would you like instead?",
    )
  })
})

describe("a day or a time put in many words", () => {
  it.each([
    ["next week not this week on thursday", "Thursday, December 10"],
    ["the day before my birthday which is the fifth", "Friday, December 4"],
    ["the day after our anniversary december eighth", "Wednesday, December 9"],
  ])("is understood: %j", async (words, day) => {
    expect(await heardLast(openCallCenter().dial(), ["book a demo", words])).toBe(
      `What time on ${day}?`,
    )
  })

  it("is the first there is for who asks how soon", async () => {
    expect(await heardLast(openCallCenter().dial(), ["how soon can I get a demo"])).toContain(
      "That's Tuesday, December 1 at 10:00 AM",
    )
  })

  it("ends before a day that something sooner is wanted than", async () => {
    const heard = await heardLast(openCallCenter().dial(), [
      "do you have anything sooner than thursday",
    ])

    expect(heard).toContain("Wednesday, December 2")
    expect(heard).not.toContain("Thursday")
  })

  it("takes the hour after one that is a bit early", async () => {
    const lines = ["book a demo for friday at nine", "hmm nine's a bit early, ten"]

    expect(await heardLast(openCallCenter().dial(), lines)).toContain("December 4 at 10:00 AM")
  })

  it("is as late as possible on the demo's own day", async () => {
    const center = await withDemos("thursday at 10 am")
    const lines = ["I need to change my demo on thursday to as late as possible that day"]

    expect(await heardLast(center.dial(), lines, "MoveDemo")).toContain(
      "to Thursday, December 3 at 4:30 PM. Shall I move it?",
    )
  })

  it.each(["quiero una cita para una demo", "para una demostración por favor"])(
    "is no one o'clock in %j",
    async (words) => {
      const call = openCallCenter({ locale: "es_US" }).dial()

      expect(await heardLast(call, [words, "pasado mañana"])).toBe(
        "¿A qué hora el jueves, 3 de diciembre?",
      )
    },
  )
})

describe("what will not do", () => {
  it.each([
    [
      "book a demo next week but I can't do mondays",
      "Tuesday, December 8 at 9:00 AM",
      "December 7",
    ],
    [
      "book a demo, thursday doesn't work so any other day this week",
      "Wednesday, December 2 at 9:00 AM",
      "December 3",
    ],
  ])("is left out of the days: %j", async (words, offered, other) => {
    const heard = await heardLast(openCallCenter().dial(), [words])

    expect(heard).toContain(offered)
    expect(heard).not.toContain(other)
  })

  it.each([
    ["nothing before three", "3:00 PM, 3:30 PM, 4:00 PM"],
    ["I'm at work until two", "2:00 PM, 2:30 PM, 3:00 PM"],
    ["nothing after ten", "9:00 AM or 9:30 AM"],
  ])("is left out of the times: %j", async (words, offered) => {
    const lines = ["book a demo for friday", words]

    expect(await heardLast(openCallCenter().dial(), lines)).toContain(offered)
  })

  it("is not what is cancelled", async () => {
    const center = await withDemos("thursday at 10 am", "friday at 2 pm")

    expect(await heardLast(center.dial(), ["cancel friday not thursday"], "CancelDemo")).toBe(
      "Your demo is on Friday, December 4 at 2:00 PM. Shall I cancel it?",
    )
  })
})

describe("a part of the day without a day", () => {
  it("is looked for from today on", async () => {
    const lines = ["what's your next available afternoon slot"]

    expect(await heardLast(openCallCenter().dial(), lines)).toContain(
      "Tuesday, December 1 at 12:00 PM",
    )
  })

  it("ends at noon before noon in Spanish", async () => {
    const call = openCallCenter({ locale: "es_US" }).dial()

    expect(await heardLast(call, ["una demo el viernes antes del mediodía"])).toContain("9:00 a.m.")
  })

  it("is the last start before closing", async () => {
    const lines = ["could we come right before you close on thursday"]

    expect(await heardLast(openCallCenter().dial(), lines)).toContain("December 3 at 4:30 PM")
  })
})

describe("a demo that was just booked", () => {
  it.each([
    ["oh no I meant monday", "Monday, December 7 at 10:00 AM"],
    ["actually can you make it eleven", "Friday, December 4 at 11:00 AM"],
  ])("is the one that is mended: %j", async (words, to) => {
    for (const intent of ["FallbackIntent", "ScheduleDemo"]) {
      const call = openCallCenter().dial()
      await heardLast(call, ["book a demo for friday at ten", "yes"])

      expect(await call.says(words, { intent })).toBe(
        `That's from Friday, December 4 at 10:00 AM to ${to}. Shall I move it?`,
      )
    }
  })

  it("is no other one that is asked for", async () => {
    const call = openCallCenter().dial()
    await heardLast(call, ["book a demo for friday at ten", "yes"])

    expect(await call.says("and another one for monday at nine", schedule)).toContain(
      "That's Monday, December 7 at 9:00 AM. Shall I book it?",
    )
  })

  it("comes earlier for who has one on that day", async () => {
    const center = await withDemos("thursday at 10 am")

    expect(await heardLast(center.dial(), ["any chance I can come earlier on thursday"])).toContain(
      "9:00 AM or 9:30 AM",
    )
  })

  it("stays for who keeps its day at the read-back of a move", async () => {
    const center = await withDemos("thursday at 10 am")
    const lines = ["move my demo to friday at ten", "actually no keep thursday"]

    expect(await heardLast(center.dial(), lines, "MoveDemo")).toContain("stays as it was")
  })
})

describe("several demos", () => {
  it.each([
    "I'd like two slots on friday, nine and ten",
    "book one for me on friday at nine and one for my brother at ten",
  ])("are on the day that was named once: %j", async (words) => {
    const center = openCallCenter()
    await heardLast(center.dial(), [words, "yes", "yes"])

    expect(center.booked()).toEqual(["2026-12-04 09:00", "2026-12-04 10:00"])
  })
})

describe("a number that was read back", () => {
  it("is mended at its end", async () => {
    const call = openCallCenter().dial({ from: "withheld" })
    const lines = ["book a demo", "two oh two five five five oh one four seven"]
    await heardLast(call, lines)

    expect(await call.says("no it's oh one four eight")).toContain("2 0 2, 5 5 5, 0 1 4 8")
  })
})

describe("what was said last", () => {
  it.each([
    "sorry which day was that",
    "what time was that again",
    "I'm sorry I didn't catch that",
    "speak up I can't hear you",
    "pardon",
    "what",
  ])("is said again to %j", async (words) => {
    const call = openCallCenter().dial()
    const question = await heardLast(call, ["book a demo for friday at ten"])

    expect(await call.says(words)).toBe(question)
  })

  it("is no no to who turned it down by mistake", async () => {
    const lines = ["book a demo for friday at ten", "no", "okay then yes"]
    const call = openCallCenter().dial()

    expect(await heardLast(call, lines)).toBe(
      "That's Friday, December 4 at 10:00 AM. Shall I book it?",
    )
  })

  it("is asked again after a condition that has a not in it", async () => {
    const lines = ["book a demo for friday at ten", "as long as it doesn't take more than an hour"]

    expect(await heardLast(openCallCenter().dial(), lines)).toContain("Shall I book it?")
  })

  it("is answered with the other times of that day", async () => {
    const lines = ["book a demo for friday at ten", "what times do you have"]

    expect(await heardLast(openCallCenter().dial(), lines)).toContain("Which would you like?")
  })
})

describe("what is wanted", () => {
  it("is both of what a yes and an and bring", async () => {
    const center = openCallCenter()
    const lines = ["demo friday at two", "yes and can you also book monday at two", "yes"]
    await heardLast(center.dial(), lines)

    expect(center.booked()).toEqual(["2026-12-04 14:00", "2026-12-07 14:00"])
  })

  it.each([
    "we've gone with another vendor so we won't be needing the demo anymore",
    "I don't want my demo any more",
  ])("is to cancel: %j", async (words) => {
    const center = await withDemos("thursday at 10 am")

    expect(await center.dial().says(words, fallback)).toContain("Shall I cancel it?")
  })

  it.each([
    "sorry I forgot what time my thing is",
    "I booked a demo online, I just want to make sure it went through",
    "whatever you do don't cancel my demo I just want to know when it is",
  ])("is to hear of the demo: %j", async (words) => {
    const center = await withDemos("thursday at 10 am")

    for (const intent of ["FallbackIntent", "CancelDemo", "ScheduleDemo"])
      expect(await center.dial().says(words, { intent })).toBe(
        "You have a demo on Thursday, December 3 at 10:00 AM.",
      )
  })

  it("is no task that the caller does not want", async () => {
    const center = await withDemos("thursday at 10 am")

    expect(
      await center.dial().says("please don't cancel it", { intent: "CancelDemo" }),
    ).not.toContain("Shall I cancel it?")
  })

  it.each([
    "when is my flight to Denver",
    "can you tell me when my library books are due",
    "what time is it",
  ])("is nothing of ours: %j", async (words) => {
    const center = await withDemos("thursday at 10 am")
    const heard = await center.dial().says(words, fallback)

    expect(heard).not.toContain("December 3")
    expect(heard).toMatch(/didn't get that|can't tell you/u)
  })

  it.each([
    "I'd rather deal with a real person",
    "wait I need a person",
    "can I speak with Jennifer please",
    "I'm returning a call from somebody there",
  ])("is a person: %j", async (words) => {
    const call = openCallCenter().dial()
    await call.says("book a demo", schedule)
    await call.says(words)

    expect(call.action).toBe("Close TalkToAgent Fulfilled")
  })

  it.each(["can I talk to you about a demo on friday", "I want to talk to my boss first"])(
    "is no person: %j",
    async (words) => {
      const call = openCallCenter().dial()
      await call.says("book a demo", schedule)
      await call.says(words)

      expect(call.action).not.toContain("Close")
    },
  )
})
