import { strFromU8, unzipSync } from "fflate"
import { describe, expect, it } from "vitest"

import { botImportArchive } from "../src/index.ts"
import { bot, everyBot, localeOf } from "./bots.ts"

function read(archive: Uint8Array): ReadonlyMap<string, Record<string, unknown>> {
  return new Map(
    Object.entries(unzipSync(archive)).map(([path, bytes]) => [
      path,
      JSON.parse(strFromU8(bytes)) as Record<string, unknown>,
    ]),
  )
}

describe.each(everyBot)("the import archive of a bot in $name", ({ properties, locale }) => {
  const files = read(botImportArchive(properties))
  const folder = `demo-bot/BotLocales/${locale}`

  it("has one file for the manifest, the bot, the locale, each slot type, intent and slot", () => {
    const { Intents, SlotTypes } = localeOf(properties)

    expect([...files.keys()].toSorted()).toEqual(
      [
        "Manifest.json",
        "demo-bot/Bot.json",
        `${folder}/BotLocale.json`,
        ...SlotTypes.map((type) => `${folder}/SlotTypes/${type.Name}/SlotType.json`),
        ...Intents.map((intent) => `${folder}/Intents/${intent.Name}/Intent.json`),
        ...Intents.flatMap((intent) =>
          (intent.Slots ?? []).map(
            (slot) => `${folder}/Intents/${intent.Name}/Slots/${slot.Name}/Slot.json`,
          ),
        ),
      ].toSorted(),
    )
  })

  it("keeps every utterance, in order", () => {
    for (const intent of localeOf(properties).Intents) {
      const file = files.get(`${folder}/Intents/${intent.Name}/Intent.json`)
      const expected = intent.SampleUtterances?.map((one) => ({ utterance: one.Utterance })) ?? null
      expect(file?.["sampleUtterances"]).toEqual(expected)
    }
  })

  it("gives each part an identifier of its own, as Lex writes them", () => {
    const identifiers = [...files.values()].flatMap(({ identifier }) =>
      typeof identifier === "string" && identifier !== locale ? [identifier] : [],
    )

    expect(new Set(identifiers).size).toBe(files.size - 2)
    for (const identifier of identifiers) expect(identifier).toMatch(/^[0-9A-Z]{10}$/)
  })
})

const files = read(botImportArchive(bot()))
const intents = "demo-bot/BotLocales/en_US/Intents"

it("says what it is as real exports do", () => {
  expect(files.get("Manifest.json")).toEqual({
    metaData: { schemaVersion: "1", fileFormat: "LexJson", resourceType: "BOT" },
  })
  expect(files.get("demo-bot/Bot.json")).toMatchObject({
    name: "demo-bot",
    version: "DRAFT",
    dataPrivacy: { childDirected: false },
    idleSessionTTLInSeconds: 300,
  })
  expect(files.get("demo-bot/BotLocales/en_US/BotLocale.json")).toEqual({
    name: "English (US)",
    identifier: "en_US",
    version: null,
    description: null,
    voiceSettings: { voiceId: "Joanna", engine: "neural" },
    nluConfidenceThreshold: 0.4,
  })
})

it("writes an intent in the Lex API's names, without its slots", () => {
  const intent = files.get(`${intents}/ScheduleDemo/Intent.json`)

  expect(intent).toMatchObject({
    name: "ScheduleDemo",
    parentIntentSignature: null,
    dialogCodeHook: { enabled: true },
    fulfillmentCodeHook: { enabled: true },
    slotPriorities: [
      { priority: 1, slotName: "date" },
      { priority: 2, slotName: "time" },
      { priority: 3, slotName: "offer" },
      { priority: 4, slotName: "phoneNumber" },
    ],
    intentConfirmationSetting: { promptSpecification: { maxRetries: 2 } },
    intentClosingSetting: null,
  })
  expect(intent).not.toHaveProperty("slots")
  expect(files.get(`${intents}/FallbackIntent/Intent.json`)).toMatchObject({
    identifier: "FALLBCKINT",
    parentIntentSignature: "AMAZON.FallbackIntent",
    sampleUtterances: null,
    slotPriorities: [],
  })
})

it("writes a slot in the Lex API's names, and leaves the names of attempts alone", () => {
  expect(files.get(`${intents}/ScheduleDemo/Slots/date/Slot.json`)).toMatchObject({
    name: "date",
    slotTypeName: "AMAZON.Date",
    obfuscationSetting: null,
    valueElicitationSetting: {
      slotConstraint: "Required",
      promptSpecification: {
        messageSelectionStrategy: "Ordered",
        messageGroupsList: [
          { message: { plainTextMessage: { value: "Which day would you like?" } } },
        ],
        promptAttemptsSpecification: {
          Initial: {
            allowInterrupt: true,
            allowedInputTypes: { allowAudioInput: true, allowDTMFInput: true },
            audioAndDTMFInputSpecification: {
              startTimeoutMs: 6000,
              dtmfSpecification: { maxLength: 4, endCharacter: "#", deletionCharacter: "*" },
            },
          },
          Retry1: {},
          Retry2: {},
        },
      },
      sampleUtterances: expect.arrayContaining([{ utterance: "maybe {date}" }]),
      waitAndContinueSpecification: { stillWaitingResponse: { frequencyInSeconds: 20 } },
    },
  })
})

it("writes a slot type with its values and synonyms", () => {
  expect(files.get("demo-bot/BotLocales/en_US/SlotTypes/OfferChoice/SlotType.json")).toMatchObject({
    name: "OfferChoice",
    parentSlotTypeSignature: null,
    valueSelectionSetting: { resolutionStrategy: "TOP_RESOLUTION" },
    slotTypeValues: expect.arrayContaining([
      {
        sampleValue: { value: "2" },
        synonyms: expect.arrayContaining([{ value: "second" }]),
      },
    ]),
  })
})

it("has the same bytes each time, whatever the time", () => {
  expect(Buffer.from(botImportArchive(bot()))).toEqual(Buffer.from(botImportArchive(bot())))
  expect(Buffer.from(botImportArchive(bot())).subarray(10, 14).toString("hex")).toBe("00002100")
})
