import { describe, expect, it } from "vitest"

import { says } from "../support/flow-content.ts"
import { probe } from "../support/probe-action.ts"
import { bodiesOf, dialFlow, eventsOf, testClock } from "../support/test-center.ts"

const chat = { channel: "CHAT" } as const

describe("MessageParticipant", () => {
  it("MessageParticipant: text may be mixed with references [D, DEV26]", async () => {
    const { call, by } = await probe({
      type: "MessageParticipant",
      parameters: {
        Text: "You ring from $.CustomerEndpoint.Address. Tier: $.Attributes.['my tier'].",
      },
      dial: { attributes: { "my tier": "gold" } },
    })

    expect(call.heard).toEqual(["You ring from +12025550123. Tier: gold."])
    expect(by).toBe("NextAction")
  })

  it("MessageParticipant: SSML is heard without its markup [D, DEV26]", async () => {
    const ssml =
      '<speak>Rock &amp; roll<break time="1s"/>at <sub alias="nine">9</sub> &#8211; <!-- not this -->bye&lt;</speak>'
    const { call } = await probe({ type: "MessageParticipant", parameters: { SSML: ssml } })

    expect(eventsOf(call, "MessageReceived")).toEqual([
      { type: "MessageReceived", text: "Rock & roll at nine – bye<", ssml },
    ])
  })

  it("MessageParticipant: a recorded prompt goes by its id or ARN [D, DEV26]", async () => {
    const options = { scenario: { prompts: { "p-1": "Thank you for calling." } } }
    const known = await probe({
      type: "MessageParticipant",
      parameters: { PromptId: "p-1" },
      options,
    })
    const unknown = await probe({
      type: "MessageParticipant",
      parameters: { PromptId: "arn:aws:connect:x:1:instance/i/prompt/p-2" },
    })
    const media = { Uri: "s3://bucket/hello.wav", SourceType: "S3", MediaType: "Audio" }
    const external = await probe({ type: "MessageParticipant", parameters: { Media: media } })

    expect(eventsOf(known.call, "MessageReceived")[0]).toMatchObject({
      text: "Thank you for calling.",
      promptId: "p-1",
    })
    expect(unknown.call.heard).toEqual(["[prompt p-2]"])
    expect(external.call.heard).toEqual(["[prompt hello.wav]"])
  })

  it("MessageParticipant: a text that resolves to nothing is an error; its branch is optional [S, FAC: NoMatchingError optional]", async () => {
    const parameters = { Text: "$.Attributes.unset" }

    const without = await probe({ type: "MessageParticipant", parameters })
    const branch = await probe({
      type: "MessageParticipant",
      parameters,
      errors: ["NoMatchingError"],
    })

    expect(without.by).toBe("NextAction")
    expect(without.call.heard).toEqual([])
    expect(branch.by).toBe("Error:NoMatchingError")
  })
})

describe("MessageParticipantIteratively", () => {
  const messages = { Messages: [{ Text: "Please hold." }, { SSML: "<speak>Still there?</speak>" }] }

  it("MessageParticipantIteratively: never completes by itself; a flow may end in it [S, PAC]", async () => {
    const call = await dialFlow({
      music: { type: "MessageParticipantIteratively", parameters: messages },
    })
    await call.press("1")
    await call.silence()

    expect(call.heard).toEqual(["Please hold.", "Still there?", "Please hold.", "Still there?"])
    expect(call.ended).toBeUndefined()
  })

  it("MessageParticipantIteratively: with InterruptFrequencySeconds the condition MessagesInterrupted is met [S, PAC]", async () => {
    const clock = testClock()
    const before = clock.nowMs()
    const { by } = await probe({
      type: "MessageParticipantIteratively",
      parameters: { ...messages, InterruptFrequencySeconds: "30" },
      conditions: ["MessagesInterrupted"],
      options: { clock },
      customer: (call) => call.silence(),
    })

    expect(by).toBe("Condition:0")
    expect(clock.nowMs() - before).toBe(30_000)
  })

  it("MessageParticipantIteratively: a message that begins after the interrupt is not heard [D, DEV26]", async () => {
    const long = { Text: "x".repeat(300) }
    const { call } = await probe({
      type: "MessageParticipantIteratively",
      parameters: { Messages: [long, { Text: "late" }], InterruptFrequencySeconds: "10" },
    })

    expect(call.heard).toEqual([long.Text])
  })

  it("MessageParticipantIteratively: chat takes the error branch [S, FAC]", async () => {
    const { by } = await probe({
      type: "MessageParticipantIteratively",
      parameters: messages,
      errors: ["NoMatchingError"],
      dial: chat,
    })

    expect(by).toBe("Error:NoMatchingError")
  })
})

