import { describe, expect, it } from "vitest"

import { openCallCenter, slot } from "./support/call-center.ts"

const schedule = { intent: "ScheduleDemo" }
const yes = { confirmationState: "Confirmed" } as const

describe("what is not understood", () => {
  it("is asked again, the second time with keys, and ends with a person the third time", async () => {
    const center = openCallCenter()
    const call = center.dial()
    await call.says("schedule a demo", schedule)

    expect(await call.says("blah blah")).toBe(
      "Sorry, I didn't catch the day. What day would you like to come? For example, tomorrow, or Monday of next week.",
    )
    expect(await call.says("blurgh")).toBe(
      "Sorry, I didn't catch the day. What day would you like to come? You can type month and day as four digits, for example 1 2 0 2.",
    )
    expect(await call.says("hrmpf")).toContain("Let me bring you to a person.")
    expect(call.action).toBe("Close TalkToAgent Fulfilled")
    expect(call.attributes["wanted"]).toBe("to schedule a demo")
    expect(center.counted).toEqual(["GaveUp"])
  })

  it("ends with a goodbye that says how to reach us where there is no person", async () => {
    const call = openCallCenter({ agentHandOff: false, reachUsAt: "202-555-0100" }).dial()
    await call.says("schedule a demo", schedule)
    await call.says("blah")
    await call.says("blah")

    expect(await call.says("blah")).toBe(
      "I'm sorry, this isn't working out today. You can reach us at 202-555-0100. Thank you for calling Acme. Goodbye.",
    )
    expect(call.action).toBe("Close Goodbye Failed")
  })

  it("tells silence from noise", async () => {
    const call = openCallCenter().dial()
    await call.says("schedule a demo", schedule)

    expect(await call.isSilent()).toContain("Sorry, I didn't hear anything.")
  })

  it("counts from the start again after an answer", async () => {
    const call = openCallCenter().dial()
    await call.says("schedule a demo", schedule)
    await call.says("blah")
    await call.says("blah")
    await call.says("tomorrow")
    await call.says("blah")

    expect(await call.says("blah")).toContain("1 0 3 0 for half past ten")
    expect(call.action).toBe("ElicitSlot time")
  })

  it("does not write on noise at a confirmation", async () => {
    const center = openCallCenter()
    const call = center.dial()
    await call.says("book a demo tomorrow at 10 am", schedule)

    expect(await call.says("grmbl", { intent: "FallbackIntent" })).toBe(
      "Sorry, is that a yes or a no? That's Wednesday, December 2 at 10:00 AM. Shall I book it?",
    )
    await call.isSilent()
    expect(center.booked()).toEqual([])
    await call.says("yes", yes)
    expect(center.booked()).toEqual(["2026-12-02 10:00"])
  })

  it("repeats offers without the reason for them", async () => {
    const center = openCallCenter()
    await center.take("2026-12-02 10:00")
    const call = center.dial()
    await call.says("book a demo tomorrow at 10 am", schedule)

    expect(await call.says("blah")).toBe(
      "Sorry, I didn't catch which one. On Wednesday, December 2 I have 9:00 AM, press 1; 9:30 AM, press 2; or 10:30 AM, press 3. Which would you like?",
    )
    expect(await call.presses("7")).toContain("10:30 AM, press 3")
  })

  it("is helped with what can be done when no task is known, and given up the third time", async () => {
    const call = openCallCenter().dial()

    expect(await call.says("blah")).toContain("You can say, for example")
    expect(call.action).toBe("ElicitIntent")
    expect(await call.isSilent()).toContain("Press 1 to schedule a demo, 2 to check it")
    await call.says("blah")
    expect(call.action).toBe("Close TalkToAgent Fulfilled")
    expect(call.attributes["wanted"]).toBe("to speak to a person")
  })

  it("takes a plain yes to anything else for no mistake", async () => {
    const call = openCallCenter().dial()

    expect(await call.says("yes")).toBe("Sure. What would you like to do?")
  })

  it("names no keys on chat", async () => {
    const call = openCallCenter().dial({ channel: "chat" })
    await call.says("schedule a demo", schedule)
    await call.says("blah")

    expect(await call.says("blah")).not.toContain("four digits")
  })
})

