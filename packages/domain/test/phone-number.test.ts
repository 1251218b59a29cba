import { readFileSync } from "node:fs"

import whole from "libphonenumber-js/min/metadata"
import { describe, expect, it } from "vitest"

import { phoneMetadataModule } from "../scripts/cut-phone-metadata.ts"
import { maskPhoneNumber, parsePhoneNumber, storedPhoneNumber } from "../src/index.ts"
import { phoneOf } from "../src/testing/index.ts"

describe("a phone number", () => {
  it.each([
    ["+12025550123", "+12025550123"],
    [" +1 (202) 555-0123 ", "+12025550123"],
    ["2025550123", "+12025550123"], // keyed
    ["12025550123", "+12025550123"],
    ["202-555-0123", "+12025550123"],
    ["+14165550123", "+14165550123"], // Canada
    ["+18765550123", "+18765550123"], // Jamaica
    ["+525512345678", "+525512345678"],
    ["+442079460000", "+442079460000"],
    ["+441481960194", "+441481960194"], // Guernsey shares +44
  ])("is read from %j as %s", (raw, expected) => {
    expect(parsePhoneNumber(raw)).toBe(expected)
  })

  it.each([
    "anonymous",
    "Anonymous",
    "unknown",
    "Restricted",
    "unavailable",
    "",
    "   ",
    "+266696687", // "anonymous" on a keypad; would be a number of Lesotho
    "+86282452253", // "unavailable"; would be one of China
    "+7378742833", // "restricted"; would be one of Russia
    "+8656696",
    "+7748283",
    "+2562533",
  ])("is withheld when the caller id is %j", (raw) => {
    expect(parsePhoneNumber(raw)).toBeUndefined()
  })

  it.each([
    "+15555550100", // right length, but 555 is no area code
    "+1202555012", // a digit short
    "+120255501234", // a digit long
    "5550123",
    "911",
    "+1",
    "+",
    "+0123456789",
    "+1234567890123456", // longer than E.164 allows
    "+12025550123x5",
    "call me on +12025550123",
    "sip:+12025550123@example.com",
    "١٢٣",
  ])("is not read from %j", (raw) => {
    expect(parsePhoneNumber(raw)).toBeUndefined()
  })

  it("of a country that is not served is taken in E.164 form, and only so", () => {
    expect(parsePhoneNumber("+919876543210")).toBe("+919876543210")
    expect(parsePhoneNumber("+91 98765 43210")).toBeUndefined()
  })

  it("is read as people dial it in the business's country", () => {
    expect(parsePhoneNumber("020 7946 0000", "GB")).toBe("+442079460000")
    expect(parsePhoneNumber("0412 345 678", "AU")).toBe("+61412345678")
  })

  it("shows its last two digits when masked", () => {
    expect(maskPhoneNumber(phoneOf("+12025550123"))).toBe("+*********23")
  })

  it("that was stored is taken by its form", () => {
    expect(storedPhoneNumber("+15555550100")).toBe("+15555550100")
    expect(storedPhoneNumber("anonymous")).toBeUndefined()
  })
})

describe("the cut metadata", () => {
  it("is what the generator makes of the installed library (else run `pnpm generate`)", () => {
    const source = readFileSync(new URL("../src/phone-metadata.ts", import.meta.url), "utf8")

    expect(source).toBe(phoneMetadataModule(whole))
  })
})
