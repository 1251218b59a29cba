import { BatchGetItemCommand } from "@aws-sdk/client-dynamodb"
import {
  type Item,
  type ItemKey,
  type StoredDemo,
  type Table,
  readDemosOfDay,
  reminderClaimKey,
  smsClaimKey,
} from "@call-center/booking-store"
import {
  type BookingRules,
  type Clock,
  type LeadTime,
  addDays,
  localDateOf,
} from "@call-center/domain"

import type { DemoChange } from "./demo-change.ts"
import { notifierGivesUpAfterSeconds } from "./time-limits.ts"

/** Why a caller has not got a text. */
export type WhyUntold =
  /** A function is still at it. */
  | { readonly kind: "waiting" }
  /** It was given up before SNS was asked. */
  | { readonly kind: "untried" }
  /** Certainly not sent, or nobody knows. */
  | { readonly kind: "failed" | "unknown"; readonly reason: string }

/** A reminder of a demo, so long before it. */
export interface Reminder {
  readonly kind: "reminder"
  readonly stored: StoredDemo
  readonly lead: LeadTime
}

/** A text about a demo to come, of which the table does not say that its caller got it. */
export interface UntoldText {
  /** The demo's last change, or a reminder of it. */
  readonly about: DemoChange | Reminder
  readonly why: WhyUntold
}

export interface UntoldOptions {
  readonly table: Table
  readonly rules: Pick<BookingRules, "timeZone" | "horizonDays">
  /** Of the reminders that are looked for. */
  readonly leads: readonly LeadTime[]
  readonly clock: Clock
}

/** Days whose demos are read at the same time. */
const daysAtATime = 8

/** Keys that BatchGetItem takes: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html */
const keysAtATime = 100

/**
 * Finds the texts about demos to come that their callers did not get, soonest demo first: two queries of the day index for
 * each day up to the horizon, and the ledger's items of each demo. Of changes that later ones followed nothing is told, and
 * of reminders only those that were begun: one that was missed is counted by the run that would have sent it.
 */
export async function untoldTexts(options: UntoldOptions): Promise<readonly UntoldText[]> {
  const now = options.clock.now()
  const texts = (await demosToCome(options))
    .filter(({ demo }) => demo.startsAt > now)
    .toSorted((one, other) => (one.demo.startsAt < other.demo.startsAt ? -1 : 1))
    .flatMap((stored) => textsAbout(stored, options.leads))
  const entries = await ledgerEntries(options.table, texts)
  const nowSeconds = Date.parse(now) / 1000
  return texts.flatMap((about) => {
    const entry = entries.get(keyText(ledgerKey(about)))
    const why =
      about.kind === "reminder" && entry === undefined
        ? undefined
        : whyUntold(about.stored, entry, nowSeconds)
    return why === undefined ? [] : [{ about, why }]
  })
}

function textsAbout(
  stored: StoredDemo,
  leads: readonly LeadTime[],
): readonly UntoldText["about"][] {
  const change = lastChange(stored)
  if (change.kind === "cancelled") return [change]
  return [change, ...leads.map((lead): Reminder => ({ kind: "reminder", stored, lead }))]
}

/** Where the ledger keeps what came of a text. */
function ledgerKey(about: UntoldText["about"]): ItemKey {
  return about.kind === "reminder"
    ? reminderClaimKey(about.stored, about.lead)
    : smsClaimKey(about.stored)
}

async function demosToCome({ table, rules, clock }: UntoldOptions): Promise<readonly StoredDemo[]> {
  const today = localDateOf(rules.timeZone, clock.now())
  const dates = Array.from({ length: rules.horizonDays + 1 }, (_, days) => addDays(today, days))
  const found: StoredDemo[] = []
  for (let from = 0; from < dates.length; from += daysAtATime) {
    const some = dates.slice(from, from + daysAtATime)
    const demos = await Promise.all(some.map((date) => readDemosOfDay(table, date)))
    found.push(...demos.flat())
  }
  return found
}

/** The ledger's items of these texts, by key. */
async function ledgerEntries(
  { client, tableName }: Table,
  texts: readonly UntoldText["about"][],
): Promise<ReadonlyMap<string, Item>> {
  const entries = new Map<string, Item>()
  let keys = texts.map((about) => ({ ...ledgerKey(about) }))
  while (keys.length > 0) {
    const Keys = keys.slice(0, keysAtATime)
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys, ConsistentRead: true } } }),
    )
    for (const item of Responses?.[tableName] ?? []) entries.set(keyText(item), item)
    const left = (UnprocessedKeys?.[tableName]?.Keys ?? []) as typeof keys
    keys = [...left, ...keys.slice(keysAtATime)]
  }
  return entries
}

function keyText({ pk, sk }: Partial<ItemKey> | Item): string {
  return `${pk?.S} ${sk?.S}`
}

function whyUntold(
  { demo }: StoredDemo,
  entry: Item | undefined,
  nowSeconds: number,
): WhyUntold | undefined {
  const mayStillCome = Date.parse(demo.changedAt) / 1000 + notifierGivesUpAfterSeconds > nowSeconds
  const reason = entry?.["reason"]?.S ?? ""
  switch (entry?.["outcome"]?.S) {
    case "sent":
    case "optedOut":
    // The caller was told.
    case "limited":
      return undefined
    case "failed":
      return { kind: "failed", reason }
    case "released":
      return mayStillCome ? { kind: "waiting" } : { kind: "failed", reason }
    case "unknown":
      return { kind: "unknown", reason }
    case "claimed":
      return Number(entry?.["claimedUntil"]?.N) > nowSeconds
        ? { kind: "waiting" }
        : { kind: "unknown", reason: "WorkerGone" }
    case undefined:
    default:
      return { kind: mayStillCome ? "waiting" : "untried" }
  }
}

/** The change that a demo's item is the result of. */
function lastChange(stored: StoredDemo): DemoChange {
  const { demo, movedFrom } = stored
  if (demo.status === "cancelled") return { kind: "cancelled", stored }
  return movedFrom === undefined ? { kind: "booked", stored } : { kind: "moved", stored, movedFrom }
}
