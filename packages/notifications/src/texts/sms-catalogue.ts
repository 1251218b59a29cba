import type { Locale } from "@call-center/domain"

import { enUs } from "./en-us.ts"
import { esUs } from "./es-us.ts"
import type { SmsTexts } from "./sms-texts.ts"

/** One catalogue per locale. */
export const smsCatalogue: Readonly<Record<Locale, SmsTexts>> = { en_US: enUs, es_US: esUs }
