import { loadClientRequestTokens } from "./dynamodb/client-request-tokens.ts"
import { startDynamoDBEndpoint } from "./dynamodb/dynamodb-endpoint.ts"
import type { Engine } from "./dynamodb/engine.ts"
import { finishDeletions } from "./dynamodb/table-operations.ts"
import { expireItems } from "./dynamodb/time-to-live.ts"
import type { LocalEndpoint } from "./http/local-endpoint.ts"
import { LocalAwsStartFault } from "./local-aws-start-fault.ts"
import type { LocalAws, LocalAwsOptions } from "./local-aws.ts"
import { type Outboxes, createOutbox } from "./sns/outbox.ts"
import { optOut } from "./sns/sms-actions.ts"
import { startSnsEndpoint } from "./sns/sns-endpoint.ts"
import { openStorage } from "./storage/open-storage.ts"
import { createWriteQueue } from "./storage/write-queue.ts"
import { createStreamMappings } from "./streams/stream-mappings.ts"
import { dropExpiredRecords } from "./streams/table-stream.ts"

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
  const mappings = createStreamMappings()
  const engine: Engine = {
    storage,
    queue: createWriteQueue(storage),
    now: options.now ?? Date.now,
    region: options.region ?? "us-east-1",
    committed: mappings.wake,
  }
  const outboxes: Outboxes = { sms: createOutbox(), email: createOutbox() }
  const { dynamodb, sns } = await openEndpoints(engine, outboxes, options)
  let stopping: Promise<void> | undefined

  async function stop(): Promise<void> {
    await mappings.stop()
    await Promise.all([dynamodb.stop(), sns.stop()])
    await engine.queue.idle()
    await storage.close()
  }

  return {
    lost: storage.lost,
    dynamodb: {
      endpoint: dynamodb.endpoint,
      expireItems: (tableName) => expireItems(engine, tableName),
    },
    sns: {
      endpoint: sns.endpoint,
      published: outboxes.sms.published,
      onPublish: outboxes.sms.onPublish,
      emails: outboxes.email.published,
      onEmail: outboxes.email.onPublish,
      optOut: (phoneNumber) => optOut(storage, phoneNumber),
    },
    mapStream: (settings) => mappings.map(engine, settings),
    streamDrained: mappings.drained,
    stop: () => (stopping ??= stop()),
  }
}

/** Tidies up what the last process left, then opens both ports, or neither and closes the storage. */
async function openEndpoints(
  engine: Engine,
  outboxes: Outboxes,
  { dynamodbPort, snsPort }: LocalAwsOptions,
): Promise<{ readonly dynamodb: LocalEndpoint; readonly sns: LocalEndpoint }> {
  const { storage, now } = engine
  let dynamodb: LocalEndpoint | undefined
  try {
    await finishDeletions(storage)
    await dropExpiredRecords(storage, now())
    const tokens = await loadClientRequestTokens(storage, now)
    dynamodb = await bound(dynamodbPort, (port) => startDynamoDBEndpoint(engine, { port, tokens }))
    const topics = {
      region: engine.region,
      subscribers: new Map<string, Set<string>>(),
      deliverEmail: outboxes.email.deliver,
    }
    const sms = { storage, now, deliver: outboxes.sms.deliver, topics }
    return { dynamodb, sns: await bound(snsPort, (port) => startSnsEndpoint(sms, { port })) }
  } catch (error) {
    await dynamodb?.stop()
    await storage.close()
    throw error
  }
}

async function bound(
  port: number | undefined,
  start: (port: number | undefined) => Promise<LocalEndpoint>,
): Promise<LocalEndpoint> {
  try {
    return await start(port)
  } catch (cause) {
    throw new LocalAwsStartFault(
      `expected to bind 127.0.0.1:${port ?? 0}, got ${cause instanceof Error ? cause.message : String(cause)}: choose another port, or leave it out for a free one`,
      { cause },
    )
  }
}