describe("GetParticipantInput, StoreInput False", () => {
  const menu = {
    type: "GetParticipantInput",
    parameters: { Text: "Press 1 or 2.", InputTimeLimitSeconds: "7", StoreInput: "False" },
    conditions: ["1", "2"],
    errors: ["NoMatchingCondition", "NoMatchingError", "InputTimeLimitExceeded"],
  }

  const asking = (onOne: string) => ({
    ...menu,
    next: "end",
    conditions: { "1": onOne },
    errors: { NoMatchingError: "end" },
  })

  it("GetParticipantInput: Conditions are single keys, the first that is true wins [S, FAC+PAC]", async () => {
    expect((await probe({ ...menu, customer: (call) => call.press("2") })).by).toBe("Condition:1")
    expect((await probe({ ...menu, customer: (call) => call.press("*") })).by).toBe(
      "Error:NoMatchingCondition",
    )
  })

  it("GetParticipantInput: no key within InputTimeLimitSeconds is InputTimeLimitExceeded [S, FAC+PAC]", async () => {
    const clock = testClock()
    const before = clock.nowMs()
    const { by, call } = await probe({
      ...menu,
      options: { clock },
      customer: (each) => each.silence(),
    })

    expect(by).toBe("Error:InputTimeLimitExceeded")
    expect(call.heard).toEqual(["Press 1 or 2."])
    expect(clock.nowMs() - before).toBeGreaterThanOrEqual(7000)
  })

  it("GetParticipantInput: nobody listens to speech [S, FAC: voice (DTMF)]", async () => {
    const { by, call } = await probe({ ...menu, customer: (each) => each.say("one") })

    expect(by).toBeUndefined()
    expect(call.ended).toBeUndefined()
  })

  it("GetParticipantInput: only one key is taken; keys beyond it are lost [D, ADG23: individual digits only]", async () => {
    const call = await dialFlow({
      first: {
        ...menu,
        next: "end",
        conditions: { "1": "second" },
        errors: { NoMatchingError: "end" },
      },
      second: {
        ...menu,
        next: "end",
        conditions: { "2": "end" },
        errors: { NoMatchingError: "end" },
      },
      end: { type: "DisconnectParticipant" },
    })
    await call.press("12")

    expect(call.ended).toBeUndefined()
    expect(call.heard).toHaveLength(2)
  })

  it("GetParticipantInput: EnableDTMFBuffer keeps keys that are pressed ahead [E, CORP]", async () => {
    const call = await dialFlow({
      buffer: {
        type: "GetParticipantInput",
        parameters: { EnableDTMFBuffer: "True", StoreInput: "False", InputTimeLimitSeconds: "5" },
        next: "first",
      },
      first: {
        ...menu,
        next: "end",
        conditions: { "1": "second" },
        errors: { NoMatchingError: "end" },
      },
      second: {
        ...menu,
        next: "end",
        conditions: { "2": "told" },
        errors: { NoMatchingError: "end" },
      },
      told: says("Two.", "end"),
      end: { type: "DisconnectParticipant" },
    })
    await call.press("12")

    expect(call.heard).toEqual(["Press 1 or 2.", "Two."])
  })

  it("GetParticipantInput: a key pressed ahead is used up by the menu that takes it", async () => {
    const call = await dialFlow({
      buffer: {
        type: "GetParticipantInput",
        parameters: { EnableDTMFBuffer: "True" },
        next: "first",
      },
      first: asking("second"),
      second: asking("third"),
      third: asking("told"),
      told: says("Done.", "end"),
      end: { type: "DisconnectParticipant" },
    })

    await call.press("11")

    expect(call.ended).toBeUndefined()
    expect(call.heard).toHaveLength(2)
    await call.press("1")
    expect(call.heard.at(-1)).toBe("Done.")
  })

  it("GetParticipantInput: chat takes the error branch [D, ADG23 block-support-by-channel]", async () => {
    expect((await probe({ ...menu, dial: chat })).by).toBe("Error:NoMatchingError")
  })
})

