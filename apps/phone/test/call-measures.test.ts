import type { CallEventBody } from "@call-center/simulator"
import { describe, expect, it } from "vitest"

import { callMeasures } from "../src/calls/call-measures.ts"

const spoken: CallEventBody = { type: "CustomerInput", kind: "speech", value: "tomorrow" }
const pressed: CallEventBody = { type: "CustomerInput", kind: "keys", value: "1" }

function turn(intent: string, state: string): CallEventBody {
  return {
    type: "LexTurn",
    intent,
    state,
    slots: {},
    dialogAction: "ElicitIntent",
    slotToElicit: undefined,
    confirmationState: "None",
    inputMode: "Speech",
    transcript: "",
    confidence: 1,
    alternatives: [],
    slotValues: {},
    slotWords: {},
    sessionAttributes: {},
    activeContexts: [],
    hook: [],
  }
}

const booked = turn("ScheduleDemo", "Fulfilled")

describe("callMeasures", () => {
  it("counts the turns from the opening to a booking, and from one finished task to the next", () => {
    const calls = [
      [spoken, turn("ScheduleDemo", "InProgress"), spoken, booked, spoken, spoken, spoken, booked],
      [spoken, turn("CheckDemo", "Fulfilled"), spoken, booked],
    ]

    expect(callMeasures(calls).turnsToBookBySpeech).toEqual({ count: 3, p50: 2, p90: 3, most: 3 })
  })

  it("leaves out bookings in which keys were pressed, and calls without a booking", () => {
    const calls = [[spoken, pressed, booked], [spoken, turn("CancelDemo", "Fulfilled")], [spoken]]

    expect(callMeasures(calls).turnsToBookBySpeech).toEqual({ count: 0, p50: 0, p90: 0, most: 0 })
  })

  it("counts the words of each message", () => {
    const events = ["Good morning.", "What time on Thursday?", "10:30 AM,  please"].map(
      (text): CallEventBody => ({ type: "MessageReceived", text }),
    )

    expect(callMeasures([events]).wordsPerPrompt).toEqual({ count: 3, p50: 3, p90: 4, most: 4 })
  })
})
