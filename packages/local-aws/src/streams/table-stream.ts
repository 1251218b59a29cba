import type { DynamoDBRecord } from "aws-lambda"

import type { Engine } from "../dynamodb/engine.ts"
import type { JournalEntry } from "../dynamodb/journal.ts"
import { type TableDescription, existingTable } from "../dynamodb/table-definition.ts"
import { keyspace } from "../storage/keyspace.ts"
import { type Storage, type StorageOperation, keysWithPrefix } from "../storage/storage.ts"
import type { RecordSource } from "./stream-mapping.ts"
import { streamRecord } from "./stream-record.ts"

/** How long a record stays on a stream at most: a day. */
const retentionMilliseconds = 24 * 3600 * 1000

/**
 * A table's stream as one mapping reads it. The checkpoint is kept beside the journal, so that after a restart the
 * mapping goes on where it was; a new mapping starts at the oldest record that there is.
 */
export function tableStream(
  engine: Engine,
  options: { readonly tableName: string; readonly mapping: string },
): RecordSource {
  const { tableName, mapping } = options
  const { storage } = engine
  const checkpointKey = keyspace.checkpoint(tableName, mapping)
  const table = streamedTable(engine, tableName)
  return {
    async next(count) {
      const { gte, lt } = keysWithPrefix(keyspace.stream(tableName))
      const reached = storage.get(checkpointKey) as string | undefined
      const from =
        reached === undefined ? { gte } : { gt: keyspace.streamRecord(tableName, reached) }
      const records: DynamoDBRecord[] = []
      for await (const [, value] of storage.entries({ ...from, lt })) {
        const entry = value as JournalEntry
        if (isExpired(entry, engine.now())) continue
        records.push(streamRecord(entry, table, engine.region))
        if (records.length === count) break
      }
      return records
    },
    async checkpoint(record) {
      const value = record.dynamodb?.SequenceNumber ?? ""
      const done = await doneWith(storage, tableName, { key: checkpointKey, value })
      await storage.batch([{ type: "put", key: checkpointKey, value }, ...done])
    },
  }
}

/** Takes the records of every stream away that are older than a day. */
export async function dropExpiredRecords(storage: Storage, now: number): Promise<void> {
  const expired: StorageOperation[] = []
  for await (const [key, value] of storage.entries(keysWithPrefix(keyspace.streams)))
    if (isExpired(value as JournalEntry, now)) expired.push({ type: "del", key })
  if (expired.length > 0) await storage.batch(expired)
}

/** Deletions of the records that every mapping of the table will have dealt with after `next`. */
async function doneWith(
  storage: Storage,
  tableName: string,
  next: { readonly key: string; readonly value: string },
): Promise<readonly StorageOperation[]> {
  let lowest = next.value
  for await (const [key, value] of storage.entries(keysWithPrefix(keyspace.checkpoints(tableName))))
    if (key !== next.key && (value as string) < lowest) lowest = value as string
  const done: StorageOperation[] = []
  const range = {
    gte: keyspace.stream(tableName),
    lte: keyspace.streamRecord(tableName, lowest),
  }
  for await (const [key] of storage.entries(range)) done.push({ type: "del", key })
  return done
}

function isExpired(entry: JournalEntry, now: number): boolean {
  return now - entry.at > retentionMilliseconds
}

function streamedTable(engine: Engine, tableName: string): TableDescription {
  const { description } = existingTable(engine.storage, tableName)
  if (description.StreamSpecification?.StreamEnabled === true) return description
  throw new Error(
    `expected a table with a stream, got "${tableName}" without one: create it with StreamSpecification { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" }`,
  )
}
