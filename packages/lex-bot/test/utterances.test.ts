import { locales } from "@call-center/domain"
import { describe, expect, it } from "vitest"

import { bot, localeOf } from "./bots.ts"

/** Amazon's own words for help, which Lex would find in two intents if we had them too. */
const helpWords = ["help", "help me", "can you help me", "ayuda", "ayúdame", "necesito ayuda"]

/** As a listener tells them apart: no case, accents, punctuation, and a slot is whatever fits its type. */
function normalised(utterance: string, slots: ReadonlyMap<string, string>): string {
  return utterance
    .replaceAll(/\{(\w+)\}/g, (_, slot: string) => `<${slots.get(slot)}>`)
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}<>]+/gu, " ")
    .trim()
}

function repeated<T>(values: readonly T[]): readonly T[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

function slotsIn(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "")
}

describe.each(locales)("the %s utterances", (locale) => {
  const { Intents, SlotTypes } = localeOf(bot({ locale }))
  const own = Intents.filter((intent) => intent.ParentIntentSignature === undefined).map(
    (intent) => ({
      name: intent.Name,
      slots: new Map(intent.Slots?.map((slot) => [slot.Name, slot.SlotTypeName])),
      utterances: (intent.SampleUtterances ?? []).map((one) => one.Utterance),
      answers: (intent.Slots ?? []).flatMap((slot) =>
        (slot.ValueElicitationSetting.SampleUtterances ?? []).map((one) => ({
          slot: slot.Name,
          text: one.Utterance,
        })),
      ),
    }),
  )

  it("number at least 25 for each intent of our own", () => {
    expect(own).toHaveLength(12)
    expect(own.filter(({ utterances }) => utterances.length < 25)).toEqual([])
  })

  it("are never shared, neither between intents nor within one", () => {
    const all = own.flatMap(({ slots, utterances }) =>
      utterances.map((utterance) => normalised(utterance, slots)),
    )

    expect(repeated(all)).toEqual([])
  })

  it("leave the words for help to Amazon's intent", () => {
    const all = own.flatMap(({ slots, utterances }) =>
      utterances.map((utterance) => normalised(utterance, slots)),
    )

    for (const words of helpWords) expect(all).not.toContain(normalised(words, new Map()))
  })

  it("have only characters that Lex accepts, and slots between spaces", () => {
    const accepted = /^(?:[\p{L}\p{N}'-]+|\{\w+\})(?: (?:[\p{L}\p{N}'-]+|\{\w+\}))*$/u
    const texts = own.flatMap(({ utterances, answers }) => [
      ...utterances,
      ...answers.map((answer) => answer.text),
    ])

    expect(texts.filter((text) => !accepted.test(text) || text.length > 200)).toEqual([])
  })

  it("name only slots of their intent, and none twice", () => {
    for (const { slots, utterances, answers } of own) {
      const texts = [...utterances, ...answers.map((answer) => answer.text)]
      expect(texts.filter((text) => slotsIn(text).some((slot) => !slots.has(slot)))).toEqual([])
      expect(texts.filter((text) => repeated(slotsIn(text)).length > 0)).toEqual([])
    }
  })

  it("of an answer name the slot that was asked for and no other, the bare one first", () => {
    for (const { slots, answers } of own)
      for (const slot of new Set(answers.map((answer) => answer.slot))) {
        const texts = answers.filter((answer) => answer.slot === slot).map((answer) => answer.text)
        expect(texts[0]).toBe(`{${slot}}`)
        expect(texts.filter((text) => slotsIn(text).join() !== slot)).toEqual([])
        expect(repeated(texts.map((text) => normalised(text, slots)))).toEqual([])
      }
  })

  it.each([
    ["ScheduleDemo", 5],
    ["MoveDemo", 2],
  ])("let a caller give every detail of a %s in one breath", (intent, minimum) => {
    const inOneBreath = own
      .find(({ name }) => name === intent)
      ?.utterances.filter((text) => text.includes("{date}") && text.includes("{time}"))

    expect(inOneBreath?.length).toBeGreaterThanOrEqual(minimum)
  })

  it("bind each key of the menu to one intent", () => {
    const keys = own.flatMap(({ name, utterances }) =>
      utterances.filter((text) => /^\d+$/.test(text)).map((key) => [key, name]),
    )

    expect(Object.fromEntries(keys)).toEqual({
      "0": "TalkToAgent",
      "1": "ScheduleDemo",
      "2": "CheckDemo",
      "3": "MoveDemo",
      "4": "CancelDemo",
    })
    expect(keys).toHaveLength(5)
  })

  it("tell the choices of a list apart", () => {
    for (const { SlotTypeValues } of SlotTypes) {
      const words = SlotTypeValues.flatMap((value) =>
        [value.SampleValue, ...value.Synonyms].map((one) => normalised(one.Value, new Map())),
      )
      expect(repeated(words)).toEqual([])
      expect(words.filter((word) => word.length > 140)).toEqual([])
    }
  })
})

it("are in one language each: the locales share only keys, bare slots and the word no", () => {
  const [english, spanish] = locales.map((locale) =>
    localeOf(bot({ locale })).Intents.flatMap((intent) =>
      (intent.SampleUtterances ?? []).map((one) => one.Utterance),
    ),
  )

  const shared = english?.filter((utterance) => spanish?.includes(utterance))

  expect(shared?.toSorted()).toEqual(["0", "1", "2", "3", "4", "no", "{date}"])
})
