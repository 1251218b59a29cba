import type { BotOptions } from "../bot-options.ts"
import { catalogues } from "../locales/catalogues.ts"
import { defaultBotName } from "../names.ts"
import type { BotProperties, GenerativeAISettings } from "./bot-properties.ts"
import { intents } from "./intents.ts"
import { slotTypes } from "./slot-types.ts"

/**
 * The bot as the properties of an `AWS::Lex::Bot` without its role, which the template names: plain data, one locale,
 * the same for the same options. Lex on AWS builds it; the local Lex runtime reads it as it is.
 *
 * @example
 * botDefinition({
 *   business: businessOf(callCenter), locale: "en_US", voice: { id: "Joanna", engine: "neural" },
 * })
 */
export function botDefinition(options: BotOptions): BotProperties {
  const { business, locale, voice, faq = [], name = defaultBotName } = options
  const catalogue = catalogues[locale]
  return {
    Name: name,
    Description: `Schedules, checks, moves and cancels demos of ${business.name}`,
    DataPrivacy: { ChildDirected: false },
    IdleSessionTTLInSeconds: 300,
    AutoBuildBotLocales: true,
    BotLocales: [
      {
        LocaleId: locale,
        // Lex's own default. Whatever is misheard is read back before it is written, so a missed wish is the worse fault.
        NluConfidenceThreshold: 0.4,
        VoiceSettings: { VoiceId: voice.id, Engine: voice.engine },
        ...(options.understanding === "assisted"
          ? { GenerativeAISettings: assisted(options.slotModelArn) }
          : {}),
        SlotTypes: slotTypes(catalogue.choices),
        Intents: intents(catalogue, business, faq),
      },
    ],
  }
}

/**
 * A model is asked only about what Lex's own classifier is not sure of: what that knows costs nothing more and takes no
 * longer. The model for intents is Lex's choice, that for slots has to be named.
 */
function assisted(slotModelArn: string | undefined): GenerativeAISettings {
  return {
    RuntimeSettings: {
      NluImprovementSpecification: { Enabled: true, AssistedNluMode: "Fallback" },
      ...(slotModelArn === undefined
        ? {}
        : {
            SlotResolutionImprovementSpecification: {
              Enabled: true,
              BedrockModelSpecification: { ModelArn: slotModelArn },
            },
          }),
    },
  }
}