const store = (
  parameters: object,
  keys?: string,
  errors = ["NoMatchingError", "InvalidPhoneNumber"],
) =>
  probe({
    type: "GetParticipantInput",
    parameters: {
      Text: "Your number, please.",
      InputTimeLimitSeconds: "5",
      StoreInput: "True",
      InputValidation: { CustomValidation: { MaximumLength: "4" } },
      ...parameters,
    },
    errors,
    customer: (call) => (keys === undefined ? call.silence() : call.press(keys)),
  })

const stored = async (parameters: object, keys?: string): Promise<string | undefined> => {
  const call = await dialFlow({
    ask: {
      type: "GetParticipantInput",
      parameters: {
        InputTimeLimitSeconds: "5",
        StoreInput: "True",
        InputValidation: { CustomValidation: { MaximumLength: "4" } },
        ...parameters,
      },
      next: "tell",
      errors: { NoMatchingError: "end" },
    },
    tell: says("[$.StoredCustomerInput]", "end"),
    end: { type: "DisconnectParticipant" },
  })
  await (keys === undefined ? call.silence() : call.press(keys))
  return call.heard.at(-1)
}

describe("GetParticipantInput, StoreInput True", () => {
  it("GetParticipantInput: the result is in $.StoredCustomerInput, at most MaximumLength digits [S, FAC]", async () => {
    expect(await stored({}, "12345")).toBe("[1234]")
    expect(await stored({}, "12#")).toBe("[12]")
  })

  it("GetParticipantInput: no entry is a success whose value is Timeout [D, DEV26 store-customer-input]", async () => {
    expect(await stored({})).toBe("[Timeout]")
  })

  it("GetParticipantInput: InputTerminationSequence has up to five digits and is no part of the entry [S, FAC]", async () => {
    expect(await stored({ DTMFConfiguration: { InputTerminationSequence: "99" } }, "1299")).toBe(
      "[12]",
    )
  })

  it("GetParticipantInput: the * key cancels the entry, unless DisableCancelKey [S, FAC]", async () => {
    expect(await stored({}, "12*34#")).toBe("[34]")
    expect(await stored({ DTMFConfiguration: { DisableCancelKey: "True" } }, "1*2#")).toBe("[1*2]")
  })

  it("GetParticipantInput: an entry that nothing ends waits InterdigitTimeLimitSeconds [S, FAC: 1-20]", async () => {
    const clock = testClock()
    const before = clock.nowMs()
    const call = await dialFlow(
      {
        ask: {
          type: "GetParticipantInput",
          parameters: {
            InputTimeLimitSeconds: "5",
            StoreInput: "True",
            InputValidation: { CustomValidation: { MaximumLength: "4" } },
            DTMFConfiguration: { InterdigitTimeLimitSeconds: "3" },
          },
          next: "end",
        },
        end: { type: "DisconnectParticipant" },
      },
      { clock },
    )
    await call.press("12")

    expect(clock.nowMs() - before).toBe(3000)
  })

  it("GetParticipantInput: a number that is none is InvalidPhoneNumber [S, FAC+PAC]", async () => {
    const phone = { InputValidation: { PhoneNumberValidation: { NumberFormat: "E164" } } }

    expect((await store(phone, "12025550123#")).by).toBe("NextAction")
    expect((await store(phone, "0#")).by).toBe("Error:InvalidPhoneNumber")
    expect(
      (
        await store(
          {
            InputValidation: {
              PhoneNumberValidation: { NumberFormat: "Local", CountryCode: "US" },
            },
          },
          "12#",
        )
      ).by,
    ).toBe("Error:InvalidPhoneNumber")
  })

  it("GetParticipantInput: InputEncryption is refused by name [own limit]", async () => {
    const { reason } = await store({ InputEncryption: { EncryptionKeyId: "k", Key: "c" } }, "1")

    expect(reason).toBe(
      "flow main, action act (GetParticipantInput): InputEncryption is not executed: the local run holds no encryption key",
    )
  })

  it("GetParticipantInput: InputTimeLimitSeconds is a positive whole number [S, FAC]", async () => {
    expect(
      (
        await probe({
          type: "GetParticipantInput",
          parameters: { InputTimeLimitSeconds: "soon", StoreInput: "True" },
          errors: ["NoMatchingError"],
        })
      ).by,
    ).toBe("Error:NoMatchingError")
  })
})

