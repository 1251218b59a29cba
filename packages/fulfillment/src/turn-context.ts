import { localDateOf, parsePhoneNumber } from "@call-center/domain"

import { commandsOf, queriesOf } from "./dialogue/commands.ts"
import type { Context } from "./dialogue/context.ts"
import { proofsOf } from "./dialogue/proofs.ts"
import type { FulfillmentOptions } from "./fulfillment-options.ts"
import { languageOf } from "./languages.ts"
import type { LexEvent } from "./lex/lex-event.ts"
import { type SpokenTimes, spokenTimes } from "./prompts/spoken-times.ts"
import { unknownWords, type WordLists } from "./understanding/known-words.ts"
import { questionReader } from "./understanding/read-question.ts"

/** Makes what one turn is decided with: the rules, the language and clock of this moment, and who calls. */
export function turnContext(
  options: Omit<FulfillmentOptions, "bot" | "logger" | "metrics">,
): (event: LexEvent) => Context {
  const { store, identity, identityCheck, rules, clock, business, daysKept } = options
  const faq = new Map(options.faq.map((each) => [each.name, each]))
  const readers = new Map<string, Pick<Context, "questions" | "unknownWords">>()
  const readersOf = (
    language: string,
    lists: WordLists,
  ): Pick<Context, "questions" | "unknownWords"> => {
    const known = readers.get(language)
    if (known !== undefined) return known
    const ofBusiness = {
      businessName: business.name,
      unknownWords: unknownWords(lists, business.name),
    }
    const made = {
      questions: questionReader(lists.questions, options.faq, ofBusiness),
      unknownWords: ofBusiness.unknownWords,
    }
    readers.set(language, made)
    return made
  }
  const speakers = new Map<string, SpokenTimes>()
  // Formatters take longer to make than a turn takes without them.
  const speakerOf = (language: string): SpokenTimes => {
    const speaker = speakers.get(language) ?? spokenTimes(language, rules.timeZone)
    speakers.set(language, speaker)
    return speaker
  }
  return (event) => {
    const language = languageOf(event.bot.localeId, options.locale)
    const { prompts, lexicon, answers, remarks } = language
    const now = clock.now()
    const { callerNumber, contactId: named } = event.sessionAttributes
    const contactId = named || event.sessionId
    return {
      store: queriesOf(store, contactId),
      commands: commandsOf(store, contactId),
      proofs: proofsOf(identity, contactId),
      rules,
      now,
      today: localDateOf(rules.timeZone, now),
      prompts,
      lexicon,
      answers,
      remarks,
      ...readersOf(prompts.language, language),
      speak: speakerOf(prompts.language),
      business,
      daysKept,
      faq,
      channel: event.isChat ? "chat" : "voice",
      callerNumber: parsePhoneNumber(callerNumber ?? ""),
      isNumberProof: event.isPhoneCall && identityCheck === "caller-id",
    }
  }
}
