import type { Locale } from "@call-center/config"

import { enUs } from "./en-us.ts"
import { esUs } from "./es-us.ts"

/** The SMS of one language; dates come in as they are written in it. */
export interface SmsTexts {
  /** BCP 47 tag for `Intl`. */
  readonly language: string
  booked(words: { readonly businessName: string; readonly when: string }): string
  moved(words: {
    readonly businessName: string
    readonly from: string
    readonly when: string
  }): string
  cancelled(words: { readonly businessName: string; readonly when: string }): string
}

/** One catalogue per locale. */
export const smsCatalogue: Readonly<Record<Locale, SmsTexts>> = { en_US: enUs, es_US: esUs }
