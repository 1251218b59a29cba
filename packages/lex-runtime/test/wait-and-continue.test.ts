import { describe, expect, it } from "vitest"

import { bot, bothHooks, intent, response, slot } from "./support/bot-builder.ts"
import { Conversation, say, silence } from "./support/conversation.ts"

const pay = intent("Pay", ["pay"], {
  ...bothHooks,
  slots: [
    slot(["card", "AMAZON.Number"], "Your card number?", {
      WaitAndContinueSpecification: {
        WaitingResponse: response("I'll wait."),
        ContinueResponse: response("Right."),
        StillWaitingResponse: {
          ...response("Still here."),
          FrequencyInSeconds: 10,
          TimeoutInSeconds: 25,
        },
      },
    }),
  ],
})
const definition = bot([pay])
const withBalance = bot([pay, intent("Balance", ["tell me my balance"], bothHooks)])

// [D] wait-and-continue: 'users can say phrases such as "hold on a second" ... the state of the Intent is Waiting and the type of the DialogAction is ElicitSlot'
describe("waiting for a slot", () => {
  it("is announced, and asks no code hook", async () => {
    const call = new Conversation({ definition })

    await call.turns(say("pay"), say("hold on a second please"))

    expect(call.heard).toBe("I'll wait.")
    expect(call.effect).toMatchObject({
      type: "listen",
      turn: { state: "Waiting", dialogAction: "ElicitSlot", slotToElicit: "card" },
      listening: { startTimeoutMs: 10_000 },
    })
    expect(call.events).toHaveLength(1)
  })

  it("is repeated in silence until it times out, then the prompt has failed", async () => {
    const call = new Conversation({ definition })

    await call.turns(say("pay"), say("give me a minute"))
    for (const heard of ["Still here.", "Still here.", "Your card number?"]) {
      call.nowMs += 10_000
      await call.turn(silence)
      expect(call.heard).toBe(heard)
    }
    expect(call.lastEvent.proposedNextState?.prompt.attempt).toBe("Retry1")
  })

  it("ends when the caller is ready", async () => {
    const call = new Conversation({ definition })

    await call.turns(say("pay"), say("one moment"), say("okay I'm back"))

    expect(call.heard).toBe("Right. Your card number?")
    expect(call.effect).toMatchObject({ turn: { state: "InProgress" } })
  })

  it("ends with the value itself", async () => {
    const call = new Conversation({ definition })

    await call.turns(say("pay"), say("hang on"), say("4 2 4 2"))

    expect(call.value("card")).toBe("4")
    expect(call.lastEvent.sessionState.intent.state).toBe("ReadyForFulfillment")
  })

  it("is no value for the second that it asks for", async () => {
    const call = new Conversation({ definition })

    await call.turns(say("pay"), say("wait just a second"))

    expect(call.heard).toBe("I'll wait.")
  })

  it("is not meant by who says the value in the same breath", async () => {
    const call = new Conversation({ definition })

    await call.turns(say("pay"), say("hang on, it is 42"))

    expect(call.value("card")).toBe("42")
  })

  it("is not meant by who asks for something else", async () => {
    const call = new Conversation({ definition: withBalance })

    await call.turns(say("pay"), say("wait, tell me my balance"))

    expect(call.heard).not.toBe("I'll wait.")
  })

  it("is meant all the same by who tells why", async () => {
    const call = new Conversation({ definition: withBalance })

    await call.turns(say("pay"), say("hold on, my wallet is in another room"))

    expect(call.heard).toBe("I'll wait.")
  })

  it("is not offered by other slots", async () => {
    const call = new Conversation()

    await call.turns(say("book a visit"), say("hold on a second"))

    expect(call.lastEvent.proposedNextState?.prompt.attempt).toBe("Retry1")
  })
})
