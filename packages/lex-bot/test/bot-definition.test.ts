import { acme } from "@call-center/domain/testing"
import { describe, expect, it } from "vitest"

import { menuKeys, noneChoice } from "../src/index.ts"
import { bot, everyBot, intentOf, localeOf } from "./bots.ts"

type Intents = ReturnType<typeof localeOf>["Intents"]
type Slot = NonNullable<Intents[number]["Slots"]>[number]
type Prompt = Slot["ValueElicitationSetting"]["PromptSpecification"]

/** Every prompt of a bot, with where it is. */
function promptsOf(
  intents: Intents,
): readonly { readonly where: string; readonly prompt: Prompt }[] {
  return intents.flatMap((intent) => [
    ...(intent.Slots ?? []).map((slot) => ({
      where: `${intent.Name}.${slot.Name}`,
      prompt: slot.ValueElicitationSetting.PromptSpecification,
    })),
    ...(intent.IntentConfirmationSetting
      ? [
          {
            where: `${intent.Name} confirmation`,
            prompt: intent.IntentConfirmationSetting.PromptSpecification,
          },
        ]
      : []),
  ])
}

function textsOf(prompt: Prompt): readonly string[] {
  return prompt.MessageGroupsList.flatMap((group) =>
    [group.Message, ...(group.Variations ?? [])].map((message) => message.PlainTextMessage.Value),
  )
}

/** Every text that callers may hear from the bot itself. */
function everyText(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return []
  if ("PlainTextMessage" in value) {
    const { PlainTextMessage } = value as { PlainTextMessage: { Value: string } }
    return [PlainTextMessage.Value]
  }
  return Object.values(value).flatMap(everyText)
}

function slotOf(intentName: string, slotName: string): Slot {
  const slot = intentOf(bot(), intentName).Slots?.find((one) => one.Name === slotName)
  if (!slot) throw new Error(`expected a slot ${slotName}`)
  return slot
}

function keypadOf(slot: Slot): unknown {
  const attempts = slot.ValueElicitationSetting.PromptSpecification.PromptAttemptsSpecification
  return attempts?.["Initial"]?.AudioAndDTMFInputSpecification.DTMFSpecification
}

