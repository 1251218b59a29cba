import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import { readKeys } from "../src/dialogue/hear.ts"
import { prompt, bot, bothHooks, intent, slot } from "./support/bot-builder.ts"
import { Conversation, keys, say } from "./support/conversation.ts"

const dtmf = { maxLength: 4, endTimeoutMs: 5000, endCharacter: "#", deletionCharacter: "*" }

const only = (allowed: object): Conversation =>
  new Conversation({
    definition: bot([
      intent("Order", ["order"], {
        ...bothHooks,
        slots: [
          slot(["size", "AMAZON.Number"], "", {
            PromptSpecification: prompt("How many?", {
              PromptAttemptsSpecification: { Initial: { AllowedInputTypes: allowed } },
            }),
          }),
        ],
      }),
    ]),
  })

describe("keys", () => {
  // [D] session-attribs-speech: "The DTMF character that immediately ends input."
  it("end with the end character, which is no part of them", () => {
    expect(readKeys("12#34", dtmf)).toBe("12")
  })

  // [D] session-attribs-speech: "The DTMF character that clears the accumulated DTMF digits and immediately ends the input."
  it("are cleared by the deletion character, which ends them", () => {
    expect(readKeys("12*34", dtmf)).toBe("")
  })

  // [D] session-attribs-speech: "The maximum number of DTMF digits allowed in an utterance."
  it("end with their longest length", () => {
    expect(readKeys("123456", dtmf)).toBe("1234")
  })

  it("never are longer than allowed, nor contain the characters that end them", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d*#]*$/), (pressed) => {
        const digits = readKeys(pressed, dtmf)

        expect(digits.length).toBeLessThanOrEqual(4)
        expect(digits).toMatch(/^\d*$/)
        expect(pressed.startsWith(digits)).toBe(true)
      }),
    )
  })

  // [D] lambda-input-format: inputMode DTMF; "For text or DTMF input, this is the text that the user typed."
  it("reach the hook as DTMF, their digits being the transcript", async () => {
    const call = new Conversation()

    await call.turns(keys("1"), keys("1202#"))

    expect(call.lastEvent).toMatchObject({ inputMode: "DTMF", inputTranscript: "1202" })
    expect(call.value("date")).toBe("2026-12-02")
  })

  it("open an intent whose sample utterance they are", async () => {
    const call = new Conversation()

    await call.turn(keys("2"))

    expect(call.lastEvent.interpretations[0]).toMatchObject({
      intent: { name: "CancelVisit" },
      nluConfidence: 1,
    })
  })

  // [R] One key press "4" for another slot also filled date (4 -> 2027-04-01) and time.
  it("also fill other empty date and time slots, as in production", async () => {
    const call = new Conversation()

    await call.turns(keys("1"), keys("4"))

    expect(call.lastEvent.sessionState.intent.slots).toMatchObject({
      date: { value: { originalValue: "4", interpretedValue: "2027-04-01" } },
      time: { value: { originalValue: "4", interpretedValue: "16:00" } },
    })
  })

  it("leave slots alone that are filled", async () => {
    const call = new Conversation()

    await call.turns(say("book a visit"), say("at 3 pm"), keys("4"))

    expect(call.lastEvent.sessionState.intent.slots).toMatchObject({
      date: { value: { originalValue: "4" } },
      time: { value: { interpretedValue: "15:00" } },
    })
  })

  it("fill only the asked slot when that is switched off", async () => {
    const call = new Conversation({ runtime: { keysFillOtherSlots: false } })

    await call.turns(keys("1"), keys("1202"))

    expect(call.lastEvent.sessionState.intent.slots["time"]).toBeNull()
  })

  it("that were deleted count as no answer", async () => {
    const call = new Conversation()

    await call.turns(keys("1"), keys("12*"))

    expect(call.lastEvent).toMatchObject({ inputMode: "DTMF", inputTranscript: "" })
    expect(call.lastEvent.proposedNextState?.prompt.attempt).toBe("Retry1")
  })

  // [D] AllowedInputTypes: AllowDTMFInput false, AllowAudioInput false.
  it("and speech are not heard where a prompt does not allow them", async () => {
    const noKeys = only({ AllowAudioInput: true, AllowDTMFInput: false })
    const noSpeech = only({ AllowAudioInput: false, AllowDTMFInput: true })

    await noKeys.turns(say("order"), keys("5"))
    await noSpeech.turns(say("order"), say("five"))

    expect(noKeys.lastEvent.inputTranscript).toBe("")
    expect(noSpeech.lastEvent.inputTranscript).toBe("")
  })
})
