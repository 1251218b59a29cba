import type { Grammar } from "@call-center/callers"
import type { Locale } from "@call-center/domain"

import { enUs } from "./en-us/grammar.ts"
import { esUs } from "./es-us/grammar.ts"

/** What callers say, in each language. */
export const grammars: Readonly<Record<Locale, Grammar>> = { en_US: enUs, es_US: esUs }

/** Rules that say nothing but days and times. */
export const valueRules = ["day", "date", "time"]
