import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
} from "@aws-sdk/client-dynamodb"
import {
  type BookingRules,
  type Demo,
  type Instant,
  type Slot,
  demoId,
  instant,
  localDateOf,
  storedPhoneNumber,
} from "@call-center/domain"

import { demoItem } from "../demo-item.ts"
import { slotLoadKey } from "../keys.ts"
import { demoExpiresAt } from "../retention.ts"

/** Where demos are to be, and over which slots to spread them. */
export interface Seed {
  readonly client: DynamoDBClient
  readonly tableName: string
  readonly rules: BookingRules
  readonly slots: readonly Slot[]
}

/** A batch of DynamoDB's. */
const batchSize = 25

/** Requests under way at a time. */
const lanes = 8

/**
 * Writes booked demos in bulk, past the commands, each of another caller, until there are `count` or `milliseconds` are
 * over; then the counters of their slots, so that the table balances. Returns how many there are. For benchmarks.
 */
export async function seedDemos(
  seed: Seed,
  { count, milliseconds }: { readonly count: number; readonly milliseconds: number },
): Promise<number> {
  const stopAt = performance.now() + milliseconds
  let next = 0
  const lane = async () => {
    while (next < count && performance.now() < stopAt) {
      const from = next
      next = Math.min(count, from + batchSize)
      const indexes = Array.from({ length: next - from }, (_, offset) => from + offset)
      await put(
        seed,
        indexes.map((index) => demoItem(seed.rules, seeded(seed, index))),
      )
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  const loads = loadItems(seed, next)
  for (let from = 0; from < loads.length; from += batchSize)
    await put(seed, loads.slice(from, from + batchSize))
  return next
}

/** Nobody has just been told of these demos. */
const longAgo = instantOf("2026-01-01T00:00:00Z")

function seeded({ slots }: Seed, index: number) {
  const slot = slotOf(slots, index)
  const caller = storedPhoneNumber(`+1305${String(index).padStart(7, "0")}`)
  const id = demoId(`seeded${String(index).padStart(10, "0")}`)
  if (caller === undefined || id === undefined) throw new TypeError("Expected a number and an id")
  const demo: Demo = {
    demoId: id,
    caller,
    startsAt: slot.startsAt,
    minutes: slot.minutes,
    status: "booked",
    contactId: "seed",
    changedAt: longAgo,
  }
  return { demo, movedFrom: undefined, version: 1 }
}

function loadItems(seed: Seed, count: number): Record<string, AttributeValue>[] {
  const used = seed.slots.slice(0, count)
  return used.map((slot, index) => loadItem(seed, slot, Math.ceil((count - index) / used.length)))
}

function loadItem({ rules }: Seed, slot: Slot, booked: number): Record<string, AttributeValue> {
  return {
    ...slotLoadKey(localDateOf(rules.timeZone, slot.startsAt), slot.startsAt),
    entity: { S: "SlotLoad" },
    startsAt: { S: slot.startsAt },
    minutes: { N: String(slot.minutes) },
    booked: { N: String(booked) },
    expiresAt: { N: String(demoExpiresAt(rules, slot.startsAt)) },
  }
}

function instantOf(raw: string): Instant {
  const at = instant(raw)
  if (at === undefined) throw new TypeError(`Expected an instant, got ${raw}`)
  return at
}

function slotOf(slots: readonly Slot[], index: number): Slot {
  const slot = slots[index % slots.length]
  if (slot === undefined) throw new TypeError("Expected slots to spread demos over, got none")
  return slot
}

async function put(
  { client, tableName }: Seed,
  items: readonly Record<string, AttributeValue>[],
): Promise<void> {
  let left = items.map((Item) => ({ PutRequest: { Item } }))
  while (left.length > 0) {
    const request = new BatchWriteItemCommand({ RequestItems: { [tableName]: left } })
    const { UnprocessedItems = {} } = await client.send(request)
    left = (UnprocessedItems[tableName] ?? []).flatMap(({ PutRequest }) =>
      PutRequest?.Item === undefined ? [] : [{ PutRequest: { Item: PutRequest.Item } }],
    )
  }
}