describe.each(everyBot)("a bot in $name", ({ properties, agentHandOff }) => {
  const { Intents, SlotTypes } = localeOf(properties)

  it("has all intents of the conversation, each with both code hooks on", () => {
    expect(Intents.map((intent) => intent.Name)).toEqual([
      "ScheduleDemo",
      "CheckDemo",
      "MoveDemo",
      "CancelDemo",
      "TalkToAgent",
      "Repeat",
      "OpeningHours",
      "DemoLength",
      "Location",
      "WhoIsThis",
      "DataKept",
      "Help",
      "Goodbye",
      "FallbackIntent",
    ])
    for (const intent of Intents) {
      expect(intent.DialogCodeHook.Enabled).toBe(true)
      expect(intent.FulfillmentCodeHook.Enabled).toBe(true)
    }
  })

  it("leaves Amazon's intents as Lex demands them: with a parent, without utterances and slots", () => {
    const builtIn = Intents.filter((intent) => intent.ParentIntentSignature)

    expect(builtIn.map((intent) => [intent.Name, intent.ParentIntentSignature])).toEqual([
      ["Help", "AMAZON.HelpIntent"],
      ["FallbackIntent", "AMAZON.FallbackIntent"],
    ])
    for (const intent of builtIn) {
      expect(intent.SampleUtterances).toBeUndefined()
      expect(intent.Slots).toBeUndefined()
    }
  })

  it("ranks every slot once, the required ones in the order day, time", () => {
    for (const { Name, Slots = [], SlotPriorities = [] } of Intents) {
      expect(SlotPriorities.map((one) => one.SlotName).toSorted()).toEqual(
        Slots.map((slot) => slot.Name).toSorted(),
      )
      const ranks = SlotPriorities.map((one) => one.Priority)
      expect(new Set(ranks).size).toBe(ranks.length)
      const required = Slots.filter(
        (slot) => slot.ValueElicitationSetting.SlotConstraint === "Required",
      )
      expect(required.map((slot) => slot.Name)).toEqual(
        ["ScheduleDemo", "MoveDemo"].includes(Name) ? ["date", "time"] : [],
      )
    }
  })

  it("uses only slot types that Lex has or the bot defines", () => {
    const known = new Set([
      "AMAZON.Date",
      "AMAZON.Time",
      "AMAZON.PhoneNumber",
      "AMAZON.AlphaNumeric",
      ...SlotTypes.map((type) => type.Name),
    ])
    const used = Intents.flatMap((intent) => intent.Slots ?? []).map((slot) => slot.SlotTypeName)

    for (const type of used) expect(known).toContain(type)
    for (const { Name } of SlotTypes) expect(used).toContain(Name)
  })

  it("can ask yes or no wherever something is written or a number read back", () => {
    const confirmed = Intents.filter((intent) => intent.IntentConfirmationSetting)

    expect(confirmed.map((intent) => intent.Name)).toEqual([
      "ScheduleDemo",
      "CheckDemo",
      "MoveDemo",
      "CancelDemo",
    ])
    for (const { IntentConfirmationSetting } of confirmed)
      expect(everyText(IntentConfirmationSetting?.DeclinationResponse)).toHaveLength(1)
  })

  it("keeps every message within Lex's limits", () => {
    const texts = everyText(properties)

    expect(texts.length).toBeGreaterThan(40)
    for (const text of texts) {
      expect(text.length).toBeGreaterThanOrEqual(1)
      expect(text.length).toBeLessThanOrEqual(1000)
    }
    for (const { prompt } of promptsOf(Intents)) {
      expect(prompt.MessageGroupsList.length).toBeLessThanOrEqual(5)
      for (const group of prompt.MessageGroupsList)
        expect(group.Variations?.length ?? 0).toBeLessThanOrEqual(2)
      expect(prompt.MaxRetries).toBeGreaterThanOrEqual(0)
      expect(prompt.MaxRetries).toBeLessThanOrEqual(5)
    }
  })

  it("words each attempt of a question differently, in order, and listens alike to each", () => {
    const questions = promptsOf(Intents).filter(({ prompt }) => prompt.PromptAttemptsSpecification)

    expect(questions.length).toBeGreaterThanOrEqual(12)
    for (const { prompt } of questions) {
      const texts = textsOf(prompt)
      expect(new Set(texts).size).toBe(3)
      expect(texts).toHaveLength(prompt.MaxRetries + 1)
      expect(prompt.MessageSelectionStrategy).toBe("Ordered")
      expect(Object.keys(prompt.PromptAttemptsSpecification ?? {})).toEqual([
        "Initial",
        "Retry1",
        "Retry2",
      ])
    }
  })

  it("names the keypad in the last attempt, and the key for a person only if there is one", () => {
    for (const { prompt } of promptsOf(Intents)) {
      const last = textsOf(prompt)[2]
      if (last === undefined) continue
      expect(last).toMatch(/press|key in|oprima|marque/i)
      expect(/(?:press|marque) 0 /i.test(last)).toBe(agentHandOff)
    }
  })

  it("never sends a call to Connect's error branch by listening longer than 15 seconds", () => {
    for (const { prompt } of promptsOf(Intents))
      for (const attempt of Object.values(prompt.PromptAttemptsSpecification ?? {})) {
        const { AudioSpecification, DTMFSpecification } = attempt.AudioAndDTMFInputSpecification
        expect(AudioSpecification.MaxLengthMs).toBeLessThanOrEqual(15_000)
        expect(DTMFSpecification.EndTimeoutMs).toBeLessThan(5000)
      }
  })
})

it("ends a keyed answer with its last key: four for a day or a time, one for a choice or yes and no", () => {
  const characters = { EndCharacter: "#", DeletionCharacter: "*" }
  expect(keypadOf(slotOf("ScheduleDemo", "date"))).toEqual({
    ...characters,
    MaxLength: 4,
    EndTimeoutMs: 2000,
  })
  expect(keypadOf(slotOf("MoveDemo", "time"))).toMatchObject({ MaxLength: 4 })
  expect(keypadOf(slotOf("ScheduleDemo", "offer"))).toMatchObject({ MaxLength: 1 })
  expect(keypadOf(slotOf("CancelDemo", "whichDemo"))).toMatchObject({ MaxLength: 1 })
  const confirmation = intentOf(bot(), "CancelDemo").IntentConfirmationSetting
  expect(
    confirmation?.PromptSpecification.PromptAttemptsSpecification?.["Retry2"]
      ?.AudioAndDTMFInputSpecification.DTMFSpecification.MaxLength,
  ).toBe(1)
})

it("takes a phone number of any country, closed by the pound key or a pause", () => {
  expect(keypadOf(slotOf("ScheduleDemo", "phoneNumber"))).toEqual({
    MaxLength: 15,
    EndTimeoutMs: 3000,
    EndCharacter: "#",
    DeletionCharacter: "*",
  })
})

