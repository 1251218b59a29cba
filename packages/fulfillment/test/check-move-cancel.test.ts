import { describe, expect, it } from "vitest"

import { openCallCenter, slot, type TestCallCenter } from "./support/call-center.ts"

const yes = { confirmationState: "Confirmed" } as const

/** A call centre in which the caller has demos at these local starts. */
async function withDemos(...starts: readonly string[]): Promise<TestCallCenter> {
  const center = openCallCenter()
  for (const start of starts) {
    const call = center.dial()
    await call.says(`book a demo for ${start}`, { intent: "ScheduleDemo" })
    await call.says("yes", yes)
  }
  return center
}

describe("a call that checks demos", () => {
  it("tells the one demo", async () => {
    const center = await withDemos("tomorrow at 10 am")

    expect(await center.dial().says("check my demo", { intent: "CheckDemo" })).toBe(
      "You have a demo on Wednesday, December 2 at 10:00 AM.",
    )
  })

  it("tells several, soonest first", async () => {
    const center = await withDemos("friday at 2 pm", "tomorrow at 10 am")

    expect(await center.dial().says("check my demos", { intent: "CheckDemo" })).toBe(
      "You have 2 demos: on Wednesday, December 2 at 10:00 AM and Friday, December 4 at 2:00 PM.",
    )
  })

  it("tells nothing of anybody else's", async () => {
    const center = await withDemos("tomorrow at 10 am")
    const call = center.dial({ from: "+12025550199" })

    expect(await call.says("check my demo", { intent: "CheckDemo" })).toBe(
      "You have no demo booked at the moment.",
    )
    expect(call.action).toBe("Close CheckDemo Fulfilled")
  })
})

describe("a call that moves a demo", () => {
  it("names the old time, asks for the new one, reads both back and moves", async () => {
    const center = await withDemos("tomorrow at 10 am")
    const call = center.dial()

    expect(await call.says("move my demo", { intent: "MoveDemo" })).toBe(
      "Your demo is on Wednesday, December 2 at 10:00 AM. What day would you like instead?",
    )
    expect(await call.says("friday")).toBe("What time on Friday, December 4?")
    expect(await call.says("two")).toBe(
      "That's from Wednesday, December 2 at 10:00 AM to Friday, December 4 at 2:00 PM. Shall I move it?",
    )
    expect(await call.says("yes", yes)).toContain(
      "Your demo is now on Friday, December 4 at 2:00 PM.",
    )
    expect(center.booked()).toEqual(["2026-12-04 14:00"])
    expect(center.counted.at(-1)).toBe("Moved")
  })

  it("keeps the day when only a time is named", async () => {
    const center = await withDemos("tomorrow at 10 am")
    const call = center.dial()

    expect(await call.says("move it to eleven thirty", { intent: "MoveDemo" })).toContain(
      "to Wednesday, December 2 at 11:30 AM. Shall I move it?",
    )
  })

  it("tells demos apart by day in one sentence", async () => {
    const center = await withDemos("tomorrow at 10 am", "friday at 2 pm")
    const call = center.dial()

    const heard = await call.says("move my friday demo to thursday at 3 pm", { intent: "MoveDemo" })

    expect(heard).toBe(
      "That's from Friday, December 4 at 2:00 PM to Thursday, December 3 at 3:00 PM. Shall I move it?",
    )
  })

  it.each([
    "move it from friday to thursday at 3 pm",
    "can I come thursday at 3 pm instead of friday",
  ])("understands %j", async (words) => {
    const center = await withDemos("tomorrow at 10 am", "friday at 2 pm")

    expect(await center.dial().says(words, { intent: "MoveDemo" })).toContain(
      "from Friday, December 4 at 2:00 PM to Thursday, December 3 at 3:00 PM",
    )
  })

  it("takes a day that is a demo's own for the demo", async () => {
    const center = await withDemos("tomorrow at 10 am", "friday at 2 pm")

    expect(await center.dial().says("I need to move my friday demo", { intent: "MoveDemo" })).toBe(
      "Your demo is on Friday, December 4 at 2:00 PM. What day would you like instead?",
    )
  })

  it("takes the demo's day from the slot that Lex filled", async () => {
    const center = await withDemos("tomorrow at 10 am", "friday at 2 pm")
    const call = center.dial()

    const heard = await call.says("I can't make it on friday", {
      intent: "MoveDemo",
      slots: { demoDate: slot("friday", "2026-12-04") },
    })

    expect(heard).toContain("Your demo is on Friday, December 4 at 2:00 PM.")
  })

  it.each([
    ["the first one", "Wednesday, December 2"],
    ["friday", "Friday, December 4"],
    ["the two o'clock one", "Friday, December 4"],
    ["the later one", "Friday, December 4"],
    ["number one", "Wednesday, December 2"],
  ])("asks which of several and takes %j", async (words, day) => {
    const center = await withDemos("tomorrow at 10 am", "friday at 2 pm")
    const call = center.dial()

    expect(await call.says("move my demo", { intent: "MoveDemo" })).toBe(
      "You have Wednesday, December 2 at 10:00 AM and Friday, December 4 at 2:00 PM. Which one do you mean?",
    )
    expect(call.action).toBe("ElicitSlot whichDemo")
    expect(await call.says(words)).toContain(`Your demo is on ${day}`)
  })

  it("believes the day rather than the choice that Lex hears in the one", async () => {
    const center = await withDemos("tomorrow at 10 am", "friday at 2 pm")
    const call = center.dial()
    await call.says("move my demo", { intent: "MoveDemo" })

    const heard = await call.says("the one on friday", {
      slots: { whichDemo: slot("one", "1"), date: slot("friday", "2026-12-04") },
    })

    expect(heard).toContain("Your demo is on Friday, December 4")
  })

  it("offers other times when the new one is taken", async () => {
    const center = await withDemos("tomorrow at 10 am")
    await center.take("2026-12-03 10:00")
    const call = center.dial()

    expect(await call.says("move my demo to thursday at ten", { intent: "MoveDemo" })).toContain(
      "Thursday, December 3 at 10:00 AM is taken. I have 9:00 AM, 9:30 AM, or 10:30 AM.",
    )
    await call.presses("2")
    await call.says("yes", yes)
    expect(center.booked()).toEqual(["2026-12-03 09:30"])
  })

  it("takes a correction of the new time", async () => {
    const center = await withDemos("tomorrow at 10 am")
    const call = center.dial()
    await call.says("move my demo to thursday at ten", { intent: "MoveDemo" })

    expect(await call.says("thursday at eleven", { intent: "ScheduleDemo" })).toContain(
      "to Thursday, December 3 at 11:00 AM",
    )
    expect(call.last.sessionState.intent?.name).toBe("MoveDemo")
  })

  it("has nothing to move for a caller without a demo", async () => {
    const call = openCallCenter().dial()

    expect(await call.says("move my demo", { intent: "MoveDemo" })).toBe(
      "You have no demo booked, so there is nothing to move.",
    )
  })

  it("says so when the demo was cancelled meanwhile", async () => {
    const center = await withDemos("tomorrow at 10 am")
    const call = center.dial()
    await call.says("move my demo to thursday at ten", { intent: "MoveDemo" })
    const other = center.dial({ contactId: "contact-2" })
    await other.says("cancel my demo", { intent: "CancelDemo" })
    await other.says("yes", yes)

    expect(await call.says("yes", yes)).toBe("That demo is cancelled already.")
    expect(center.booked()).toEqual([])
  })

  it("does not take another demo for the one that is gone", async () => {
    const center = await withDemos("tomorrow at 10 am", "friday at 2 pm")
    const call = center.dial()
    await call.says("move my friday demo", { intent: "MoveDemo" })
    const other = center.dial({ contactId: "contact-2" })
    await other.says("cancel my demo on friday", { intent: "CancelDemo" })
    await other.says("yes", yes)

    expect(await call.says("thursday")).toBe("I can't find that demo any more.")
    expect(center.booked()).toEqual(["2026-12-02 10:00"])
  })
})

