import { describe, expect, it } from "vitest"

import { Conversation, keys, say, silence } from "./support/conversation.ts"

describe("a dialogue", () => {
  it("elicits required slots by SlotPriorities, asks for confirmation, fulfils", async () => {
    const call = new Conversation()

    await call.turn(say("book a visit"))
    expect(call.heard).toBe("Which day?")
    await call.turn(say("tomorrow"))
    expect(call.heard).toBe("At what time?")
    await call.turn(say("10 am"))
    expect(call.heard).toBe("Book 2026-12-02 at 10:00?")
    const end = await call.turn(say("yes"))

    expect(end).toMatchObject({
      type: "closed",
      result: {
        intentName: "BookVisit",
        intentState: "Fulfilled",
        slots: { date: "2026-12-02", time: "10:00" },
      },
    })
  })

  it("fills slots that a sentence already says", async () => {
    const call = new Conversation()

    await call.turn(say("I'd like to book a visit for tomorrow at ten a.m."))

    expect(call.heard).toBe("Book 2026-12-02 at 10:00?")
  })

  it("declines when the caller says no", async () => {
    const call = new Conversation()

    const end = await call.turns(say("book a visit for friday at 3 pm"), say("no"))

    expect(call.heard).toBe("Not booked.")
    expect(end).toMatchObject({ type: "closed", result: { intentState: "Failed" } })
  })

  it("repeats a prompt MaxRetries times on silence, then falls back", async () => {
    const call = new Conversation()

    await call.turns(say("book a visit"), silence, silence, silence)

    const attempts = call.events.map((event) => event.proposedNextState?.prompt.attempt)
    expect(attempts.slice(0, 3)).toEqual(["Initial", "Retry1", "Retry2"])
    expect(call.lastEvent.sessionState.intent.name).toBe("FallbackIntent")
  })

  it("gives keys to the hook as DTMF, the digits being the transcript", async () => {
    const call = new Conversation()

    await call.turns(keys("1"), keys("1202#"))

    expect(call.lastEvent).toMatchObject({ inputMode: "DTMF", inputTranscript: "1202" })
    expect(call.lastEvent.sessionState.intent.slots["date"]?.value.interpretedValue).toBe(
      "2026-12-02",
    )
  })
})
