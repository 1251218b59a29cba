import type { Locale } from "@call-center/config"
import {
  type BookingRules,
  type BookingStore,
  type Clock,
  localDateOf,
  parsePhoneNumber,
} from "@call-center/domain"
import type { LexV2Result } from "aws-lambda"

import type { Context } from "./dialogue/context.ts"
import { recallDialogue } from "./dialogue/remembered-dialogue.ts"
import { converse } from "./intents/converse.ts"
import { type LexEvent, parseLexEvent } from "./lex/lex-event.ts"
import { closedResult, lexResult } from "./lex/lex-result.ts"
import { isFromOurBot, type OurBot } from "./lex/our-bot.ts"
import { promptsOf } from "./prompts/catalogue.ts"
import { spokenTimes } from "./prompts/spoken-times.ts"
import { within } from "./within.ts"

/** What the handler logs with: one line a turn, without anything that a caller said or is called by. */
export interface TurnLogger {
  info(message: string, details: Readonly<Record<string, unknown>>): void
  warn(message: string, details: Readonly<Record<string, unknown>>): void
  error(message: string, details: Readonly<Record<string, unknown>>): void
}

/** Where the handler counts what alarms look at. */
export interface TurnMetrics {
  count(name: string): void
}

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
  /** Time that a turn may take before the caller hears an apology; 5 seconds. */
  readonly budgetMs?: number
}

export type Fulfillment = (event: unknown) => Promise<LexV2Result>

/** The Lex V2 code hook of this call centre. It never throws: whatever happens ends in something to say. */
export function createFulfillment(options: FulfillmentOptions): Fulfillment {
  return async (raw) => {
    const parsed = parseLexEvent(raw)
    if (!parsed.ok) return refuse(options, parsed.unreadable.intentName, parsed.unreadable.code)
    const { event } = parsed
    if (!isFromOurBot(event, options.bot)) return refuse(options, event.intent.name, "foreign_bot")
    try {
      return await within(options.budgetMs ?? 5000, answer(options, event))
    } catch (error) {
      return apologise(options, event, error)
    }
  }
}

async function answer(options: FulfillmentOptions, event: LexEvent): Promise<LexV2Result> {
  const dialogue = recallDialogue(event.sessionAttributes)
  const reply = await converse(contextOf(options, event), event, dialogue)
  return lexResult(event, reply)
}

function contextOf(options: FulfillmentOptions, event: LexEvent): Context {
  const { store, rules, clock, businessName, reachUsAt, agentHandOff, smsEnabled } = options
  const prompts = promptsOf(event.bot.localeId, options.locale)
  const now = clock.now()
  const { callerNumber, contactId } = event.sessionAttributes
  return {
    store,
    rules,
    now,
    today: localDateOf(rules.timeZone, now),
    prompts,
    speak: spokenTimes(prompts.language, rules.timeZone),
    business: { name: businessName, reachUsAt, agentHandOff, smsEnabled },
    channel: event.isChat ? "chat" : "voice",
    callerNumber: parsePhoneNumber(callerNumber ?? ""),
    contactId: contactId || event.sessionId,
  }
}

function refuse(
  options: FulfillmentOptions,
  intentName: string | undefined,
  code: string,
): LexV2Result {
  options.logger.error("Refused an event that is not of our bot", { code })
  options.metrics.count("RefusedEvent")
  const prompts = promptsOf(undefined, options.locale)
  return closedResult(intentName?.slice(0, 100) ?? "FallbackIntent", prompts.refusedEvent)
}

function apologise(options: FulfillmentOptions, event: LexEvent, error: unknown): LexV2Result {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  options.logger.error("A turn failed", { intent: event.intent.name, fault: name, reason: message })
  options.metrics.count("TurnFailed")
  const prompts = promptsOf(event.bot.localeId, options.locale)
  return closedResult(event.intent.name, prompts.apology)
}
