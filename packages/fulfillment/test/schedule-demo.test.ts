import { describe, expect, it } from "vitest"

import { openCallCenter, slot } from "./support/call-center.ts"

const schedule = { intent: "ScheduleDemo" }
const yes = { confirmationState: "Confirmed" } as const
const no = { confirmationState: "Denied" } as const

describe("a call that schedules a demo", () => {
  it("asks for day and time, reads them back and books on a yes", async () => {
    const center = openCallCenter()
    const call = center.dial()

    expect(await call.says("schedule a demo", schedule)).toBe("What day would you like to come?")
    expect(call.action).toBe("ElicitSlot date")
    expect(await call.says("tomorrow", { slots: { date: slot("tomorrow", "2026-12-02") } })).toBe(
      "What time on Wednesday, December 2?",
    )
    expect(await call.says("10 am", { slots: { time: slot("10 am", "10:00") } })).toBe(
      "That's Wednesday, December 2 at 10:00 AM. Shall I book it?",
    )
    expect(call.action).toBe("ConfirmIntent")
    expect(center.booked()).toEqual([])
    expect(await call.says("yes", yes)).toBe(
      "Done! Your demo is booked for Wednesday, December 2 at 10:00 AM. It takes 30 minutes. You'll get a text message.",
    )
    expect(call.action).toBe("Close ScheduleDemo Fulfilled")
    expect(center.booked()).toEqual(["2026-12-02 10:00"])
    expect(center.counted).toEqual(["Booked"])
  })

  it("takes every detail in one breath", async () => {
    const center = openCallCenter()
    const call = center.dial()

    const heard = await call.says("I'd like to book a demo for tomorrow at 10 am", {
      ...schedule,
      slots: { date: slot("tomorrow", "2026-12-02"), time: slot("10 am", "10:00") },
    })

    expect(heard).toContain("Wednesday, December 2 at 10:00 AM")
    await call.says("yes please", yes)
    expect(center.booked()).toEqual(["2026-12-02 10:00"])
  })

  it("takes the details in one breath even where Lex filled no slot", async () => {
    const call = openCallCenter().dial()

    expect(await call.says("can you do friday afternoon at half past two", schedule)).toContain(
      "Friday, December 4 at 2:30 PM",
    )
  })

  it("takes the fulfilment hook's turn as it takes the dialog hook's", async () => {
    const center = openCallCenter()
    const call = center.dial()
    await call.says("book a demo tomorrow at 10 am", schedule)

    await call.says("yes", { ...yes, invocationSource: "FulfillmentCodeHook" })

    expect(call.action).toBe("Close ScheduleDemo Fulfilled")
    expect(center.booked()).toEqual(["2026-12-02 10:00"])
  })

  it("promises no SMS where none is sent", async () => {
    const call = openCallCenter({ smsEnabled: false }).dial()
    await call.says("book a demo tomorrow at 10 am", schedule)

    expect(await call.says("yes", yes)).toBe(
      "Done! Your demo is booked for Wednesday, December 2 at 10:00 AM. It takes 30 minutes.",
    )
  })

  it("does not book on a confirmation that answers no question", async () => {
    const center = openCallCenter()
    const call = center.dial()

    await call.says("book a demo tomorrow at 10 am", { ...schedule, ...yes })

    expect(call.action).toBe("ConfirmIntent")
    expect(center.booked()).toEqual([])
  })
})

