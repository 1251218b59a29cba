import { intentNames } from "@call-center/lex-bot"
import type { LexV2Result } from "aws-lambda"

import { recallDialogue } from "./conversation/remembered-dialogue.ts"
import type { Reply } from "./conversation/reply.ts"
import type { FulfillmentOptions } from "./fulfillment-options.ts"
import { converse } from "./intents/converse.ts"
import { languageOf } from "./languages.ts"
import { type LexEvent, parseLexEvent } from "./lex/lex-event.ts"
import { closedResult, lexResult } from "./lex/lex-result.ts"
import { isFromOurBot } from "./lex/our-bot.ts"
import { turnContext } from "./turn-context.ts"
import type { WordsHeard } from "./understanding/words-heard.ts"
import { within } from "./within.ts"

/** Answers one event of Lex V2. */
export type Fulfillment = (event: unknown) => Promise<LexV2Result>

/**
 * The Lex V2 code hook of a call centre: dialogue and fulfilment of all intents. It never throws: whatever comes in and
 * whatever fails ends in something to say.
 *
 * @example
 * const fulfillment = createFulfillment({ store, rules, clock, locale: "en_US", business, ...rest })
 * const response = await fulfillment(event)
 */
export function createFulfillment(options: FulfillmentOptions): Fulfillment {
  const contextOf = turnContext(options)
  const { onHeard } = options
  return async (raw) => {
    const parsed = parseLexEvent(raw)
    if (!parsed.ok) return refuse(options, parsed.unreadable.intentName, parsed.unreadable.code)
    const { event } = parsed
    if (!isFromOurBot(event, options.bot)) return refuse(options, event.intent.name, "foreign_bot")
    try {
      const dialogue = recallDialogue(event.sessionAttributes)
      const reply = await within(
        options.budgetMs ?? 5000,
        // Inside the promise, so that a fault before the first await is caught as well.
        Promise.resolve().then(() => {
          const told = onHeard && { onHeard: (heard: WordsHeard) => onHeard(raw, heard) }
          return converse({ ...contextOf(event), ...told }, event, dialogue)
        }),
      )
      note(options, event, reply)
      return lexResult(event, reply)
    } catch (error) {
      return apologise(options, event, error)
    }
  }
}

function note({ logger, metrics }: FulfillmentOptions, event: LexEvent, reply: Reply): void {
  const { outcome } = reply
  logger.info("Turn answered", {
    contactId: event.sessionAttributes["contactId"],
    inputMode: event.inputMode,
    intent: event.intent.name,
    task: reply.dialogue.task,
    next: reply.type === "ask" ? reply.dialogue.asked : reply.state,
    failures: reply.dialogue.failures,
    outcome,
  })
  if (outcome !== undefined) metrics.count(outcome)
}

function refuse(
  { logger, metrics, locale }: FulfillmentOptions,
  intentName: string | undefined,
  code: string,
): LexV2Result {
  logger.error("Refused an event that is not of our bot alias", { code })
  metrics.count("EventRefused")
  const { prompts } = languageOf(undefined, locale)
  return closedResult(intentName?.slice(0, 100) || intentNames.fallback, prompts.refusedEvent)
}

function apologise(
  { logger, metrics, locale }: FulfillmentOptions,
  event: LexEvent,
  error: unknown,
): LexV2Result {
  logger.error("Turn failed", {
    contactId: event.sessionAttributes["contactId"],
    intent: event.intent.name,
    fault: faultOf(error),
  })
  metrics.count("TurnFailed")
  const { prompts } = languageOf(event.bot.localeId, locale)
  return closedResult(event.intent.name.slice(0, 100), prompts.apology, event.sessionAttributes)
}

/** Names only, from the fault down to its first cause: messages may quote keys, which hold numbers of callers. */
function faultOf(error: unknown): string {
  const names: string[] = []
  for (let at = error; at instanceof Error && names.length < 5; at = at.cause) names.push(at.name)
  return names.join(" < ") || typeof error
}
