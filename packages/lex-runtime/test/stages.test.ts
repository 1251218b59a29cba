import { describe, expect, it } from "vitest"

import { bot, bothHooks, intent, prompt, response, slot } from "./support/bot-builder.ts"
import { Conversation, delegating, say, silence, type Hook } from "./support/conversation.ts"

type Json = Record<string, unknown>

const size = (setting: Json = {}): Json => slot(["size", "AMAZON.Number"], "How many?", setting)
const day = (setting: Json = {}): Json => slot(["day", "AMAZON.Date"], "Which day?", setting)

const order = (more: Json, slots: Json[] = [size(), day()]): Json =>
  bot([
    intent("Order", ["order", "order {size}"], { slots, ...more }),
    intent("Other", ["something else"], {
      InitialResponseSetting: { InitialResponse: response("Something else, then.") },
      slots: [slot(["colour", "AMAZON.Color"], "Which colour?")],
    }),
  ])

const step = (Type: string, more: Json = {}): Json => ({ DialogAction: { Type, ...more } })

describe("the initial response", () => {
  // [D] initial-response: "sent to the user after Amazon Lex V2 determines the intent and before it starts to elicit slot values."
  it("is said before the first prompt", async () => {
    const call = new Conversation({
      definition: order({ InitialResponseSetting: { InitialResponse: response("Gladly.") } }),
    })

    await call.turn(say("order"))

    expect(call.heard).toBe("Gladly. How many?")
  })

  // [D] initial-response: "Configure next step ... eliciting a particular slot, or jumping to a different intent."
  it("can go to a slot out of turn", async () => {
    const call = new Conversation({
      definition: order({
        InitialResponseSetting: { NextStep: step("ElicitSlot", { SlotToElicit: "day" }) },
      }),
    })

    await call.turn(say("order"))

    expect(call.heard).toBe("Which day?")
  })

  // [D] paths-nextstep: "You can optionally skip the initial response of the intent while making the transition."
  it.each([
    [false, "Something else, then. Which colour?"],
    [true, "Which colour?"],
  ])(
    "can go to another intent, its response suppressed: %s",
    async (SuppressNextMessage, heard) => {
      const call = new Conversation({
        definition: order({
          InitialResponseSetting: {
            NextStep: {
              ...step("StartIntent", { SuppressNextMessage }),
              Intent: { Name: "Other" },
            },
          },
        }),
      })

      await call.turn(say("order"))

      expect(call.heard).toBe(heard)
    },
  )

  // [D] paths-setting-values: constants, {slot} and [attribute]; an assigned value that is not there is null.
  it("can set slots and session attributes", async () => {
    const call = new Conversation({
      definition: order({
        ...bothHooks,
        InitialResponseSetting: {
          NextStep: {
            ...step("InvokeDialogCodeHook"),
            Intent: {
              Slots: [
                { SlotName: "size", SlotValueOverride: { Value: { InterpretedValue: "[usual]" } } },
                { SlotName: "day", SlotValueOverride: { Value: { InterpretedValue: "[none]" } } },
              ],
            },
            SessionAttributes: [
              { Key: "plan", Value: "gold" },
              { Key: "heard", Value: "$.transcriptions[0].transcription" },
              { Key: "usual", Value: "{colour}" },
            ],
          },
        },
      }),
      attributes: { usual: "7" },
    })

    await call.turn(say("order"))

    expect(call.value("size")).toBe("7")
    expect(call.lastEvent.sessionState.intent.slots["day"]).toBeNull()
    expect(call.lastEvent.sessionState.sessionAttributes).toEqual({ plan: "gold", heard: "order" })
  })
})

const hook = (InvocationLabel: string, more: Json = {}): Json => ({
  EnableCodeHookInvocation: true,
  IsActive: true,
  InvocationLabel,
  PostCodeHookSpecification: {},
  ...more,
})