describe("a wished time that can't be had", () => {
  it("offers the nearest free times when it is taken, and books the one picked", async () => {
    const center = openCallCenter()
    await center.take("2026-12-02 10:00")
    const call = center.dial()

    expect(await call.says("book a demo tomorrow at 10 am", schedule)).toBe(
      "I'm sorry, Wednesday, December 2 at 10:00 AM is taken. I have 9:00 AM, 9:30 AM, or 10:30 AM. Which would you like?",
    )
    expect(call.action).toBe("ElicitSlot offer")
    expect(await call.presses("3")).toContain("Wednesday, December 2 at 10:30 AM")
    await call.says("yes", yes)
    expect(center.booked()).toEqual(["2026-12-02 10:30"])
  })

  it.each([
    ["the first one", "9:00 AM"],
    ["number two", "9:30 AM"],
    ["ten thirty", "10:30 AM"],
    ["the last one", "10:30 AM"],
    ["the middle one", "9:30 AM"],
    ["the earliest", "9:00 AM"],
    ["the later one", "10:30 AM"],
    ["I'll take nine", "9:00 AM"],
    ["3", "10:30 AM"],
    ["make it eleven", "11:00 AM"],
  ])("understands %j as a choice", async (words, time) => {
    const center = openCallCenter()
    await center.take("2026-12-02 10:00")
    const call = center.dial()
    await call.says("book a demo tomorrow at 10 am", schedule)

    const heard = await call.says(words)

    expect(heard).toBe(`That's Wednesday, December 2 at ${time}. Shall I book it?`)
  })

  it("takes the choice that Lex resolved", async () => {
    const center = openCallCenter()
    await center.take("2026-12-02 10:00")
    const call = center.dial()
    await call.says("book a demo tomorrow at 10 am", schedule)

    expect(
      await call.says("let's go with that middle thing", { slots: { offer: slot("middle", "2") } }),
    ).toContain("9:30 AM")
  })

  it("asks for another day when every offer is turned down, and gives up the third time", async () => {
    const center = openCallCenter()
    await center.take("2026-12-02 10:00")
    const call = center.dial()
    await call.says("book a demo tomorrow at 10 am", schedule)

    expect(await call.says("none of these")).toBe("What day or time would you like instead?")
    expect(await call.says("sunday")).toContain("we're closed on Sunday, December 6")
    expect(await call.says("no")).toBe("What day or time would you like instead?")
    expect(await call.says("saturday")).toContain("we're closed on Saturday, December 5")
    expect(await call.says("none")).toContain("Let me bring you to a person")
    expect(call.action).toBe("Close TalkToAgent Fulfilled")
    expect(center.booked()).toEqual([])
  })

  it.each([
    ["on sunday", "we're closed on Sunday, December 6", "On Monday, December 7 I have 9:00 AM"],
    [
      "at 3 am tomorrow",
      "we're only open from 9:00 AM to 5:00 PM on Wednesday, December 2",
      "9:00 AM",
    ],
    ["tomorrow at 10:10", "no demo starts at exactly 10:10 AM", "10:00 AM"],
    ["today at 9:30 am", "is too soon", "10:00 AM"],
    ["today at 8 am", "Tuesday, December 1 at 8:00 AM has passed already", "10:00 AM"],
    ["tomorrow at five", "I have 3:30 PM, 4:00 PM, or 4:30 PM", "4:30 PM"],
  ])("says what is against %j and what is near", async (words, reason, offer) => {
    const call = openCallCenter().dial()

    const heard = await call.says(`book a demo ${words}`, schedule)

    expect(heard).toContain(reason)
    expect(heard).toContain(offer)
    expect(call.action).toBe("ElicitSlot offer")
  })

  it.each([
    ["yesterday", "Monday, November 30 has passed already"],
    ["march first 2027", "I can only book up to Saturday, January 30"],
  ])("asks for another day than %j", async (words, reason) => {
    const call = openCallCenter().dial()

    const heard = await call.says(`book a demo ${words} please`, schedule)

    expect(heard).toContain(reason)
    expect(heard).toContain("What other day would suit you?")
    expect(call.action).toBe("ElicitSlot date")
  })

  it("tells a holiday by its name", async () => {
    const holidays = new Map([["2026-12-25", "Christmas"]]) as never
    const call = openCallCenter({ rules: { holidays } }).dial()

    expect(await call.says("can I come on christmas day", schedule)).toContain(
      "we're closed on Friday, December 25 for Christmas",
    )
  })

  it("offers other days when the day is full", async () => {
    const center = openCallCenter({ rules: { slotMinutes: 240 } })
    await center.take("2026-12-02 09:00", "2026-12-02 13:00")
    const call = center.dial()
    await call.says("schedule a demo", schedule)

    const heard = await call.says("tomorrow")

    expect(heard).toContain("Wednesday, December 2 is fully booked")
    expect(heard).toContain("Tuesday, December 1 at 1:00 PM")
  })

  it("says so when nothing at all is free", async () => {
    const center = openCallCenter({ rules: { slotMinutes: 480, horizonDays: 1 } })
    await center.take("2026-12-02 09:00")
    const call = center.dial()
    await call.says("schedule a demo", schedule)

    expect(await call.says("tomorrow")).toContain("there is no free time")
    expect(call.action).toBe("Close ScheduleDemo Failed")
  })

  it("offers fresh times when somebody was faster at the last moment", async () => {
    const center = openCallCenter()
    const call = center.dial()
    await call.says("book a demo tomorrow at 10 am", schedule)
    await center.take("2026-12-02 10:00")

    expect(await call.says("yes", yes)).toContain("Wednesday, December 2 at 10:00 AM is taken")
    expect(await call.says("the first one")).toContain("9:00 AM")
    await call.says("yes", yes)
    expect(center.booked()).toEqual(["2026-12-02 09:00"])
  })
})

