import type { StoredDemo } from "@call-center/booking-store"
import {
  type Clock,
  type Instant,
  type LeadTime,
  type Span,
  earliestStillDue,
  reminderCall,
  startsToRemind,
} from "@call-center/domain"

import { faultName } from "../fault-name.ts"
import type { NotifierLogger, NotifierMetrics } from "../notifier-options.ts"
import type { SmsLedger } from "../sms-ledger.ts"
import { slowestTextMs } from "../time-limits.ts"
import { type DueReminder, type RemindOptions, type Reminded, remind } from "./remind.ts"
import type { ReminderProgress } from "./reminder-progress.ts"

export interface ReminderRunOptions extends Omit<RemindOptions, "ledger"> {
  readonly leads: readonly LeadTime[]
  /** Demos that are booked, as the index knows them, and start in a span. */
  readonly demosStarting: (span: Span) => Promise<readonly StoredDemo[]>
  readonly clock: Clock
  /** The claims of one lead time. */
  readonly ledgerOf: (lead: LeadTime) => Pick<SmsLedger, "claim">
  readonly progress: ReminderProgress
  readonly logger: NotifierLogger
  readonly metrics: NotifierMetrics
}

/** One run of the rule; `remainingMs` tells how long it may still take, for ever unless given. */
export type ReminderRun = (remainingMs?: () => number) => Promise<void>

/** Texts on their way at a time; SNS takes 20 a second in the US. https://docs.aws.amazon.com/general/latest/gr/sns.html */
const lanes = 8

/** Milliseconds for which runs that find nothing leave no note: looking at the same hour again costs less than a write. */
const idleMs = 3_600_000

/** What holds a lead time's progress back, so that the next run looks again. */
interface Unsettled {
  readonly dueAt: Instant
  readonly fault?: unknown
}

/**
 * Makes the function that a rule runs every few minutes: it sends the reminders that became due since the last run. What
 * could not be settled in time, or failed on the way to the table, is left to the next run. Runs may overlap and repeat:
 * each text is claimed first. Throws when the table failed, after everything else was tried.
 */
export function createReminderRun(options: ReminderRunOptions): ReminderRun {
  return async (remainingMs = forever) => {
    const faults: unknown[] = []
    for (const lead of options.leads)
      faults.push(...(await runOfLead(lead, remainingMs, options).catch((fault) => [fault])))
    if (faults.length > 0)
      throw new AggregateError(faults, `${faults.length} reminders wait for the next run`)
  }
}

const forever = (): number => Number.POSITIVE_INFINITY

/** The faults that it met. */
async function runOfLead(
  lead: LeadTime,
  remainingMs: () => number,
  options: ReminderRunOptions,
): Promise<readonly unknown[]> {
  const { clock, rules, progress } = options
  const now = clock.now()
  const after = (await progress.seenTo(lead)) ?? earliestStillDue(lead, now)
  const run = { lead, after, now }
  const starts = startsToRemind(rules, lead, run)
  if (starts === undefined) return []
  const due = dueAmong(await options.demosStarting(starts), run, rules)
  if (due.length === 0 && Date.parse(now) - Date.parse(after) < idleMs) return []
  const unsettled: Unsettled[] = []
  for (let at = 0; at < due.length; at += lanes) {
    if (at > 0 && remainingMs() < slowestTextMs) {
      unsettled.push(...due.slice(at))
      break
    }
    const settled = await Promise.all(
      due.slice(at, at + lanes).map((one) => settle(one, run, options)),
    )
    unsettled.push(...settled.flatMap((left) => left ?? []))
  }
  await progress.advance(lead, seenTo(run, unsettled))
  return unsettled.flatMap(({ fault }) => fault ?? [])
}

interface DueDemo {
  readonly stored: StoredDemo
  readonly dueAt: Instant
}

/** Those whose reminder is due, the longest due first. */
function dueAmong(
  demos: readonly StoredDemo[],
  run: DueReminder,
  rules: ReminderRunOptions["rules"],
): readonly DueDemo[] {
  return demos
    .flatMap((stored) => {
      const call = reminderCall(rules, { demo: stored.demo, lead: run.lead }, run)
      return call.kind === "none" ? [] : [{ stored, dueAt: call.dueAt }]
    })
    .toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1))
}

async function settle(
  { stored, dueAt }: DueDemo,
  run: DueReminder,
  options: ReminderRunOptions,
): Promise<Unsettled | undefined> {
  const { demoId } = stored.demo
  try {
    const reminded = await remind(stored, run, { ...options, ledger: options.ledgerOf(run.lead) })
    if (reminded.kind === "inFlight" || reminded.kind === "postponed") return { dueAt }
    report(reminded, { demoId, lead: run.lead }, options)
    return undefined
  } catch (fault) {
    options.logger.error("A reminder waits for the next run", { demoId, error: faultName(fault) })
    return { dueAt, fault }
  }
}

function report(
  reminded: Exclude<Reminded, { readonly kind: "inFlight" | "postponed" }>,
  about: { readonly demoId: string; readonly lead: LeadTime },
  { logger, metrics }: ReminderRunOptions,
): void {
  switch (reminded.kind) {
    case "sent":
      return metrics.count("ReminderSent")
    case "failed":
      logger.error("SNS refused a reminder for good", { ...about, ...reminded })
      return metrics.count("TextFailed")
    case "unknown":
    case "abandoned":
      logger.error("Nobody knows whether a reminder was sent", { ...about, ...reminded })
      return metrics.count("TextUnknown")
    case "tooLate":
      logger.error("A reminder was due too long ago to be sent", about)
      return metrics.count("ReminderMissed")
    case "limited":
      return metrics.count("TextLimited")
    case "optedOut":
    case "forgotten":
    case "settled":
    case "notDue":
  }
}

/** Just before the first reminder that the next run must look at. */
function seenTo({ after, now }: DueReminder, unsettled: readonly Unsettled[]): Instant {
  const first = unsettled.map(({ dueAt }) => dueAt).toSorted()[0]
  if (first === undefined) return now
  const before = new Date(Date.parse(first) - 1000).toISOString().replace(/\.\d+/u, "") as Instant
  return before > after ? before : after
}