describe("DisconnectParticipant", () => {
  it("DisconnectParticipant: is terminal: the flow ends the call [S, AICC+FAC]", async () => {
    const call = await dialFlow({ bye: { type: "DisconnectParticipant" } })

    expect(bodiesOf(call).at(-1)).toEqual({ type: "CallEnded", by: "flow" })
  })
})

describe("ShowView", () => {
  const view = {
    type: "ShowView",
    parameters: { ViewResource: { Id: "form" }, InvocationTimeLimitSeconds: "300" },
    conditions: ["Next"],
    errors: ["NoMatchingCondition", "NoMatchingError", "TimeLimitExceeded"],
  }

  it("ShowView: Conditions compare the view's action; $.Views holds what was entered [S, PAC]", async () => {
    const answers = {
      ShowView: {
        result: "Next",
        sets: { Views: { Action: "Next", ViewResultData: { name: "Ada" } } },
      },
    }
    const { by } = await probe({ ...view, dial: chat, options: { scenario: { answers } } })
    const timeout = await probe({
      ...view,
      dial: chat,
      options: { scenario: { answers: { act: { error: "TimeLimitExceeded" } } } },
    })

    expect(by).toBe("Condition:0")
    expect(timeout.by).toBe("Error:TimeLimitExceeded")
  })

  it("ShowView: is for chat: a call takes the error branch [S, FAC+PAC: channels chat]", async () => {
    expect((await probe(view)).by).toBe("Error:NoMatchingError")
  })
})

const transfer = (keepsOn: string, answer: object, dial = {}) =>
  probe({
    type: "TransferParticipantToThirdParty",
    parameters: {
      ThirdPartyPhoneNumber: "+12025550188",
      ThirdPartyConnectionTimeLimitSeconds: "30",
      ContinueFlowExecution: keepsOn,
    },
    errors: ["NoMatchingError", "CallFailed", "ConnectionTimeLimitExceeded"],
    options: { scenario: { answers: { TransferParticipantToThirdParty: answer } } },
    dial,
  })

describe("TransferParticipantToThirdParty", () => {
  it("TransferParticipantToThirdParty: with ContinueFlowExecution False the contact leaves on success [S, PAC]", async () => {
    const { call, by } = await transfer("False", {})

    expect(by).toBeUndefined()
    expect(call.ended).toBe("flow")
    expect(eventsOf(call, "ContactTransferred")).toEqual([
      { type: "ContactTransferred", to: "thirdParty", name: "+12025550188" },
    ])
  })

  it("TransferParticipantToThirdParty: with True the flow goes on, also after CallFailed and ConnectionTimeLimitExceeded [S, PAC]", async () => {
    expect((await transfer("True", {})).by).toBe("NextAction")
    expect((await transfer("True", { error: "CallFailed" })).by).toBe("Error:CallFailed")
    expect((await transfer("True", { error: "ConnectionTimeLimitExceeded" })).by).toBe(
      "Error:ConnectionTimeLimitExceeded",
    )
  })

  it("TransferParticipantToThirdParty: chat takes the error branch [D, ADG23 block-support-by-channel]", async () => {
    expect((await transfer("True", {}, chat)).by).toBe("Error:NoMatchingError")
  })
})
