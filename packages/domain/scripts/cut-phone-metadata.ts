import type { MetadataJson } from "libphonenumber-js/core"

/** Calling codes whose numbers are checked digit by digit: North America, Mexico, Great Britain, Ireland, Australia, New Zealand, Spain, Germany, France. */
const servedCallingCodes = ["1", "52", "44", "353", "61", "64", "34", "49", "33"] as const

/** The part of libphonenumber's metadata that is about those calling codes, every country that shares one included. */
function cutPhoneMetadata(whole: MetadataJson): MetadataJson {
  const codes = servedCallingCodes.map(
    (code) => [code, whole.country_calling_codes[code] ?? []] as const,
  )
  const served = codes.flatMap(([, countries]) => countries)
  return {
    version: whole.version,
    country_calling_codes: Object.fromEntries(codes),
    countries: Object.fromEntries(
      served.map((country) => [country, withoutFormats(whole.countries[country])]),
    ),
    nonGeographic: {},
  }
}

/** Where the metadata of a country keeps how its numbers are written; here they are only read. */
const formatsAt = 4

function withoutFormats(country: MetadataJson["countries"]["US"]): MetadataJson["countries"]["US"] {
  return country?.toSpliced(formatsAt, 1, 0)
}

/** The source of src/phone-metadata.ts. */
export function phoneMetadataModule(whole: MetadataJson): string {
  return `import type { MetadataJson } from "libphonenumber-js/core"

/** Cut from libphonenumber-js by scripts/generate-phone-metadata.ts; do not edit. Parsed from text, which starts faster than code. */
export const phoneMetadata = JSON.parse(
  '${JSON.stringify(cutPhoneMetadata(whole)).replaceAll("\\", "\\\\")}',
) as MetadataJson
`
}
