import { businessOf, type CallCenter } from "@call-center/config"
import type { Business, Locale } from "@call-center/domain"

import { enUs } from "./en-us.ts"
import { esUs } from "./es-us.ts"
import type { FlowPrompts } from "./flow-prompts.ts"

/** Everything that the flows of a call centre say, in its language. */
export function flowPrompts(callCenter: CallCenter): FlowPrompts {
  return catalogues[callCenter.locale](businessOf(callCenter))
}

const catalogues: Readonly<Record<Locale, (business: Business) => FlowPrompts>> = {
  en_US: enUs,
  es_US: esUs,
}
