import { createHash } from "node:crypto"

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

/** By which rules a day was last booked. */
export interface DayRules {
  /** Tells rules apart that divide or fill this day in different ways. */
  readonly fingerprint: string
  /** Rises whenever the day is booked by other rules than the time before. */
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
 * Lets a booking through only if nobody has booked the day by other rules since it was read. A slot's counter guards its
 * own start; starts of another grid, which overlap it, have counters of their own. So while two configurations take calls
 * at the same time, each of them reads again what the other one has booked.
 */
export function guardDay(
  rules: BookingRules,
  startsAt: Instant,
  seen: DayRules | undefined,
): TableWrite {
  const date = localDateOf(rules.timeZone, startsAt)
  const fingerprint = fingerprintOf(rules, date)
  const Key = { ...dayRulesKey(date) }
  if (seen?.fingerprint === fingerprint)
    return {
      ConditionCheck: {
        Key,
        ConditionExpression: "version = :seen",
        ExpressionAttributeValues: { ":seen": { N: String(seen.version) } },
      },
    }
  return {
    Put: {
      Item: {
        ...Key,
        entity: { S: "DayRules" },
        fingerprint: { S: fingerprint },
        version: { N: String((seen?.version ?? 0) + 1) },
        ...emptyLoad(startsAt),
        expiresAt: { N: String(demoExpiresAt(rules, startsAt) + secondsPerDay) },
      },
      ...(seen === undefined
        ? { ConditionExpression: "attribute_not_exists(pk)" }
        : {
            ConditionExpression: "version = :seen",
            ExpressionAttributeValues: { ":seen": { N: String(seen.version) } },
          }),
    },
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
