import { demoId } from "@call-center/domain"
import type { Demo, Instant, LeadTime, PhoneNumber, ReminderRules } from "@call-center/domain"
import { leadTime } from "@call-center/domain"
import { instantOf, phoneOf, timeOf, zoneOf } from "@call-center/domain/testing"
import * as fc from "fast-check"

/** Zones and days on which their clocks change, so that each history goes over a change. */
const changes = [
  { timeZone: zoneOf("America/New_York"), at: "2026-11-01T06:00:00Z" },
  { timeZone: zoneOf("America/New_York"), at: "2027-03-14T07:00:00Z" },
  { timeZone: zoneOf("Europe/Madrid"), at: "2027-03-28T01:00:00Z" },
  { timeZone: zoneOf("Australia/Lord_Howe"), at: "2027-04-03T15:00:00Z" },
  { timeZone: zoneOf("Africa/Cairo"), at: "2027-04-29T22:00:00Z" },
] as const

/** What happens to one caller's demos, and to the runs, in the order in which it happens. */
export type Happening =
  | { readonly kind: "book"; readonly inMinutes: number }
  | { readonly kind: "move"; readonly which: number; readonly inMinutes: number }
  | { readonly kind: "cancel"; readonly which: number }
  | { readonly kind: "optOut" | "optIn" }
  /** The rule fires every `everyMinutes` meanwhile. */
  | { readonly kind: "timePasses"; readonly minutes: number }
  /** The rule does not fire meanwhile. */
  | { readonly kind: "outage"; readonly minutes: number }
  /** The first run that has something to send dies at its n-th step, before or after the step has its effect. */
  | { readonly kind: "crash"; readonly step: number; readonly when: "before" | "after" }
  /** The rule fires twice at once when there is something to send. */
  | { readonly kind: "twice" }

export interface History {
  readonly rules: ReminderRules
  readonly leads: readonly LeadTime[]
  readonly startsAt: Instant
  readonly everyMinutes: number
  /** Seconds by which the index is behind the table. */
  readonly indexLag: number
  readonly happenings: readonly Happening[]
}

const startIn = fc.integer({ min: 2, max: 360 }).map((tens) => tens * 10)

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("book" as const), inMinutes: startIn }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("move" as const),
      which: fc.nat(3),
      inMinutes: startIn,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("cancel" as const), which: fc.nat(3) }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom({ kind: "optOut" as const }, { kind: "optIn" as const }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("timePasses" as const),
      minutes: fc.integer({ min: 1, max: 600 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("outage" as const),
      minutes: fc.integer({ min: 1, max: 1500 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("crash" as const),
      step: fc.integer({ min: 1, max: 9 }),
      when: fc.constantFrom("before" as const, "after" as const),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: "twice" as const }) },
)

/** Histories of a caller over a change of the clocks. */
export const anyHistory: fc.Arbitrary<History> = fc
  .record({
    change: fc.constantFrom(...changes),
    quiet: fc.constantFrom("21:00-08:00", "22:30-07:00", "01:30-06:00", "none"),
    leads: fc.uniqueArray(fc.constantFrom("PT24H", "PT2H", "PT3H30M", "P2D"), {
      minLength: 1,
      maxLength: 2,
    }),
    hoursBefore: fc.integer({ min: 6, max: 60 }),
    everyMinutes: fc.constantFrom(30, 60),
    indexLag: fc.constantFrom(0, 1, 240),
    happenings: fc.array(happening, { minLength: 4, maxLength: 14 }),
  })
  .map(({ change, quiet, leads, hoursBefore, everyMinutes, indexLag, happenings }) => ({
    everyMinutes,
    indexLag,
    happenings,
    rules: { timeZone: change.timeZone, quietHours: quietOf(quiet) },
    leads: leads.map((raw) => leadOf(raw)),
    startsAt: later(change.at, -hoursBefore * 3600),
  }))

function quietOf(raw: string): ReminderRules["quietHours"] {
  const [from = "", until] = raw.split("-")
  return until === undefined ? undefined : { from: timeOf(from), until: timeOf(until) }
}

function leadOf(raw: string): LeadTime {
  const parsed = leadTime(raw)
  if (parsed === undefined) throw new Error(`Expected a lead time, got ${raw}`)
  return parsed
}

export function later(at: string, seconds: number): Instant {
  return instantOf(new Date(Date.parse(at) + seconds * 1000).toISOString())
}

export const caller: PhoneNumber = phoneOf("+12025550123")

/** A booked demo of the caller's. */
export function demoOf(
  number: number,
  { startsAt, changedAt }: Pick<Demo, "startsAt" | "changedAt">,
): Demo {
  const id = demoId(`demo${String(number).padStart(8, "0")}`)
  if (id === undefined) throw new Error("Expected an id")
  return { demoId: id, caller, startsAt, minutes: 30, status: "booked", contactId: "1", changedAt }
}
