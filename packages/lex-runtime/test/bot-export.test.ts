import { describe, expect, it } from "vitest"

import { readBotExport } from "../src/definition/read-bot-export.ts"
import { LexFault } from "../src/lex-fault.ts"
import { Conversation, say, silence } from "./support/conversation.ts"

const message = (value: string): object => ({
  message: {
    ssmlMessage: null,
    customPayload: null,
    plainTextMessage: { value },
    imageResponseCard: null,
  },
  variations: null,
})

const step = (type: string): object => ({
  sessionAttributes: { step: type },
  intent: null,
  dialogAction: { type, slotToElicit: null, suppressNextMessage: null },
})

/** Files as Lex V2 writes them: null where nothing is set, camel case, one folder per intent and slot. */
const files = {
  "Manifest.json": { metaData: { schemaVersion: "1", fileFormat: "LexJson", resourceType: "BOT" } },
  "Rental/Bot.json": {
    name: "Rental",
    identifier: "ABCDEFGHIJ",
    version: null,
    description: null,
    dataPrivacy: { childDirected: false },
    idleSessionTTLInSeconds: 120,
  },
  "Rental/BotLocales/en_US/BotLocale.json": {
    name: "English (US)",
    identifier: "en_US",
    version: null,
    description: null,
    nluConfidenceThreshold: 0.5,
    voiceSettings: { engine: "neural", voiceId: "Joanna" },
  },
  "Rental/BotLocales/en_US/SlotTypes/Car/SlotType.json": {
    name: "Car",
    identifier: "CARTYPEID1",
    slotTypeValues: [{ sampleValue: { value: "van" }, synonyms: [{ value: "minivan" }] }],
    parentSlotTypeSignature: null,
    valueSelectionSetting: { resolutionStrategy: "TOP_RESOLUTION", regexFilter: null },
  },
  "Rental/BotLocales/en_US/SlotTypes/Booking/SlotType.json": {
    name: "Booking",
    identifier: "BOOKINGID1",
    slotTypeValues: null,
    valueSelectionSetting: { resolutionStrategy: "CONCATENATION" },
    compositeSlotTypeSetting: {
      subSlots: [
        { name: "car", slotTypeId: "CARTYPEID1" },
        { name: "day", slotTypeId: "AMAZON.Date" },
      ],
    },
  },
  "Rental/BotLocales/en_US/Intents/Rent/Intent.json": {
    name: "Rent",
    identifier: "RENTINTENT",
    sampleUtterances: [{ utterance: "rent a car" }],
    intentConfirmationSetting: null,
    intentClosingSetting: {
      isActive: true,
      closingResponse: { messageGroupsList: [message("Bye.")] },
    },
    initialResponseSetting: {
      initialResponse: { messageGroupsList: [message("Gladly.")], allowInterrupt: true },
      codeHook: {
        isActive: true,
        enableCodeHookInvocation: true,
        invocationLabel: "start",
        postCodeHookSpecification: {
          successNextStep: null,
          failureNextStep: step("EndConversation"),
        },
      },
      nextStep: step("InvokeDialogCodeHook"),
      conditional: null,
    },
    inputContexts: null,
    outputContexts: null,
    dialogCodeHook: { enabled: true },
    fulfillmentCodeHook: null,
    slotPriorities: [{ priority: 1, slotName: "booking" }],
  },
  "Rental/BotLocales/en_US/Intents/Rent/Slots/booking/Slot.json": {
    name: "booking",
    identifier: "SLOTBOOKIN",
    slotTypeName: "Booking",
    valueElicitationSetting: {
      slotConstraint: "Required",
      promptSpecification: {
        messageGroupsList: [message("What, and when?")],
        maxRetries: 1,
        allowInterrupt: true,
        messageSelectionStrategy: "Random",
        promptAttemptsSpecification: {
          Initial: {
            allowInterrupt: true,
            allowedInputTypes: { allowAudioInput: true, allowDTMFInput: true },
            audioAndDTMFInputSpecification: {
              startTimeoutMs: 4000,
              audioSpecification: { maxLengthMs: 15000, endTimeoutMs: 640 },
              dtmfSpecification: {
                maxLength: 513,
                endTimeoutMs: 5000,
                deletionCharacter: "*",
                endCharacter: "#",
              },
            },
            textInputSpecification: { startTimeoutMs: 30000 },
          },
        },
      },
      sampleUtterances: null,
      waitAndContinueSpecification: null,
    },
    obfuscationSetting: null,
    multipleValuesSetting: { allowMultipleValues: false },
    subSlotSetting: {
      expression: "(car AND day)",
      slotSpecifications: {
        car: {
          slotTypeId: "CARTYPEID1",
          valueElicitationSetting: {
            promptSpecification: { messageGroupsList: [message("Which car?")], maxRetries: 2 },
          },
        },
      },
    },
  },
  // As a real export has it: nothing but an initial response, and no dialog code hook.
  "Rental/BotLocales/en_US/Intents/FallbackIntent/Intent.json": {
    name: "FallbackIntent",
    identifier: "FALLBCKINT",
    parentIntentSignature: "AMAZON.FallbackIntent",
    sampleUtterances: null,
    intentConfirmationSetting: null,
    initialResponseSetting: {
      conditional: null,
      codeHook: {
        isActive: true,
        enableCodeHookInvocation: true,
        invocationLabel: null,
        postCodeHookSpecification: { successNextStep: step("EndConversation") },
      },
      nextStep: step("InvokeDialogCodeHook"),
      initialResponse: null,
    },
    dialogCodeHook: null,
    fulfillmentCodeHook: null,
    slotPriorities: [],
  },
}

