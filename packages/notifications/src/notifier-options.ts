import type { BookingRules, Business, Locale } from "@call-center/domain"

import type { OwnerOptions } from "./owner-teller.ts"
import type { TellOptions } from "./tell-change.ts"
import type { CodeOptions } from "./tell-code.ts"

/** The part of a logger that the notifier uses; it is told of no number and no words. */
export interface NotifierLogger {
  warn(message: string, details: Readonly<Record<string, unknown>>): void
  error(message: string, details: Readonly<Record<string, unknown>>): void
}

/**
 * Texts that went out, that certainly did not, of which nobody knows, and that were not tried; reminders that went out, and
 * that would be too late; e-mails to the owner.
 */
export type NotifierMetric =
  | "TextSent"
  | "TextFailed"
  | "TextUnknown"
  | "TextLimited"
  | "ReminderSent"
  | "ReminderMissed"
  | "MailSent"
  | "MailFailed"
  | "MailUnknown"

/** Counts what alarms and dashboards look at. */
export interface NotifierMetrics {
  count(name: NotifierMetric): void
}

export interface NotifierOptions extends Omit<TellOptions, "count" | "whyNot">, CodeOptions {
  /** How the owner is told; undefined where the owner wants to hear nothing. */
  readonly owner?: OwnerOptions | undefined
  readonly rules: Pick<BookingRules, "timeZone">
  readonly locale: Locale
  readonly business: Business
  readonly logger: NotifierLogger
  readonly metrics: NotifierMetrics
}
