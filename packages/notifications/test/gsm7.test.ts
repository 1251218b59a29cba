import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import { smsSize, toGsm7 } from "../src/index.ts"

describe("smsSize", () => {
  it.each([
    ["an empty text", "", "GSM-7", 1],
    ["160 letters", "a".repeat(160), "GSM-7", 1],
    ["161 letters", "a".repeat(161), "GSM-7", 2],
    ["306 letters", "a".repeat(306), "GSM-7", 2],
    ["307 letters", "a".repeat(307), "GSM-7", 3],
    ["80 euro signs, two septets each", "€".repeat(80), "GSM-7", 1],
    ["81 of them", "€".repeat(81), "GSM-7", 2],
    [
      "Spanish that GSM-7 has",
      "¿Mañana? ¡Sí, a las ocho de la tarde!".replace("í", "i"),
      "GSM-7",
      1,
    ],
    ["70 characters with one that GSM-7 lacks", `á${"a".repeat(69)}`, "UCS-2", 1],
    ["71 characters", `á${"a".repeat(70)}`, "UCS-2", 2],
    ["134 characters", `á${"a".repeat(133)}`, "UCS-2", 2],
    ["135 characters, since joined ones hold 67 each", `á${"a".repeat(134)}`, "UCS-2", 3],
    ["201 characters", `á${"a".repeat(200)}`, "UCS-2", 3],
    ["202 characters", `á${"a".repeat(201)}`, "UCS-2", 4],
    ["35 emoji, two units each", "😀".repeat(35), "UCS-2", 1],
    ["36 emoji", "😀".repeat(36), "UCS-2", 2],
  ])("counts %s", (_what, text, ...size) => {
    expect(smsSize(text)).toEqual({ encoding: size[0], segments: size[1] })
  })
})

describe("toGsm7", () => {
  it("writes accents that GSM-7 lacks without them and keeps those it has", () => {
    expect(toGsm7("sábado, miércoles, 10:00\u202FAM")).toBe("sabado, miércoles, 10:00 AM")
  })

  it.each([
    ["a letter whose base GSM-7 lacks, too", "й", "й"],
    ["a letter that has no base", "ł", "ł"],
    ["a letter of which one part of two is lacking", "ǆ", "ǆ"],
    ["a mark that stands alone", "\u0301", "\u0301"],
    ["an emoji", "😀", "😀"],
    ["a letter with two marks", "ộ", "o"],
    ["a mark that follows its letter, as one letter that GSM-7 has", "e\u0301", "é"],
    ["a no-break space", "a\u00A0b", "a b"],
  ])("writes %s", (_what, text, written) => {
    expect(toGsm7(text)).toBe(written)
  })

  it("never makes a text dearer, and does nothing twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const plain = toGsm7(text)

        expect(smsSize(plain).segments).toBeLessThanOrEqual(smsSize(text.normalize("NFC")).segments)
        expect(toGsm7(plain)).toBe(plain)
      }),
    )
  })
})
