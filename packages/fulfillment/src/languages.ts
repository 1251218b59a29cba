import type { Locale } from "@call-center/config"

import { enUs as enUsPrompts } from "./prompts/en-us.ts"
import type { Prompts } from "./prompts/prompts.ts"
import type { Lexicon } from "./understanding/lexicon.ts"
import { enUs as enUsLexicon } from "./understanding/lexicons/en-us.ts"

/** What is said in one language, and what is understood. */
export interface Language {
  readonly prompts: Prompts
  readonly lexicon: Lexicon
}

const enUs: Language = { prompts: enUsPrompts, lexicon: enUsLexicon }

const languages: Readonly<Record<Locale, Language>> = { en_US: enUs, es_US: enUs }

/** The language of a bot's locale; that of `otherwise` when there is none for it. */
export function languageOf(localeId: string | undefined, otherwise: Locale): Language {
  return localeId === "en_US" || localeId === "es_US" ? languages[localeId] : languages[otherwise]
}
