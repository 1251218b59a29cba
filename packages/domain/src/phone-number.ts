import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/core/es6"

import { phoneMetadata } from "./phone-metadata.ts"
import { remembered } from "./remembered.ts"

declare const brand: unique symbol

const e164 = /^\+[1-9]\d{6,14}$/u

/** A valid number in E.164, `+12025550123`. */
export type PhoneNumber = string & { readonly [brand]: "PhoneNumber" }

/** Countries whose national numbers can be parsed: those of the calling codes +1, +52, +44, +353, +61, +64, +34, +49, +33. */
export type PhoneCountry = Extract<
  CountryCode,
  "US" | "CA" | "MX" | "GB" | "IE" | "AU" | "NZ" | "ES" | "DE" | "FR"
>

/**
 * What telephone networks send in place of a number that the caller withholds: the word spelled on the keypad, as
 * anonymous, unavailable, restricted, unknown, private, blocked. Some would pass for a number of another country.
 */
const withheldNumbers: ReadonlySet<string> = new Set([
  "+266696687",
  "+86282452253",
  "+7378742833",
  "+8656696",
  "+7748283",
  "+2562533",
])

/**
 * Parses a caller id, or a number that was spoken or keyed, into E.164. Undefined when it is withheld ("anonymous",
 * or anything without digits), or no number that can exist: then nobody may be looked up by it.
 *
 * A number of a served calling code must exist in its numbering plan. Other countries' numbers are taken when they are
 * E.164 in form: Amazon Connect sends caller ids so, and the plans of 200 countries would outweigh the Lambda.
 */
export function parsePhoneNumber(
  raw: string,
  defaultCountry: PhoneCountry = "US",
): PhoneNumber | undefined {
  return parserIn(defaultCountry)(raw.trim())
}

/** A call's number is parsed again at each of its turns, and a search of the numbering plans takes longer than most of a turn. */
// Marked, so that bundles which read no numbers, the calendar feed's, leave the numbering plans out.
const parserIn = /* @__PURE__ */ remembered(16, (defaultCountry: PhoneCountry) =>
  remembered(256, (text: string) => parsedIn(defaultCountry, text)),
)

function parsedIn(defaultCountry: PhoneCountry, text: string): PhoneNumber | undefined {
  if (withheldNumbers.has(text)) return undefined
  const parsed = parsePhoneNumberFromString(text, { defaultCountry, extract: false }, phoneMetadata)
  if (parsed !== undefined)
    return parsed.isValid() && parsed.ext === undefined ? branded(parsed.number) : undefined
  return isForeignE164(text) ? branded(text) : undefined
}

/** Takes a number that was parsed before, say when it was stored; only its form is checked. */
export function storedPhoneNumber(raw: string): PhoneNumber | undefined {
  return e164.test(raw) ? branded(raw) : undefined
}

/** A number for logs, of which only the last two digits can be read. */
export function maskPhoneNumber(number: PhoneNumber): string {
  return `+${"*".repeat(number.length - 3)}${number.slice(-2)}`
}

function isForeignE164(text: string): boolean {
  if (!e164.test(text)) return false
  return !Object.keys(phoneMetadata.country_calling_codes).some((code) => text.startsWith(code, 1))
}

function branded(number: string): PhoneNumber {
  return number as PhoneNumber
}
