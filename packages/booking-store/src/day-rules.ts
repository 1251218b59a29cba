import { createHash } from "node:crypto"

import { type DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb"
import {
  type BookingRules,
  type Instant,
  type LocalDate,
  localDateOf,
  openRangesOn,
} from "@call-center/domain"

import { type Item, numberOf, textOf } from "./item-attributes.ts"
import { dayRulesKey } from "./keys.ts"
import { demoExpiresAt } from "./retention.ts"
import type { TableWrite } from "./table-write.ts"

interface Table {
  readonly client: DynamoDBClient
  readonly tableName: string
}

/** By which rules a day was last booked. */
export interface DayRules {
  /** Tells rules apart that divide or fill this day in different ways. */
  readonly fingerprint: string
  /** Rises whenever the day is put under other rules than the time before. */
  readonly version: number
}

/** Reads a DayRules item; undefined when the item is none. */
export function dayRulesFromItem(item: Item): DayRules | undefined {
  if (item["entity"]?.S !== "DayRules") return undefined
  return {
    fingerprint: textOf(item, "fingerprint", (raw) => raw),
    version: numberOf(item, "version"),
  }
}

/**
 * Lets a booking through only if the day is still under the rules under which it was read. A slot's counter guards its own
 * start; starts of another grid, which overlap it, have counters of their own. So while two configurations take calls at
 * the same time, each of them puts the day under its own rules before it looks at what is free.
 */
export function guardDay(
  rules: BookingRules,
  startsAt: Instant,
  seen: DayRules | undefined,
): TableWrite {
  // Nobody has booked the day yet; whoever does so first puts its rules.
  if (seen === undefined)
    return {
      Put: {
        Item: dayRulesItem(rules, startsAt, 1),
        ConditionExpression: "attribute_not_exists(pk)",
      },
    }
  return {
    ConditionCheck: {
      Key: { ...dayRulesKey(localDateOf(rules.timeZone, startsAt)) },
      ConditionExpression: "version = :seen",
      ExpressionAttributeValues: { ":seen": { N: String(seen.version) } },
    },
  }
}

/** Whether the day was last booked by rules that divide or fill it in another way. */
export function isUnderOtherRules(
  rules: BookingRules,
  startsAt: Instant,
  seen: DayRules | undefined,
): seen is DayRules {
  const date = localDateOf(rules.timeZone, startsAt)
  return seen !== undefined && seen.fingerprint !== fingerprintOf(rules, date)
}

/**
 * Puts the day under other rules. The day must be read again after it: bookings under the rules before may have come until
 * then, and come no more. Fails its condition when somebody else has been faster.
 */
export async function putUnderRules(
  { client, tableName }: Table,
  rules: BookingRules,
  { startsAt, seen }: { readonly startsAt: Instant; readonly seen: DayRules },
): Promise<void> {
  await client.send(
    new PutItemCommand({
      TableName: tableName,
      Item: dayRulesItem(rules, startsAt, seen.version + 1),
      ConditionExpression: "version = :seen",
      ExpressionAttributeValues: { ":seen": { N: String(seen.version) } },
    }),
  )
}

function dayRulesItem(rules: BookingRules, startsAt: Instant, version: number) {
  const date = localDateOf(rules.timeZone, startsAt)
  return {
    ...dayRulesKey(date),
    entity: { S: "DayRules" },
    fingerprint: { S: fingerprintOf(rules, date) },
    version: { N: String(version) },
    ...emptyLoad(startsAt),
    expiresAt: { N: String(demoExpiresAt(rules, startsAt) + secondsPerDay) },
  }
}

/** The last counter of a day expires up to a day after the first one booked. */
const secondsPerDay = 86_400

/** The release before this one takes every item of a day for a counter: this one counts nothing, at a second that no slot starts at. */
function emptyLoad(startsAt: Instant) {
  return {
    startsAt: { S: `${startsAt.slice(0, -3)}01Z` },
    minutes: { N: "0" },
    booked: { N: "0" },
  }
}

function fingerprintOf(rules: BookingRules, date: LocalDate): string {
  const { slotMinutes, capacityPerSlot, bufferBeforeMinutes, bufferAfterMinutes } = rules
  const hours = openRangesOn(rules, date)
  const parts = [slotMinutes, capacityPerSlot, bufferBeforeMinutes, bufferAfterMinutes, hours]
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16)
}