it("lets callers talk over every question but the one that says what their number is for", () => {
  for (const { where, prompt } of promptsOf(localeOf(bot()).Intents)) {
    const isNotice = where.endsWith(".phoneNumber")
    expect(prompt.AllowInterrupt).toBe(!isNotice)
    const attempts = prompt.PromptAttemptsSpecification
    if (!attempts) continue
    expect(attempts["Initial"]?.AllowInterrupt).toBe(!isNotice)
    expect(attempts["Retry1"]?.AllowInterrupt).toBe(true)
    expect(attempts["Retry2"]?.AllowInterrupt).toBe(true)
  }
})

it("waits while a caller looks a day, a number or a code up, and says so every 20 seconds for two minutes", () => {
  const waiting = localeOf(bot())
    .Intents.flatMap((intent) => intent.Slots ?? [])
    .filter((slot) => slot.ValueElicitationSetting.WaitAndContinueSpecification)

  expect(new Set(waiting.map((slot) => slot.Name))).toEqual(
    new Set(["date", "phoneNumber", "code"]),
  )
  expect(waiting[0]?.ValueElicitationSetting.WaitAndContinueSpecification).toMatchObject({
    StillWaitingResponse: { FrequencyInSeconds: 20, TimeoutInSeconds: 120 },
  })
})

it("keeps phone numbers out of conversation logs", () => {
  for (const intent of ["ScheduleDemo", "CheckDemo", "MoveDemo", "CancelDemo"])
    expect(slotOf(intent, "phoneNumber").ObfuscationSetting).toEqual({
      ObfuscationSettingType: "DefaultObfuscation",
    })
})

it("resolves a choice to the key that was spoken with it, or to none", () => {
  const values = localeOf(bot()).SlotTypes.map((type) => [
    type.Name,
    type.SlotTypeValues.map((value) => value.SampleValue.Value),
  ])

  expect(Object.fromEntries(values)).toEqual({
    OfferChoice: ["1", "2", "3", noneChoice],
    DemoChoice: ["1", "2", "3", "4", "5", "6", "7", "8", "9", noneChoice],
  })
})

it("has a menu key among the utterances of each intent that has one", () => {
  for (const [intent, key] of Object.entries(menuKeys))
    expect(intentOf(bot(), intent).SampleUtterances).toContainEqual({ Utterance: key })
})

it("speaks with the voice, name and business of the configuration", () => {
  const ours = bot({
    name: "prod-demo-bot",
    business: { ...acme, name: "Globex" },
    locale: "es_US",
    voice: { id: "Mia", engine: "generative" },
  })

  expect(ours.Name).toBe("prod-demo-bot")
  expect(ours.Description).toContain("Globex")
  expect(localeOf(ours)).toMatchObject({
    LocaleId: "es_US",
    VoiceSettings: { VoiceId: "Mia", Engine: "generative" },
  })
  expect(everyText(ours).some((text) => text.includes("Globex"))).toBe(true)
  expect(everyText(ours).some((text) => text.includes("Acme"))).toBe(false)
})

it("says nothing in English where callers hear Spanish", () => {
  const english = new Set(everyText(bot()))

  for (const text of everyText(bot({ locale: "es_US" }))) {
    expect(english).not.toContain(text)
    expect(text).not.toMatch(/\b(?:the|your|you|please|press|which)\b/i)
  }
})

describe("a question of the business's own", () => {
  const pets = {
    name: "Pets",
    questions: ["¿Are you open on Sundays?", "is it a shop for pets", "What about cats, then?"],
    answer: "Well-behaved pets are welcome.",
  }
  const theirs = bot({ faq: [pets] })

  it("is an intent with its wordings as Lex takes them, and both code hooks", () => {
    expect(intentOf(theirs, "Pets")).toEqual({
      Name: "Pets",
      SampleUtterances: [
        { Utterance: "Are you open on Sundays" },
        { Utterance: "is it a shop for pets" },
        { Utterance: "What about cats then" },
      ],
      DialogCodeHook: { Enabled: true },
      FulfillmentCodeHook: { Enabled: true },
    })
  })

  it("takes a wording over from a question of ours, since Lex builds no bot in which two share it", () => {
    const asked = { Utterance: "are you open on Sundays" }

    expect(intentOf(bot(), "OpeningHours").SampleUtterances).toContainEqual(asked)
    expect(intentOf(theirs, "OpeningHours").SampleUtterances).not.toContainEqual(asked)
  })
})
