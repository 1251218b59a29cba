import { loadClientRequestTokens } from "./dynamodb/client-request-tokens.ts"
import { startDynamoDBEndpoint } from "./dynamodb/dynamodb-endpoint.ts"
import type { Engine } from "./dynamodb/engine.ts"
import { finishDeletions } from "./dynamodb/table-operations.ts"
import { expireItems } from "./dynamodb/time-to-live.ts"
import type { LocalEndpoint } from "./http/local-endpoint.ts"
import { LocalAwsStartFault } from "./local-aws-start-fault.ts"
import type { LocalAws, LocalAwsOptions, StreamMappingSettings } from "./local-aws.ts"
import { type PublishedSms, optOut } from "./sns/sms-actions.ts"
import { startSnsEndpoint } from "./sns/sns-endpoint.ts"
import { openStorage } from "./storage/open-storage.ts"
import { createWriteQueue } from "./storage/write-queue.ts"
import { type StreamMapping, createStreamMapping } from "./streams/stream-mapping.ts"
import { dropExpiredRecords, tableStream } from "./streams/table-stream.ts"

/**
 * Starts DynamoDB and SNS on 127.0.0.1. Throws `LocalAwsStartFault`, whose message is one line that says what to do,
 * when the folder or a port cannot be used.
 *
 * @example
 * const aws = await startLocalAws({ dataDir: ".call-center" })
 * const client = new DynamoDBClient({ endpoint: aws.dynamodb.endpoint })
 */
export async function startLocalAws(options: LocalAwsOptions = {}): Promise<LocalAws> {
  const storage = await openStorage(options.dataDir)
  const now = options.now ?? Date.now
  const mappings = new Map<string, StreamMapping>()
  const queue = createWriteQueue(storage)
  const engine: Engine = {
    storage,
    queue,
    now,
    region: process.env["AWS_REGION"] ?? "us-east-1",
    committed: () => {
      for (const mapping of mappings.values()) mapping.wake()
    },
  }
  const outbox = createOutbox()
  const endpoints: LocalEndpoint[] = []
  try {
    await finishDeletions(storage)
    await dropExpiredRecords(storage, now())
    const tokens = await loadClientRequestTokens(storage, now)
    const { dynamodbPort, snsPort } = options
    endpoints.push(
      await bound(dynamodbPort, (port) => startDynamoDBEndpoint(engine, { port, tokens })),
    )
    const sms = { storage, now, deliver: outbox.deliver }
    endpoints.push(await bound(snsPort, (port) => startSnsEndpoint(sms, { port })))
  } catch (error) {
    await Promise.all(endpoints.map((endpoint) => endpoint.stop()))
    await storage.close()
    throw error
  }
  const [dynamodb, sns] = endpoints.map((endpoint) => endpoint.endpoint)
  let stopping: Promise<void> | undefined

  async function stop(): Promise<void> {
    await Promise.all([...mappings.values()].map((mapping) => mapping.stop()))
    await Promise.all(endpoints.map((endpoint) => endpoint.stop()))
    await queue.idle()
    await storage.close()
  }

  return {
    dynamodb: {
      endpoint: dynamodb ?? "",
      expireItems: (tableName) => expireItems(engine, tableName),
    },
    sns: {
      endpoint: sns ?? "",
      published: outbox.published,
      onPublish: outbox.onPublish,
      optOut: (phoneNumber) => optOut(storage, phoneNumber),
    },
    mapStream: (settings) => mapped(engine, mappings, settings),
    streamDrained: () => allDrained(mappings),
    stop: () => (stopping ??= stop()),
  }
}

function mapped(
  engine: Engine,
  mappings: Map<string, StreamMapping>,
  settings: StreamMappingSettings,
): StreamMapping {
  const { tableName, name = "default" } = settings
  const id = `${tableName}~${name}`
  if (mappings.has(id))
    throw new Error(`expected one mapping "${name}" of table "${tableName}", got a second: name it`)
  const mapping = createStreamMapping(tableStream(engine, { tableName, mapping: name }), {
    handler: settings.handler,
    batchSize: settings.batchSize ?? 100,
    maximumRetryAttempts: settings.maximumRetryAttempts ?? 3,
    bisect: settings.bisect ?? false,
    retryDelay: settings.retryDelay ?? ((attempt) => Math.min(20 * 2 ** attempt, 1000)),
  })
  mappings.set(id, mapping)
  mapping.wake()
  return {
    ...mapping,
    stop: async () => {
      mappings.delete(id)
      await mapping.stop()
    },
  }
}

/** A handler's own writes may put records on a stream that was drained before. */
async function allDrained(mappings: ReadonlyMap<string, StreamMapping>): Promise<void> {
  let taken: readonly number[]
  do taken = await Promise.all([...mappings.values()].map((mapping) => mapping.drained()))
  while (taken.some((count) => count > 0))
}

async function bound(
  port: number | undefined,
  start: (port: number | undefined) => Promise<LocalEndpoint>,
): Promise<LocalEndpoint> {
  try {
    return await start(port)
  } catch (cause) {
    throw new LocalAwsStartFault(
      `expected to bind 127.0.0.1:${port ?? 0}, got ${String(cause)}: choose another port, or leave it out for a free one`,
      { cause },
    )
  }
}

function createOutbox(): Pick<LocalAws["sns"], "published" | "onPublish"> & {
  readonly deliver: (sms: PublishedSms) => void
} {
  const published: PublishedSms[] = []
  const listeners = new Set<(sms: PublishedSms) => void>()
  return {
    published,
    deliver: (sms) => {
      published.push(sms)
      for (const listener of listeners) listener(sms)
    },
    onPublish: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
