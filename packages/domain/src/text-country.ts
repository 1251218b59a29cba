import { parsePhoneNumberFromString } from "libphonenumber-js/core/es6"

import { phoneMetadata } from "./phone-metadata.ts"
import type { PhoneNumber } from "./phone-number.ts"
import { remembered } from "./remembered.ts"
import { textCountries, type TextCountry } from "./text-countries.ts"
import { textlessNumbers } from "./textless-numbers.ts"

/**
 * The country of a number, as far as its numbers can be texted; `noTexts` for one that is toll-free, premium rate, shared cost,
 * personal or the like, undefined for one of any other country, satellites included.
 */
export const textCountryOf: (number: PhoneNumber) => TextCountry | "noTexts" | undefined =
  /* @__PURE__ */ remembered(256, countryOf)

function countryOf(number: PhoneNumber): TextCountry | "noTexts" | undefined {
  const parsed = parsePhoneNumberFromString(number, phoneMetadata)
  const country = textCountries.find((each) => each === parsed?.country)
  if (parsed === undefined || country === undefined) return undefined
  return new RegExp(textlessNumbers[country], "u").test(parsed.nationalNumber) ? "noTexts" : country
}