describe("a call that cancels a demo", () => {
  it("reads the demo back and cancels on a yes", async () => {
    const center = await withDemos("tomorrow at 10 am")
    const call = center.dial()

    expect(await call.says("cancel my demo", { intent: "CancelDemo" })).toBe(
      "Your demo is on Wednesday, December 2 at 10:00 AM. Shall I cancel it?",
    )
    expect(await call.says("yes", yes)).toContain(
      "Your demo on Wednesday, December 2 at 10:00 AM is cancelled.",
    )
    expect(center.booked()).toEqual([])
    expect(center.counted.at(-1)).toBe("Cancelled")
  })

  it("leaves it on a no", async () => {
    const center = await withDemos("tomorrow at 10 am")
    const call = center.dial()
    await call.says("cancel my demo", { intent: "CancelDemo" })

    expect(await call.says("no", { confirmationState: "Denied" })).toBe(
      "All right, your demo stays as it was.",
    )
    expect(center.booked()).toEqual(["2026-12-02 10:00"])
  })

  it("cancels the one of several that was named", async () => {
    const center = await withDemos("tomorrow at 10 am", "friday at 2 pm")
    const call = center.dial()

    expect(await call.says("cancel my demo on friday", { intent: "CancelDemo" })).toBe(
      "Your demo is on Friday, December 4 at 2:00 PM. Shall I cancel it?",
    )
    await call.says("yes", yes)
    expect(center.booked()).toEqual(["2026-12-02 10:00"])
  })

  it("takes the key of one of several, and keys for yes", async () => {
    const center = await withDemos("tomorrow at 10 am", "friday at 2 pm")
    const call = center.dial()
    await call.presses("4", { intent: "CancelDemo" })
    await call.presses("1", { intent: "ScheduleDemo" })

    await call.presses("1", { intent: "ScheduleDemo" })

    expect(center.booked()).toEqual(["2026-12-04 14:00"])
  })

  it("leaves all when none of several is meant", async () => {
    const center = await withDemos("tomorrow at 10 am", "friday at 2 pm")
    const call = center.dial()
    await call.says("cancel my demo", { intent: "CancelDemo" })

    expect(await call.says("none of them")).toBe("All right, your demo stays as it was.")
    expect(center.booked()).toHaveLength(2)
  })
})

