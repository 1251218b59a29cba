import type { DynamoDBRecord } from "aws-lambda"

import type { Engine } from "../dynamodb/engine.ts"
import { type TableDescription, existingTable } from "../dynamodb/table-definition.ts"
import { keyspace } from "../storage/keyspace.ts"
import { type StorageOperation, keysWithPrefix } from "../storage/storage.ts"
import type { JournalEntry } from "./journal.ts"
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
      const oldest = engine.now() - retentionMilliseconds
      for await (const [, value] of storage.entries({ ...from, lt, limit: count })) {
        const entry = value as JournalEntry
        if (entry.at >= oldest) records.push(streamRecord(entry, table, engine.region))
      }
      return records
    },
    async checkpoint(record) {
      const value = record.dynamodb?.SequenceNumber ?? ""
      await storage.batch([{ type: "put", key: checkpointKey, value }])
      await trim(engine, tableName)
    },
  }
}

/** Takes records away that every mapping has dealt with. */
async function trim(engine: Engine, tableName: string): Promise<void> {
  const reached: string[] = []
  const { storage } = engine
  for await (const [, value] of storage.entries(keysWithPrefix(keyspace.checkpoints(tableName))))
    reached.push(value as string)
  const lowest = reached.toSorted()[0]
  if (lowest === undefined) return
  const done: StorageOperation[] = []
  const range = {
    gte: keyspace.stream(tableName),
    lte: keyspace.streamRecord(tableName, lowest),
  }
  for await (const [key] of storage.entries(range)) done.push({ type: "del", key })
  if (done.length > 0) await storage.batch(done)
}

function streamedTable(engine: Engine, tableName: string): TableDescription {
  const { description } = existingTable(engine.storage, tableName)
  if (description.StreamSpecification?.StreamEnabled === true) return description
  throw new Error(
    `expected a table with a stream, got "${tableName}" without one: create it with StreamSpecification { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" }`,
  )
}
