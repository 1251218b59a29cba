import { localDateOf, parsePhoneNumber } from "@call-center/domain"

import { commandsOf } from "./dialogue/commands.ts"
import type { Context } from "./dialogue/context.ts"
import type { FulfillmentOptions } from "./fulfillment-options.ts"
import { languageOf } from "./languages.ts"
import type { LexEvent } from "./lex/lex-event.ts"
import { type SpokenTimes, spokenTimes } from "./prompts/spoken-times.ts"
import type { QuestionWords } from "./understanding/question/question-words.ts"
import { type QuestionReader, questionReader } from "./understanding/read-question.ts"

/** Makes what one turn is decided with: the rules, the language and clock of this moment, and who calls. */
export function turnContext(
  options: Omit<FulfillmentOptions, "bot" | "logger" | "metrics">,
): (event: LexEvent) => Context {
  const { store, rules, clock, business, daysKept } = options
  const faq = new Map(options.faq.map((each) => [each.name, each]))
  const readers = new Map<string, QuestionReader>()
  const readerOf = (language: string, words: QuestionWords): QuestionReader => {
    const reader = readers.get(language) ?? questionReader(words, options.faq)
    readers.set(language, reader)
    return reader
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
    const { prompts, lexicon, answers, remarks, questions } = language
    const now = clock.now()
    const { callerNumber, contactId } = event.sessionAttributes
    return {
      store,
      commands: commandsOf(store, contactId || event.sessionId),
      rules,
      now,
      today: localDateOf(rules.timeZone, now),
      prompts,
      lexicon,
      answers,
      remarks,
      questions: readerOf(prompts.language, questions),
      speak: speakerOf(prompts.language),
      business,
      daysKept,
      faq,
      channel: event.isChat ? "chat" : "voice",
      callerNumber: parsePhoneNumber(callerNumber ?? ""),
    }
  }
}
