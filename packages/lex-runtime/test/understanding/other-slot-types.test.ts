import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import { parseBot } from "../../src/definition/bot.ts"
import { english } from "../../src/understanding/en/english.ts"
import { slotResolvers } from "../../src/understanding/resolvers.ts"
import { readUtterance } from "../../src/understanding/utterance.ts"
import { readYesNo } from "../../src/understanding/yes-no.ts"
import { bot, slotType } from "../support/bot-builder.ts"
import { TODAY } from "./read-slots.ts"

const parsed = parseBot(
  bot([], {
    slotTypes: [
      slotType("BookingCode", [], {
        ParentSlotTypeSignature: "AMAZON.AlphaNumeric",
        ValueSelectionSetting: {
          ResolutionStrategy: "ORIGINAL_VALUE",
          RegexFilter: { Pattern: "[A-Z]{3}[0-9]{3}" },
        },
      }),
    ],
  }),
  "en_US",
)
const resolverOf = slotResolvers(parsed, english)

const answer = (type: string, words: string): string | undefined =>
  resolverOf(type).answer(readUtterance(words, english.numberWords), { today: TODAY })?.interpreted

describe("AMAZON.PhoneNumber", () => {
  // [D] built-in-slot-phone: "into a string format without punctuation".
  it.each([
    ["206 555 0123", "2065550123"],
    ["(425) 555-0123", "4255550123"],
    ["+1 509 555 0123", "15095550123"],
    ["my number is two oh six five five five oh one two three", "2065550123"],
    ["double five triple zero one two three", "55000123"],
    ["area code two zero six five five five zero one two three", "2065550123"],
  ])('reads "%s" as %s', (words, number) => {
    expect(answer("AMAZON.PhoneNumber", words)).toBe(number)
  })

  it.each([
    ["206 555", undefined],
    ["206 5550", "2065550"],
    ["206 55501", "20655501"],
  ])('takes seven digits and more for a number: "%s" is %s', (words, number) => {
    expect(answer("AMAZON.PhoneNumber", words)).toBe(number)
  })

  it.each(["five five five", "tomorrow at ten", ""])('finds no number in "%s"', (words) => {
    expect(answer("AMAZON.PhoneNumber", words)).toBeUndefined()
  })

  it("reads any digits said one by one", () => {
    const words = "zero one two three four five six seven eight nine".split(" ")
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 7, maxLength: 15 }), (digits) => {
        const spoken = digits.map((digit) => words[digit] ?? "").join(" ")

        expect(answer("AMAZON.PhoneNumber", spoken)).toBe(digits.join(""))
      }),
    )
  })
})

describe("other built-in slot types", () => {
  it.each([
    ["AMAZON.Number", "about twenty five people", "25"],
    ["AMAZON.Number", "three point five", "3.5"],
    ["AMAZON.Number", "none", undefined],
    ["AMAZON.AlphaNumeric", "p q r ninety nine", "pqr99"],
    ["AMAZON.AlphaNumeric", "ABC 123", "abc123"],
    ["AMAZON.AlphaNumeric", "no idea what that is", undefined],
    ["BookingCode", "a b c 1 2 3", "abc123"],
    ["BookingCode", "a b c 1 2", undefined],
    ["AMAZON.EmailAddress", "jane dot doe at example dot com", "jane.doe@example.com"],
    ["AMAZON.EmailAddress", "it's Jane.Doe@example.com", "jane.doe@example.com"],
    ["AMAZON.EmailAddress", "I have none", undefined],
    ["AMAZON.Confirmation", "yes please", "Yes"],
    ["AMAZON.Confirmation", "not really", "No"],
    ["AMAZON.Confirmation", "perhaps", "Maybe"],
    ["AMAZON.Confirmation", "I don't know", "Don't know"],
    ["AMAZON.Confirmation", "blue", undefined],
    ["AMAZON.FreeFormInput", "Well, it's complicated.", "Well, it's complicated."],
    // Catalogues that are AWS's own: the answer as it was said.
    ["AMAZON.FirstName", "my name is Joan", "Joan"],
    ["AMAZON.City", "in New York", "New York"],
  ])('%s reads "%s" as %s', (type, words, value) => {
    expect(answer(type, words)).toBe(value)
  })
})

describe("yes and no", () => {
  it.each([
    ["yes", "yes"],
    ["Yeah, that works.", "yes"],
    ["uh huh", "yes"],
    ["please go ahead", "yes"],
    ["no", "no"],
    ["nope, that's wrong", "no"],
    ["don't do that", "no"],
    ["no that's not right", "no"],
    ["no problem", "yes"],
    ["maybe", undefined],
    ["I don't know", undefined],
    ["no idea", undefined],
    ["good morning", undefined],
    ["yes no", undefined],
    ["1", undefined],
    ["", undefined],
    ["what did you say", undefined],
  ])('"%s" is %s', (words, meaning) => {
    expect(readYesNo(readUtterance(words, english.numberWords), english)).toBe(meaning)
  })
})