describe("code hooks by point", () => {
  const labelled = order(
    {
      ...bothHooks,
      InitialResponseSetting: { CodeHook: hook("start") },
      IntentConfirmationSetting: {
        PromptSpecification: prompt("Really?"),
        CodeHook: hook("answer"),
        ElicitationCodeHook: { EnableCodeHookInvocation: true, InvocationLabel: "unclear" },
      },
    },
    [
      size({
        SlotCaptureSetting: {
          CodeHook: hook("captured"),
          ElicitationCodeHook: { EnableCodeHookInvocation: true, InvocationLabel: "missed" },
        },
      }),
    ],
  )

  // [D] paths-code-hook: "You can also set an invocation label that is sent to the Lambda function when it is invoked by this message."
  it("tell where they are asked by their invocationLabel", async () => {
    const call = new Conversation({ definition: labelled })

    await call.turns(say("order"), silence, say("5"), say("what"), say("yes"))

    expect(call.events.map((event) => [event.invocationSource, event.invocationLabel])).toEqual([
      ["DialogCodeHook", "start"],
      ["DialogCodeHook", "missed"],
      ["DialogCodeHook", "captured"],
      ["DialogCodeHook", "unclear"],
      ["DialogCodeHook", "answer"],
      ["FulfillmentCodeHook", undefined],
    ])
  })

  // [D] initial-response: "If the option to execute Lambda function is enabled for the intent, the dialog code hook is executed by default. You can disable dialog code hook by toggling the Active button."
  it("are not asked where they are switched off", async () => {
    const call = new Conversation({
      definition: order({
        ...bothHooks,
        InitialResponseSetting: { CodeHook: hook("start", { IsActive: false }) },
      }),
    })

    await call.turn(say("order"))

    expect(call.events).toEqual([])
    expect(call.heard).toBe("How many?")
  })

  // [D] paths-code-hook: "When the function is disabled, Amazon Lex V2 doesn't run the Lambda function and proceeds as if the dialog code hook is successful."
  it("count as successful when their invocation is disabled", async () => {
    const call = new Conversation({
      definition: order({
        ...bothHooks,
        InitialResponseSetting: {
          CodeHook: hook("start", {
            EnableCodeHookInvocation: false,
            PostCodeHookSpecification: {
              SuccessResponse: response("All well."),
              SuccessNextStep: step("ElicitSlot", { SlotToElicit: "day" }),
            },
          }),
        },
      }),
    })

    await call.turn(say("order"))

    expect(call.events).toEqual([])
    expect(call.heard).toBe("All well. Which day?")
  })

  // [D] paths-code-hook: success, failure ("there was a problem with running the Lambda function, or the Lambda function returned an intent.state value of Failed") and timeout.
  it.each<[string, Hook, string]>([
    ["success", delegating, "All well. Which day?"],
    [
      "failure",
      ({ sessionState }) => ({
        sessionState: {
          sessionAttributes: {},
          dialogAction: { type: "Delegate" },
          intent: { ...sessionState.intent, state: "Failed" },
        },
      }),
      "Something broke.",
    ],
    [
      "failure",
      () => {
        throw new Error("boom")
      },
      "Something broke.",
    ],
    [
      "timeout",
      () => {
        throw new Error("Task timed out after 30.00 seconds")
      },
      "That took too long. How many?",
    ],
  ])("lead on by their %s", async (_, answering, heard) => {
    const call = new Conversation({
      hook: answering,
      definition: order({
        ...bothHooks,
        InitialResponseSetting: {
          CodeHook: hook("start", {
            PostCodeHookSpecification: {
              SuccessResponse: response("All well."),
              SuccessNextStep: step("ElicitSlot", { SlotToElicit: "day" }),
              FailureResponse: response("Something broke."),
              FailureNextStep: step("EndConversation"),
              TimeoutResponse: response("That took too long."),
              TimeoutNextStep: step("ElicitSlot", { SlotToElicit: "size" }),
            },
          }),
        },
      }),
    })

    await call.turn(say("order"))

    expect(call.heard).toBe(heard)
  })
})

describe("next steps", () => {
  const afterSize = (CaptureNextStep: Json, more: Json = {}): Json =>
    order({ ...more }, [
      size({
        SlotCaptureSetting: { CaptureResponse: response("Noted."), CaptureNextStep },
      }),
      day(),
    ])

  // [D] paths-nextstep: Confirm intent, Fulfill intent, Closing response, Wait for user input, End conversation.
  it.each<[string, Json, readonly [effect: string, heard: string]]>([
    ["ConfirmIntent", {}, ["listen", "Noted. Really?"]],
    ["FulfillIntent", {}, ["closed", "Noted. Thanks."]],
    ["CloseIntent", {}, ["closed", "Noted. Thanks."]],
    ["EndConversation", {}, ["closed", "Noted."]],
    ["ElicitIntent", {}, ["listen", "Noted."]],
    ["ElicitSlot", { SlotToElicit: "day", SuppressNextMessage: true }, ["listen", "Noted."]],
  ])("%s", async (type, action, [effect, heard]) => {
    const call = new Conversation({
      definition: afterSize(step(type, action), {
        IntentConfirmationSetting: { PromptSpecification: prompt("Really?"), IsActive: false },
        IntentClosingSetting: { ClosingResponse: response("Thanks.") },
      }),
    })

    await call.turns(say("order"), say("5"))

    expect(call.effect.type).toBe(effect)
    expect(call.heard).toBe(heard)
  })

  it("lead through a confirmation's yes and no", async () => {
    const definition = order(
      {
        IntentConfirmationSetting: {
          PromptSpecification: prompt("Really?"),
          ConfirmationResponse: response("Good."),
          ConfirmationNextStep: step("EndConversation"),
          DeclinationResponse: response("Then again."),
          DeclinationNextStep: step("ElicitSlot", { SlotToElicit: "size" }),
        },
      },
      [size()],
    )
    const [yes, no] = [new Conversation({ definition }), new Conversation({ definition })]

    await yes.turns(say("order 5"), say("yes"))
    await no.turns(say("order 5"), say("no"))

    expect(yes.heard).toBe("Good.")
    expect(no.heard).toBe("Then again. How many?")
  })

  it("fail the block when they name a slot that is not there", async () => {
    const call = new Conversation({
      definition: afterSize(step("ElicitSlot", { SlotToElicit: "weight" })),
    })

    await call.turns(say("order"), say("5"))

    expect(call.effect).toMatchObject({ type: "failed", reason: expect.stringContaining("weight") })
  })

  it.each([
    [24, "listen"],
    [25, "listen"],
    [26, "failed"],
  ])("lead through %i other intents in one turn: %s", async (jumps, effect) => {
    const names = Array.from({ length: jumps + 1 }, (_, at) => `Step${at}`)
    const intents = names.map((name, at) =>
      at < jumps
        ? intent(name, [`begin ${name}`], {
            InitialResponseSetting: {
              NextStep: { ...step("StartIntent"), Intent: { Name: `Step${at + 1}` } },
            },
          })
        : intent(name, [`begin ${name}`], { slots: [size()] }),
    )
    const call = new Conversation({ definition: bot(intents) })

    await call.turn(say("begin step0"))

    expect(call.effect.type).toBe(effect)
  })

  it("fail the block when they form a cycle", async () => {
    const cycle = order({
      InitialResponseSetting: { NextStep: { ...step("StartIntent"), Intent: { Name: "Order" } } },
    })
    const call = new Conversation({ definition: cycle })

    await call.turn(say("order"))

    expect(call.effect).toMatchObject({
      type: "failed",
      reason: expect.stringContaining("never end"),
    })
  })
})

