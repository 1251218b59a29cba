import type { MetadataJson } from "libphonenumber-js/core"

import { textCountries } from "../src/text-countries.ts"

/** Where the metadata of a country keeps the kinds of numbers. */
const kindsAt = 11

/** Toll-free, premium rate, personal, voice mail, universal access, pager and shared cost, among a country's kinds. */
const withoutTexts = [2, 3, 4, 5, 6, 7, 9] as const

/** The source of src/textless-numbers.ts. */
export function textlessNumbersModule(whole: MetadataJson): string {
  const patterns = textCountries.map((country) => [country, patternOf(whole, country)] as const)
  return `import type { TextCountry } from "./text-countries.ts"

/**
 * Patterns of the national numbers that no text goes to, by country: toll-free, premium rate, personal, voice mail, universal
 * access, pager and shared cost. Cut from libphonenumber-js by scripts/generate-phone-metadata.ts; do not edit.
 */
export const textlessNumbers = JSON.parse(
  '${JSON.stringify(Object.fromEntries(patterns)).replaceAll("\\", "\\\\")}',
) as Readonly<Record<TextCountry, string>>
`
}

function patternOf({ countries }: MetadataJson, country: keyof typeof countries): string {
  const kinds: unknown = countries[country]?.[kindsAt]
  const patterns = Array.isArray(kinds) ? withoutTexts.map((kind) => patternIn(kinds[kind])) : []
  return `^(?:${patterns.filter(Boolean).join("|")})$`
}

function patternIn(kind: unknown): string {
  return Array.isArray(kind) && typeof kind[0] === "string" ? kind[0] : ""
}