describe("vague wishes", () => {
  it("proposes the earliest there is", async () => {
    const center = openCallCenter()
    const call = center.dial()

    expect(await call.says("the earliest you have", schedule)).toContain(
      "Tuesday, December 1 at 10:00 AM",
    )
    await call.says("yes", yes)
    expect(center.booked()).toEqual(["2026-12-01 10:00"])
  })

  it("proposes the earliest on the day that was named", async () => {
    const call = openCallCenter().dial()
    await call.says("schedule a demo", schedule)
    await call.says("friday")

    expect(await call.says("the earliest you have")).toContain("Friday, December 4 at 9:00 AM")
  })

  it("offers a time on each of several days for any afternoon next week", async () => {
    const call = openCallCenter().dial()

    const heard = await call.says("any afternoon next week", schedule)

    expect(heard).toContain("Monday, December 7 at 12:00 PM, Tuesday")
    expect(heard).toContain("Tuesday, December 8 at 12:00 PM")
    expect(heard).toContain("Wednesday, December 9 at 12:00 PM")
  })

  it("does not take next week for the one day that Lex made of it", async () => {
    const call = openCallCenter().dial()

    const heard = await call.says("next week", {
      ...schedule,
      slots: { date: slot("next week", "2026-12-13") },
    })

    expect(heard).toContain("I have Monday, December 7 at 9:00 AM")
    expect(heard).not.toContain("closed")
  })

  it("keeps a time of day for a span of days", async () => {
    const call = openCallCenter().dial()

    expect(await call.says("next week at three pm", schedule)).toContain(
      "Monday, December 7 at 3:00 PM, Tuesday, December 8 at 3:00 PM",
    )
  })

  it("offers what is free in a part of the day, and says when nothing is", async () => {
    const center = openCallCenter({ rules: { slotMinutes: 240 } })
    await center.take("2026-12-02 13:00")
    const call = center.dial()
    await call.says("schedule a demo", schedule)

    expect(await call.says("tomorrow afternoon")).toContain("nothing is free then")
    expect(await call.says("then the morning")).toContain("9:00 AM")
  })

  it.each([
    ["after three on thursday", ["3:00 PM", "3:30 PM", "4:00 PM"]],
    ["thursday before ten", ["9:00 AM", "9:30 AM"]],
    ["thursday between two and three", ["2:00 PM", "2:30 PM"]],
    ["any time on thursday", ["9:00 AM", "9:30 AM", "10:00 AM"]],
  ])("offers what fits %j", async (words, times) => {
    const call = openCallCenter().dial()
    await call.says("schedule a demo", schedule)

    const heard = await call.says(words)

    for (const time of times) expect(heard).toContain(time)
  })

  it("goes later or earlier on the same day", async () => {
    const call = openCallCenter().dial()
    await call.says("book a demo on friday at ten", schedule)

    expect(await call.says("a bit later", no)).toContain(
      "10:30 AM, 11:00 AM, 11:30 AM, or something later",
    )
    expect(await call.says("the first")).toContain("Friday, December 4 at 10:30 AM")
    expect(await call.says("no, something earlier", no)).toContain("I have 9:00 AM,")
  })
})

