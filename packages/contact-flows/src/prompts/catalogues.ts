import type { CallCenter, Locale } from "@call-center/config"

import { enUs } from "./en-us.ts"
import { esUs } from "./es-us.ts"
import type { FlowPrompts, PromptFacts } from "./flow-prompts.ts"

/** Everything that the flows of a call centre say, in its language. */
export function flowPrompts({ business, agent, locale }: CallCenter): FlowPrompts {
  return catalogues[locale]({
    businessName: business.name,
    reachUsAt: business.reachUsAt,
    agentHandOff: agent.enabled,
  })
}

const catalogues: Readonly<Record<Locale, (facts: PromptFacts) => FlowPrompts>> = {
  en_US: enUs,
  es_US: esUs,
}
