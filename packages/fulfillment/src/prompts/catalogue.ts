import type { Locale } from "@call-center/config"

import { enUs } from "./en-us.ts"
import type { Prompts } from "./prompts.ts"

const catalogue: Readonly<Record<Locale, Prompts>> = { en_US: enUs, es_US: enUs }

/** The prompts of a bot's locale; those of `otherwise` when there are none for it. */
export function promptsOf(localeId: string | undefined, otherwise: Locale): Prompts {
  return localeId === "en_US" || localeId === "es_US" ? catalogue[localeId] : catalogue[otherwise]
}
