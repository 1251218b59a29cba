import type { CallersDemo, StoredDemo } from "@call-center/booking-store"
import {
  type Demo,
  type Instant,
  type LeadTime,
  type ReminderRules,
  type TextRules,
  reminderCall,
  whyNeverTexted,
} from "@call-center/domain"

import type { SmsLedger } from "../sms-ledger.ts"
import type { SendSms } from "../sms-sender.ts"
import { type Told, tellChange } from "../tell-change.ts"

/** What reminding one caller came to. */
export type Reminded =
  | Told
  /** The demo was moved, cancelled or erased since the index told of it. */
  | { readonly kind: "notDue" }
  /** It was due so long ago that it would confuse more than it tells. */
  | { readonly kind: "tooLate" }

export interface RemindOptions {
  /** The demo and its caller as they are now. */
  readonly lookUp: (demo: Demo) => Promise<CallersDemo>
  readonly rules: ReminderRules
  /** Who is texted; how often does not count for reminders, of which there are only so many for each demo. */
  readonly texts: TextRules
  /** Claims of one lead time. */
  readonly ledger: Pick<SmsLedger, "claim">
  readonly send: SendSms
  readonly textOf: (startsAt: Instant) => string
}

/** Which reminder, and the time that its run takes for now. */
export interface DueReminder {
  readonly lead: LeadTime
  readonly after: Instant
  readonly now: Instant
}

/**
 * Reminds the caller of a demo that the index told of, by at most one SMS. The table is asked how the demo and its caller
 * stand now: no reminder can be older than the last change.
 */
export async function remind(
  { demo }: StoredDemo,
  { lead, after, now }: DueReminder,
  { lookUp, rules, texts, ledger, send, textOf }: RemindOptions,
): Promise<Reminded> {
  const { caller, stored } = await lookUp(demo)
  if (caller === undefined) return { kind: "forgotten" }
  if (stored === undefined) return { kind: "notDue" }
  const { kind } = reminderCall(rules, { demo: stored.demo, lead }, { after, now })
  if (kind === "none") return { kind: "notDue" }
  if (caller.smsOptedOut) return { kind: "optedOut" }
  const sent = await tellChange({ stored }, textOf(stored.demo.startsAt), {
    ledger: { claim: ledger.claim, standing: async () => "reachable" },
    send: kind === "due" ? send : tooLate,
    whyNot: () => whyNeverTexted(texts, stored.demo.caller),
  })
  return sent.kind === "failed" && sent.reason === tooLateReason ? { kind: "tooLate" } : sent
}

const tooLateReason = "TooLate"

/** Stands in for SNS, so that what comes too late is claimed and noted like everything else, and counted once. */
const tooLate: SendSms = async () => ({ kind: "refused", reason: tooLateReason, passes: false })
