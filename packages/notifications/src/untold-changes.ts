import { BatchGetItemCommand } from "@aws-sdk/client-dynamodb"
import {
  type Item,
  type StoredDemo,
  type Table,
  readDemosOfDay,
  smsClaimKey,
} from "@call-center/booking-store"
import { type BookingRules, type Clock, addDays, localDateOf } from "@call-center/domain"

import type { DemoChange } from "./demo-change.ts"
import { notifierGivesUpAfterSeconds } from "./time-limits.ts"

/** Why a caller has not heard of the last change of a demo. */
export type WhyUntold =
  /** The notifier is still at it. */
  | { readonly kind: "waiting" }
  /** It was given up before SNS was asked. */
  | { readonly kind: "untried" }
  /** Certainly not sent, or nobody knows. */
  | { readonly kind: "failed" | "unknown"; readonly reason: string }

/** The last change of a demo to come, of which the table does not say that its caller was told. */
export interface UntoldChange {
  readonly change: DemoChange
  readonly why: WhyUntold
}

export interface UntoldOptions {
  readonly table: Table
  readonly rules: Pick<BookingRules, "timeZone" | "horizonDays">
  readonly clock: Clock
}

/** Days whose demos are read at the same time. */
const daysAtATime = 8

/** Keys that BatchGetItem takes: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html */
const keysAtATime = 100

/**
 * Finds the changes of demos to come that their callers were not told of, soonest demo first: two queries of the day index for
 * each day up to the horizon, and the ledger's item of each demo. Changes that later ones followed are not among them.
 */
export async function untoldChanges(options: UntoldOptions): Promise<readonly UntoldChange[]> {
  const now = options.clock.now()
  const upcoming = (await demosToCome(options)).filter(({ demo }) => demo.startsAt > now)
  const entries = await ledgerEntries(options.table, upcoming)
  const nowSeconds = Date.parse(now) / 1000
  return upcoming
    .toSorted((one, other) => (one.demo.startsAt < other.demo.startsAt ? -1 : 1))
    .flatMap((stored) => {
      const why = whyUntold(stored, entries.get(keyText({ ...smsClaimKey(stored) })), nowSeconds)
      return why === undefined ? [] : [{ change: lastChange(stored), why }]
    })
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

/** The ledger's items of these demos' last changes, by key. */
async function ledgerEntries(
  { client, tableName }: Table,
  demos: readonly StoredDemo[],
): Promise<ReadonlyMap<string, Item>> {
  const entries = new Map<string, Item>()
  let keys = demos.map((stored) => ({ ...smsClaimKey(stored) }))
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

function keyText({ pk, sk }: Item): string {
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
