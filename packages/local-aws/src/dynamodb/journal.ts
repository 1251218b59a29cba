import { randomUUID } from "node:crypto"

import { keyspace } from "../storage/keyspace.ts"
import type { Overlay } from "../storage/overlay.ts"
import { type Item, sameItem } from "./attribute-value.ts"
import type { ItemChange } from "./dynalite-store.ts"

/** A change as the journal keeps it; the view that the table's stream shows is cut from it when it is read. */
export interface JournalEntry {
  readonly eventID: string
  readonly eventName: "INSERT" | "MODIFY" | "REMOVE"
  readonly sequenceNumber: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly keys: Item
  readonly oldImage?: Item
  readonly newImage?: Item
  readonly userIdentity?: { readonly type: string; readonly principalId: string }
}

/** Who DynamoDB says has deleted an item whose time to live is over. */
const timeToLiveIdentity = {
  type: "Service",
  principalId: "dynamodb.amazonaws.com",
} as const

/**
 * Writes down the changes of one commit, in the same overlay and so in the same batch as the changes themselves: a
 * crash leaves both or none. A write that changes nothing leaves no record, as on AWS.
 */
export function record(
  overlay: Overlay,
  changes: readonly ItemChange[],
  circumstances: { readonly now: number; readonly byTimeToLive?: boolean },
): void {
  for (const { table, oldItem, newItem } of changes) {
    if (table.StreamSpecification?.StreamEnabled !== true) continue
    const eventName = eventNameOf(oldItem, newItem)
    const image = newItem ?? oldItem
    if (eventName === undefined || image === undefined) continue
    const sequenceNumber = nextSequenceNumber(overlay)
    const keys = table.KeySchema.map(({ AttributeName: name }) => [name, image[name]] as const)
    const entry = {
      eventID: randomUUID().replaceAll("-", ""),
      eventName,
      sequenceNumber,
      at: circumstances.now,
      keys: Object.fromEntries(keys) as Item,
      ...(oldItem && { oldImage: oldItem }),
      ...(newItem && { newImage: newItem }),
      ...(circumstances.byTimeToLive === true && { userIdentity: timeToLiveIdentity }),
    } satisfies JournalEntry
    overlay.put(keyspace.streamRecord(table.TableName, sequenceNumber), entry)
  }
}

function eventNameOf(
  oldItem: Item | undefined,
  newItem: Item | undefined,
): JournalEntry["eventName"] | undefined {
  if (newItem === undefined) return oldItem === undefined ? undefined : "REMOVE"
  if (oldItem === undefined) return "INSERT"
  return sameItem(oldItem, newItem) ? undefined : "MODIFY"
}

/** Sequence numbers have one width, so that they sort as text. */
function nextSequenceNumber(overlay: Overlay): string {
  const last = BigInt((overlay.get(keyspace.lastSequence) as string | undefined) ?? firstSequence)
  const next = String(last + 1n)
  overlay.put(keyspace.lastSequence, next)
  return next
}

const firstSequence = "100000000000000000000"
