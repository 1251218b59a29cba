import type { Grammar } from "@call-center/callers"
import type { Locale } from "@call-center/domain"

import { confusions as englishConfusions } from "./en-us/confusions.ts"
import { enUs } from "./en-us/grammar.ts"
import { confusions as spanishConfusions } from "./es-us/confusions.ts"
import { esUs } from "./es-us/grammar.ts"

/** What callers say, in each language. */
export const grammars: Readonly<Record<Locale, Grammar>> = { en_US: enUs, es_US: esUs }

/** Rules that say nothing but days and times. */
export const valueRules = ["day", "date", "time"]

/** What a line makes of words, in each language. */
export const confusions: Readonly<Record<Locale, typeof englishConfusions>> = {
  en_US: englishConfusions,
  es_US: spanishConfusions,
}