describe("a hesitant caller", () => {
  it("gets a moment without it counting as a failure", async () => {
    const call = openCallCenter().dial()
    await call.says("schedule a demo", schedule)

    for (let moment = 0; moment < 4; moment += 1)
      expect(await call.says("um, hold on a moment")).toBe(
        "Of course, take your time. What day would you like to come?",
      )
    expect(await call.says("uh, maybe friday")).toBe("What time on Friday, December 4?")
  })

  it("has answered who thinks aloud and then names one of what was offered", async () => {
    const center = openCallCenter()
    await center.take("2026-12-03 10:00")
    const call = center.dial()
    await call.says("book a demo for thursday at ten", schedule)

    expect(await call.says("um, let me think")).toContain("Of course, take your time.")
    expect(await call.says("um, let me think, let's take the first")).toContain(
      "That's Thursday, December 3 at 9:00 AM. Shall I book it?",
    )
    expect(await call.says("now let me see, sure, book it")).toContain("Done!")
  })

  it("has answered who thinks aloud and then says the number", async () => {
    const call = openCallCenter().dial({ from: "withheld" })
    await call.says("book a demo", schedule)

    expect(await call.says("now let me see, sure, it is 202 555 0150")).toContain(
      "I have 2 0 2, 5 5 5, 0 1 5 0. Is that right?",
    )
  })

  it("gets a proposal when nothing comes to mind", async () => {
    const call = openCallCenter().dial()
    await call.says("schedule a demo", schedule)

    expect(await call.says("um, I don't know")).toContain(
      "Tuesday, December 1 at 10:00 AM. Shall I book it?",
    )
  })
})

describe("repeat and help", () => {
  it("repeats the question that is open", async () => {
    const call = openCallCenter().dial()
    await call.says("schedule a demo", schedule)
    await call.says("tomorrow")

    expect(await call.says("what did you say", { intent: "Repeat" })).toBe(
      "What time on Wednesday, December 2?",
    )
    expect(call.last.sessionState.intent?.name).toBe("ScheduleDemo")
  })

  it("repeats what was said last after a task has ended", async () => {
    const call = openCallCenter().dial()
    await call.says("book a demo tomorrow at 10 am", schedule)
    const booked = await call.says("yes", yes)

    expect(await call.says("say that again", { intent: "Repeat" })).toBe(booked)
    expect(call.action).toBe("ElicitIntent")
  })

  it("tells what can be done when there is nothing to repeat", async () => {
    expect(await openCallCenter().dial().says("pardon", { intent: "Repeat" })).toContain(
      "What would you like to do?",
    )
  })

  it("explains the keys of the open question on help", async () => {
    const call = openCallCenter().dial()
    await call.says("schedule a demo", schedule)

    expect(await call.says("help", { intent: "Help" })).toBe(
      "You can type month and day as four digits, for example 1 2 0 2. What day would you like to come?",
    )
  })

  it("explains itself on help without a task", async () => {
    expect(await openCallCenter().dial().says("help", { intent: "Help" })).toContain(
      "At Acme I can schedule a demo",
    )
  })
})

describe("a caller who wants a person", () => {
  it("is handed over with what was wanted", async () => {
    const center = openCallCenter()
    const call = center.dial()
    await call.says("move my demo", { intent: "MoveDemo" })
    await call.says("schedule a demo", schedule)

    await call.says("let me talk to someone", { intent: "TalkToAgent" })

    expect(call.action).toBe("Close TalkToAgent Fulfilled")
    expect(call.attributes["wanted"]).toBe("to schedule a demo")
    expect(center.counted).toEqual(["HandedOver"])
  })

  it("hears how to reach us where nobody can be had, and keeps the open question", async () => {
    const call = openCallCenter({ agentHandOff: false, reachUsAt: "202-555-0100" }).dial()
    await call.says("schedule a demo", schedule)

    expect(await call.says("agent", { intent: "TalkToAgent" })).toBe(
      "I'm sorry, I can't put you through to a person. You can reach us at 202-555-0100. What day would you like to come?",
    )
  })
})

