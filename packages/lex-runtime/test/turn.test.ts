import { describe, expect, it } from "vitest"

import { Conversation, delegating, say, type Hook } from "./support/conversation.ts"

/** Writes the date in its own way, as hooks do that resolve dates themselves. */
const rewriting: Hook = (event) => {
  const { intent, sessionAttributes } = event.sessionState
  if (!intent.slots["date"]) return delegating(event)
  const value = { originalValue: "2026-12-04", interpretedValue: "2026-12-04", resolvedValues: [] }
  const slots = { ...intent.slots, date: { shape: "Scalar", value } }
  const dialogAction = { type: "Delegate" }
  return { sessionState: { sessionAttributes, dialogAction, intent: { ...intent, slots } } }
}

function turnOf(call: Conversation): unknown {
  return "turn" in call.effect ? call.effect.turn : undefined
}

describe("what is told of a turn", () => {
  it("has the transcript, how sure Lex is, and what else the words may mean", async () => {
    const call = new Conversation()

    await call.turn(say("book a visit"))

    expect(turnOf(call)).toMatchObject({
      intent: "BookVisit",
      transcript: "book a visit",
      inputMode: "Speech",
      confidence: 1,
    })
    expect(turnOf(call)).toHaveProperty(
      "alternatives",
      expect.not.arrayContaining([expect.objectContaining({ intent: "BookVisit" })]),
    )
  })

  it("has the words that a slot was read from, also after a code hook wrote the slot anew", async () => {
    const call = new Conversation({ hook: rewriting })

    await call.turns(say("book a visit"), say("hmm let's say friday if that works"))
    expect(turnOf(call)).toMatchObject({
      slots: { date: "2026-12-04" },
      slotWords: { date: "friday" },
    })

    await call.turn(say("ten am"))
    expect(turnOf(call)).toMatchObject({ slotWords: { date: "friday" } })
  })
})
