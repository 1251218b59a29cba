import type { Locale } from "@call-center/domain"

import type { BotCatalogue } from "../catalogue.ts"
import { enUs } from "./en-us.ts"
import { esUs } from "./es-us.ts"

/** One catalogue a locale. */
export const catalogues: Readonly<Record<Locale, BotCatalogue>> = { en_US: enUs, es_US: esUs }