const texts = Object.fromEntries(
  Object.entries(files).map(([path, content]) => [path, JSON.stringify(content)]),
)

describe("a bot that Lex V2 exported", () => {
  // [E] The layout and fields of real exports, which AWS's page describes otherwise.
  it("is dialled like one that CloudFormation deploys", async () => {
    const call = new Conversation({ definition: readBotExport(texts) })

    await call.turn(say("rent a car"))
    expect(call.heard).toBe("Gladly. What, and when?")
    expect(call.lastEvent.invocationLabel).toBe("start")
    expect(call.lastEvent.sessionState.sessionAttributes).toEqual({ step: "InvokeDialogCodeHook" })
    expect(call.effect).toMatchObject({
      listening: { startTimeoutMs: 4000, dtmf: { maxLength: 513 } },
    })
    await call.turn(say("on friday"))
    expect(call.heard).toBe("Which car?")
    await call.turn(say("the minivan"))

    expect(call.heard).toBe("Bye.")
    expect(call.effect).toMatchObject({
      type: "closed",
      result: { slots: { booking: "van 2026-12-04" } },
    })
  })

  it("follows the success path of a hook that its intent does not ask", async () => {
    const call = new Conversation({ definition: readBotExport(texts) })

    await call.turn(silence)

    expect(call.events).toEqual([])
    expect(call.effect).toMatchObject({
      type: "closed",
      result: {
        intentName: "FallbackIntent",
        sessionAttributes: { step: "EndConversation" },
      },
    })
  })

  it.each<[string, Record<string, string>, RegExp]>([
    ["a folder without a bot", { "Manifest.json": "{}" }, /no Bot\.json/],
    [
      "a file that is no JSON",
      { ...texts, "Rental/Bot.json": "{" },
      /Rental\/Bot\.json .* is no JSON/,
    ],
    ["a file that holds no object", { ...texts, "Rental/Bot.json": "[]" }, /holds no object/],
    [
      "a file of 9,000 levels",
      { ...texts, "Rental/Bot.json": `{"a":${"[".repeat(9000)}${"]".repeat(9000)}}` },
      /Rental\/Bot\.json .* more than 100 levels/,
    ],
  ])("refuses %s", (_, damaged, message_) => {
    expect(() => readBotExport(damaged)).toThrow(message_)
  })

  it("takes names of Object.prototype for names, and hands nobody a prototype", () => {
    const names = '{"__proto__":{"Name":"PWNED"},"constructor":{"prototype":{"x":1}},"toString":1}'
    const bot = readBotExport({ "Bot.json": names, "BotLocales/__proto__/BotLocale.json": names })

    expect(Object.getPrototypeOf(bot)).toBe(Object.prototype)
    expect(Object.keys(bot)).toContain("__proto__")
    expect(bot["Name"]).toBeUndefined()
    expect(Object.prototype).not.toHaveProperty("Name")
    expect(() => new Conversation({ definition: bot })).toThrow(LexFault)
  })
})
