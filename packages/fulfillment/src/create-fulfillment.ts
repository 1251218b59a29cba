import type { Locale } from "@call-center/config"
import type { BookingRules, BookingStore, Clock } from "@call-center/domain"
import { intentNames } from "@call-center/lex-bot"
import type { LexV2Result } from "aws-lambda"

import { recallDialogue } from "./dialogue/remembered-dialogue.ts"
import type { Reply } from "./dialogue/reply.ts"
import { converse } from "./intents/converse.ts"
import { languageOf } from "./languages.ts"
import { type LexEvent, parseLexEvent } from "./lex/lex-event.ts"
import { closedResult, lexResult } from "./lex/lex-result.ts"
import { isFromOurBot, type OurBot } from "./lex/our-bot.ts"
import { turnContext } from "./turn-context.ts"
import { within } from "./within.ts"

/** What the handler logs with: one line a turn, without anything that a caller said or is called by. */
export interface TurnLogger {
  info(message: string, details: Readonly<Record<string, unknown>>): void
  error(message: string, details: Readonly<Record<string, unknown>>): void
}

/** Counts what alarms and dashboards look at. */
export interface TurnMetrics {
  count(name: TurnMetric): void
}

/** Bookings, moves and cancellations; callers handed over and given up; turns that failed and events that were refused. */
export type TurnMetric =
  | "Booked"
  | "Moved"
  | "Cancelled"
  | "HandedOver"
  | "GaveUp"
  | "TurnFailed"
  | "EventRefused"

/** What the code hook of one call centre is made of. */
export interface FulfillmentOptions {
  readonly store: BookingStore
  readonly rules: BookingRules
  readonly clock: Clock
  readonly locale: Locale
  readonly businessName: string
  readonly smsEnabled: boolean
  /** Whether callers can be put through to a person. */
  readonly agentHandOff: boolean
  /** Number or words by which a person is reached otherwise. */
  readonly reachUsAt: string | undefined
  readonly bot: OurBot
  readonly logger: TurnLogger
  readonly metrics: TurnMetrics
  /** Milliseconds that a turn may take before the caller hears an apology; 5,000 unless given. */
  readonly budgetMs?: number
}

/** Answers one event of Lex V2. */
export type Fulfillment = (event: unknown) => Promise<LexV2Result>

/**
 * The Lex V2 code hook of a call centre: dialogue and fulfilment of all intents. It never throws: whatever comes in and
 * whatever fails ends in something to say.
 *
 * @example
 * const fulfillment = createFulfillment({ store, rules, clock, locale: "en_US", businessName: "Acme", ...rest })
 * const response = await fulfillment(event)
 */
export function createFulfillment(options: FulfillmentOptions): Fulfillment {
  const contextOf = turnContext(options)
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
        Promise.resolve().then(() => converse(contextOf(event), event, dialogue)),
      )
      note(options, event, reply)
      return lexResult(event, reply)
    } catch (error) {
      return apologise(options, event, error)
    }
  }
}

function note({ logger, metrics }: FulfillmentOptions, event: LexEvent, reply: Reply): void {
  const outcome = reply.type === "close" ? reply.outcome : undefined
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
