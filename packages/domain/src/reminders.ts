import type { Demo } from "./demo.ts"
import { instantOf, secondsOf } from "./epoch.ts"
import type { LeadTime } from "./lead-time.ts"
import { type QuietHours, isQuiet, nightAround, nightSoon } from "./quiet-hours.ts"
import type { Instant, Span, TimeZone } from "./time.ts"

/** When callers may be reminded. */
export interface ReminderRules {
  readonly timeZone: TimeZone
  /** Undefined where a reminder may come at any hour. */
  readonly quietHours: QuietHours | undefined
}

/** How long before the quiet hours a reminder is due that would fall into them: time for runs that fail. */
const beforeNightSeconds = 3600

/** A caller who booked or moved the demo that shortly before its reminder needs none; nor may the index know of it yet. */
const justChangedSeconds = 300

const leastDelaySeconds = 900
const mostDelaySeconds = 12 * 3600

/**
 * When the reminder of a demo is due: its lead time before the start, or, where that is in the quiet hours, an hour
 * before these begin.
 */
export function reminderDueAt(rules: ReminderRules, startsAt: Instant, lead: LeadTime): Instant {
  const plain = instantOf(secondsOf(startsAt) - lead * 60)
  const night = nightAround(rules, plain)
  return night === undefined ? plain : instantOf(secondsOf(night.from) - beforeNightSeconds)
}

/** The last moment for a reminder that is late: half of its lead time, from a quarter of an hour to twelve hours. */
export function reminderLatestAt(dueAt: Instant, lead: LeadTime): Instant {
  const delay = Math.max(leastDelaySeconds, Math.min(lead * 30, mostDelaySeconds))
  return instantOf(secondsOf(dueAt) + delay)
}

/** What a run at `now` owes a demo of which all reminders due up to `after` were seen to. */
export type ReminderCall =
  | { readonly kind: "due" | "tooLate"; readonly dueAt: Instant }
  /** Due at another time, of a demo that is off, or of one that was booked or moved within the lead time. */
  | { readonly kind: "none" }

/** Decides about one demo, as it is stored now. */
export function reminderCall(
  rules: ReminderRules,
  { demo, lead }: { readonly demo: Demo; readonly lead: LeadTime },
  { after, now }: { readonly after: Instant; readonly now: Instant },
): ReminderCall {
  const dueAt = reminderDueAt(rules, demo.startsAt, lead)
  if (demo.status !== "booked" || dueAt <= after || dueAt > now) return { kind: "none" }
  if (secondsOf(demo.changedAt) + justChangedSeconds > secondsOf(dueAt)) return { kind: "none" }
  const inTime = now <= reminderLatestAt(dueAt, lead) && now < demo.startsAt
  return { kind: inTime ? "due" : "tooLate", dueAt }
}

/**
 * The starts among which are those of all demos whose reminder is due after `after` and not after `now`; undefined in the
 * quiet hours and when there is nothing to look for.
 */
export function startsToRemind(
  rules: ReminderRules,
  lead: LeadTime,
  { after, now }: { readonly after: Instant; readonly now: Instant },
): Span | undefined {
  if (after >= now || isQuiet(rules, now)) return undefined
  const until = nightSoon(rules, now, beforeNightSeconds)?.until ?? now
  const startOf = (plain: number) => instantOf(plain + lead * 60)
  return { from: startOf(secondsOf(after) + 1), until: startOf(secondsOf(until)) }
}

/** The moment after which reminders are looked for when nothing is known of earlier runs: all that are not too late. */
export function earliestStillDue(lead: LeadTime, now: Instant): Instant {
  const latest = reminderLatestAt(now, lead)
  return instantOf(2 * secondsOf(now) - secondsOf(latest) - 1)
}
