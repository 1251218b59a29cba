import type {
  BookingRules,
  BookingStore,
  Business,
  Clock,
  IdentityCheck,
  IdentityStore,
  Locale,
} from "@call-center/domain"
import type { Faq } from "@call-center/lex-bot"

import type { Outcome } from "./conversation/reply.ts"
import type { OurBot } from "./lex/our-bot.ts"
import type { WordsHeard } from "./understanding/words-heard.ts"

/** What the handler logs with: one line a turn, without anything that a caller said or is called by. */
export interface TurnLogger {
  info(message: string, details: Readonly<Record<string, unknown>>): void
  error(message: string, details: Readonly<Record<string, unknown>>): void
}

/** Counts what alarms and dashboards look at. */
export interface TurnMetrics {
  count(name: TurnMetric): void
}

/** What turns brought about; turns that failed and events that were refused. */
export type TurnMetric = Outcome | "TurnFailed" | "EventRefused"

/** What the code hook of one call centre is made of. */
export interface FulfillmentOptions {
  readonly store: BookingStore
  readonly identity: IdentityStore
  /** Whether a number that the telephone network delivers is proof enough of who calls. */
  readonly identityCheck: IdentityCheck
  readonly rules: BookingRules
  readonly clock: Clock
  readonly locale: Locale
  readonly business: Business
  /** Questions that the business answers in its own words. */
  readonly faq: readonly Faq[]
  /** Days for which the store keeps a demo after it, told to callers who ask. */
  readonly daysKept: number
  readonly bot: OurBot
  readonly logger: TurnLogger
  readonly metrics: TurnMetrics
  /** Milliseconds that a turn may take before the caller hears an apology; 5,000 unless given. */
  readonly budgetMs?: number
  /** Told how the words of an event were read, before it is answered: for runs that show a call from inside. */
  readonly onHeard?: (event: unknown, heard: WordsHeard) => void
}