describe("a caller who can't come", () => {
  it.each([
    "I need to pull out of my demo",
    "I'd like to back out of that appointment",
    "can you take me off the list",
    "we've decided not to go ahead with the demo",
  ])("%j cancels, whatever Lex takes it for", async (words) => {
    const center = openCallCenter()
    const first = center.dial()
    await first.says("book a demo for thursday at 10 am", { intent: "ScheduleDemo" })
    await first.says("yes", { confirmationState: "Confirmed" })
    const call = center.dial()

    expect(await call.says(words, { intent: "FallbackIntent" })).toContain("Shall I cancel it?")
  })

  it("is asked whether to cancel, and may name another day instead", async () => {
    const center = openCallCenter()
    const first = center.dial()
    await first.says("book a demo for thursday at 10 am", { intent: "ScheduleDemo" })
    await first.says("yes", { confirmationState: "Confirmed" })
    const call = center.dial()

    expect(
      await call.says("I'm afraid I won't be able to come on thursday after all", {
        intent: "FallbackIntent",
      }),
    ).toBe("Your demo is on Thursday, December 3 at 10:00 AM. Shall I cancel it?")
    expect(await call.says("no, could I come on friday at ten instead")).toContain(
      "to Friday, December 4 at 10:00 AM. Shall I move it?",
    )
  })

  it("keeps the demo on 'not today'", async () => {
    const center = openCallCenter()
    const first = center.dial()
    await first.says("book a demo for thursday at 10 am", { intent: "ScheduleDemo" })
    await first.says("yes", { confirmationState: "Confirmed" })
    const call = center.dial()
    await call.says("cancel my demo", { intent: "CancelDemo" })

    expect(await call.says("not today")).toContain("stays as it was")
    expect(center.booked()).toEqual(["2026-12-03 10:00"])
  })
})

describe("a change of mind midway", () => {
  it("changes from booking to cancelling", async () => {
    const center = await withDemos("tomorrow at 10 am")
    const call = center.dial()
    await call.says("schedule a demo", { intent: "ScheduleDemo" })
    await call.says("friday")

    expect(await call.says("actually, cancel my demo", { intent: "CancelDemo" })).toContain(
      "Shall I cancel it?",
    )
  })

  it("changes where Lex keeps to the intent but is sure of another", async () => {
    const center = await withDemos("tomorrow at 10 am")
    const call = center.dial()
    await call.says("schedule a demo", { intent: "ScheduleDemo" })

    expect(
      await call.says("actually check my booking", {
        alternatives: { ScheduleDemo: 0.44, CheckDemo: 0.69 },
      }),
    ).toContain("You have a demo")
  })

  it("stays where Lex is surer of the task under way", async () => {
    const call = openCallCenter().dial()
    await call.says("schedule a demo", { intent: "ScheduleDemo" })

    const heard = await call.says("book another one", {
      alternatives: { ScheduleDemo: 0.73, CancelDemo: 0.64 },
    })

    expect(heard).toContain("What day would you like to come?")
  })

  it.each([
    { own: 0.9, other: 0.69, task: "stays" },
    { own: 0.9, other: 0.7, task: "changes" },
    { own: 0.9, other: 0.71, task: "changes" },
    { own: 0.5, other: 0.59, task: "stays" },
    { own: 0.5, other: 0.6, task: "changes" },
    { own: 0.65, other: 0.64, task: "stays" },
    { own: 0.65, other: 0.65, task: "stays" },
    { own: 0.65, other: 0.66, task: "changes" },
  ])("$task where Lex gives it $own and another task $other", async ({ own, other, task }) => {
    const center = await withDemos("tomorrow at 10 am")
    const call = center.dial()
    await call.says("schedule a demo", { intent: "ScheduleDemo" })

    const heard = await call.says("mumble mumble", {
      alternatives: { ScheduleDemo: own, CheckDemo: other },
    })

    expect(heard.includes("You have a demo")).toBe(task === "changes")
  })

  it("does not take words that Lex is not sure of for another task", async () => {
    const call = openCallCenter().dial()
    await call.says("schedule a demo", { intent: "ScheduleDemo" })

    const heard = await call.says("mumble mumble", {
      alternatives: { ScheduleDemo: 0.1, CheckDemo: 0.5 },
    })

    expect(heard).toContain("Sorry, I didn't catch the day.")
  })

  it("leaves the first task behind for good", async () => {
    const center = await withDemos("tomorrow at 10 am")
    const call = center.dial()
    await call.says("book a demo for friday at 3 pm", { intent: "ScheduleDemo" })
    await call.says("wait, when is my demo?", { intent: "CheckDemo" })

    await call.says("yes", { intent: "FallbackIntent" })

    expect(center.booked()).toEqual(["2026-12-02 10:00"])
  })
})