describe("corrections while the caller is asked to confirm", () => {
  it.each([
    ["no, thursday instead", "Thursday, December 3 at 10:00 AM"],
    ["make it eleven", "Wednesday, December 2 at 11:00 AM"],
    ["no wait, friday at two", "Friday, December 4 at 2:00 PM"],
    ["yes but at half past nine", "Wednesday, December 2 at 9:30 AM"],
    ["not wednesday, friday", "Friday, December 4 at 10:00 AM"],
  ])("takes %j", async (words, when) => {
    const center = openCallCenter()
    const call = center.dial()
    await call.says("book a demo tomorrow at 10 am", schedule)

    const confirmationState = words.startsWith("no") ? "Denied" : "Confirmed"

    expect(await call.says(words, { confirmationState })).toBe(`That's ${when}. Shall I book it?`)
    expect(center.booked()).toEqual([])
  })

  it("takes a correction that Lex hears as a new booking", async () => {
    const call = openCallCenter().dial()
    await call.says("book a demo tomorrow at 10 am", schedule)

    const heard = await call.says("no, thursday instead", {
      intent: "FallbackIntent",
      slots: {},
    })

    expect(heard).toContain("Thursday, December 3 at 10:00 AM")
    expect(call.last.sessionState.intent?.name).toBe("ScheduleDemo")
  })

  it("books on a yes that repeats what was read back", async () => {
    const center = openCallCenter()
    const call = center.dial()
    await call.says("book a demo tomorrow at 10 am", schedule)

    await call.says("yes, ten is fine", yes)

    expect(center.booked()).toEqual(["2026-12-02 10:00"])
  })

  it("asks what to change after a plain no, and keeps what is not changed", async () => {
    const center = openCallCenter()
    const call = center.dial()
    await call.says("book a demo tomorrow at 10 am", schedule)

    expect(await call.says("no", no)).toBe("What day or time would you like instead?")
    expect(await call.says("friday")).toContain("Friday, December 4 at 10:00 AM")
    await call.says("yes", yes)
    expect(center.booked()).toEqual(["2026-12-04 10:00"])
  })

  it("leaves it at a second no", async () => {
    const center = openCallCenter()
    const call = center.dial()
    await call.says("book a demo tomorrow at 10 am", schedule)
    await call.says("no", no)

    expect(await call.says("no", { intent: "Goodbye" })).toBe("All right, nothing was booked.")
    expect(call.action).toBe("Close ScheduleDemo Failed")
  })

  it("takes a no that Lex hears as a goodbye", async () => {
    const call = openCallCenter().dial()
    await call.says("book a demo tomorrow at 10 am", schedule)

    expect(await call.says("no", { intent: "Goodbye" })).toBe(
      "What day or time would you like instead?",
    )
  })

  it("drops everything on never mind", async () => {
    const center = openCallCenter()
    const call = center.dial()
    await call.says("book a demo tomorrow at 10 am", schedule)

    expect(await call.says("never mind", { intent: "Goodbye" })).toBe(
      "All right, nothing was booked.",
    )
    expect(center.booked()).toEqual([])
  })

  it("rather hears a no than a yes when Lex and the words differ", async () => {
    const center = openCallCenter()
    const call = center.dial()
    await call.says("book a demo tomorrow at 10 am", schedule)

    await call.says("no no", yes)

    expect(center.booked()).toEqual([])
  })
})

describe("limits of a caller", () => {
  it("says at once that no more can be booked", async () => {
    const center = openCallCenter({ rules: { maximumUpcomingDemos: 1 } })
    const call = center.dial()
    await call.says("book a demo tomorrow at 10 am", schedule)
    await call.says("yes", yes)

    expect(await call.says("schedule a demo", schedule)).toBe(
      "You already have a demo, on Wednesday, December 2, and I can't book more. You can move or cancel one.",
    )
    expect(call.action).toBe("Close ScheduleDemo Failed")
  })

  it("does not offer or book what the caller has already", async () => {
    const center = openCallCenter({ rules: { capacityPerSlot: 5 } })
    const call = center.dial()
    await call.says("book a demo tomorrow at 10 am", schedule)
    await call.says("yes", yes)

    const heard = await call.says("book a demo tomorrow at 10 am", schedule)

    expect(heard).toContain("You already have a demo on Wednesday, December 2 at 10:00 AM.")
    expect(heard).not.toContain("have 10:00 AM")
  })
})