describe("goodbye", () => {
  it("is said, and the flow hangs up", async () => {
    const call = openCallCenter().dial()

    expect(await call.says("no thanks", { intent: "Goodbye" })).toBe(
      "Thank you for calling Acme. Goodbye.",
    )
    expect(call.action).toBe("Close Goodbye Fulfilled")
  })

  it("in mid-booking says that nothing was booked", async () => {
    const center = openCallCenter()
    const call = center.dial()
    await call.says("book a demo tomorrow at 10 am", schedule)

    expect(await call.says("that's all, have a nice day", { intent: "Goodbye" })).toBe(
      "All right, nothing was booked. Thank you for calling Acme. Goodbye.",
    )
    expect(center.booked()).toEqual([])
  })
})

describe("chat", () => {
  it("shows offers as a card of at most three buttons, each with the key as its value", async () => {
    const center = openCallCenter()
    await center.take("2026-12-02 10:00")
    const call = center.dial({ channel: "chat" })

    const heard = await call.says("book a demo tomorrow at 10 am", schedule)

    expect(heard).toContain("I have 9:00 AM, 9:30 AM, or 10:30 AM. Which would you like?")
    expect(call.last.messages?.[1]).toEqual({
      contentType: "ImageResponseCard",
      imageResponseCard: {
        title: "Which one would you like?",
        buttons: [
          { text: "Wednesday, December 2 at 9:00 AM", value: "1" },
          { text: "Wednesday, December 2 at 9:30 AM", value: "2" },
          { text: "Wednesday, December 2 at 10:30 AM", value: "3" },
        ],
      },
    })
    expect(await call.says("3")).toContain("10:30 AM. Shall I book it?")
  })

  it("understands written dates and times", async () => {
    const call = openCallCenter().dial({ channel: "chat" })
    await call.says("schedule a demo", schedule)

    expect(await call.says("12/04 14:30")).toContain("Friday, December 4 at 2:30 PM")
  })

  it("shows no card on a call", async () => {
    const center = openCallCenter()
    await center.take("2026-12-02 10:00")
    const call = center.dial()
    await call.says("book a demo tomorrow at 10 am", schedule)

    expect(call.last.messages).toHaveLength(1)
  })
})

describe("a booked slot", () => {
  it("is no longer offered to anybody", async () => {
    const center = openCallCenter()
    await center.take("2026-12-02 10:00", "2026-12-02 09:30", "2026-12-02 10:30")
    const call = center.dial()

    const heard = await call.says("book a demo tomorrow at 10 am", {
      ...schedule,
      slots: { date: slot("tomorrow", "2026-12-02") },
    })

    expect(heard).toContain("I have 9:00 AM, 11:00 AM, or 11:30 AM.")
  })
})

describe("a pause before anything is asked for", () => {
  it.each(["one second please", "just a moment, let me look"])(
    "is granted after %j, whatever Lex hears in it",
    async (words) => {
      const call = openCallCenter().dial()

      expect(await call.says(words, schedule)).toContain("Of course, take your time.")
      expect(call.action).toBe("ElicitIntent")
    },
  )

  it("is not meant by who is done", async () => {
    const call = openCallCenter().dial()
    await call.says("book a demo for thursday at ten", schedule)
    await call.says("yes")

    expect(
      await call.says("now let me see, no dear, that was everything", { intent: "FallbackIntent" }),
    ).toContain("Goodbye.")
  })

  it("is not meant by who says what they want in the same breath", async () => {
    const call = openCallCenter().dial()

    expect(await call.says("wait, cancel my demo", { intent: "CancelDemo" })).not.toContain(
      "take your time",
    )
  })
})

describe("a caller who wants nothing of it any more", () => {
  it.each(["no, keep it the way it is", "no, leave it as it is"])(
    "is left alone after %j",
    async (words) => {
      const call = openCallCenter().dial()
      await call.says("book a demo", schedule)

      expect(await call.says(words)).toContain("nothing was booked")
    },
  )

  it("is not meant at a read-back by half a yes that Lex takes for a goodbye", async () => {
    const center = openCallCenter({ locale: "es_US" })
    const call = center.dial()
    await call.says("una demostración mañana a las diez", schedule)

    expect(await call.says("corr así está bien", { alternatives: { Goodbye: 0.64 } })).toContain(
      "¿sí o no?",
    )
  })
})