const branching = (ExpressionString: string): Json =>
  order({
    InitialResponseSetting: {
      Conditional: {
        IsActive: true,
        ConditionalBranches: [
          {
            Name: "Large",
            Condition: { ExpressionString },
            Response: response("That is many."),
            NextStep: step("ElicitSlot", { SlotToElicit: "day" }),
          },
        ],
        DefaultBranch: { Response: response("Fine."), NextStep: step("EndConversation") },
      },
    },
  })

describe("the closing response", () => {
  // [D] add-intents: 'it can prompt the user to start a different intent ... You can provide responses and configure follow-up next actions'
  it.each<[string, Json, readonly [effect: string, heard: string]]>([
    ["nothing more", {}, ["closed", "Thanks."]],
    ["the end", step("EndConversation"), ["closed", "Thanks."]],
    ["any other intent", step("ElicitIntent"), ["listen", "Thanks."]],
    [
      "a certain other intent",
      { ...step("StartIntent"), Intent: { Name: "Other" } },
      ["listen", "Thanks. Something else, then. Which colour?"],
    ],
  ])("leads to %s", async (_, NextStep, [effect, heard]) => {
    const call = new Conversation({
      definition: order(
        { IntentClosingSetting: { ClosingResponse: response("Thanks."), NextStep } },
        [size()],
      ),
    })

    await call.turn(say("order 5"))

    expect(call.effect.type).toBe(effect)
    expect(call.heard).toBe(heard)
  })

  it("fails the block when it leads back to itself", async () => {
    const call = new Conversation({
      definition: order(
        {
          IntentClosingSetting: {
            ClosingResponse: response("Thanks."),
            NextStep: step("CloseIntent"),
          },
        },
        [size()],
      ),
    })

    await call.turn(say("order 5"))

    expect(call.effect).toMatchObject({
      type: "failed",
      reason: expect.stringContaining("never end"),
    })
  })
})

describe("conditional branches", () => {
  // [D] paths-branching: "If none of the branches has its condition satisfied, a default branch is followed."
  it.each([
    ["{size} > 100", "order 500", "That is many. Which day?"],
    ["{size} > 100", "order 5", "Fine."],
    ['[plan] = "GOLD" AND {size} >= 5', "order 5", "That is many. Which day?"],
    [
      '$.inputMode = "Speech" && !($.inputTranscript = "order 5")',
      "order 6",
      "That is many. Which day?",
    ],
    ["fn.IS_SET({size})", "order 5", "That is many. Which day?"],
    ["fn.IS_SET({day}) OR fn.LENGTH([plan]) = 4", "order", "That is many. Which day?"],
    // "Any expression referencing an attribute which has not been set is treated as invalid, and is not evaluated."
    ["{day} != 5", "order", "Fine."],
    ["NOT ({day} = 5)", "order", "Fine."],
  ])("%s, said %s", async (expression, words, heard) => {
    const call = new Conversation({
      definition: branching(expression),
      attributes: { plan: "gold" },
    })

    await call.turn(say(words))

    expect(call.heard).toBe(heard)
  })

  it.each(["{size} >", '"5" = {size}', "{size} = 5 = 6", "fn.SUM({size}) = 5", "{size} = 5 }"])(
    "refuses the condition %s when the bot is read",
    (expression) => {
      expect(() => new Conversation({ definition: branching(expression) })).toThrow(/can't be read/)
    },
  )
})
