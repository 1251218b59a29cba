import type { DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda"

/** What a stream handler may answer: the records to deliver again. Nothing means that all went well. */
export interface StreamHandlerResult {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[]
}

export type StreamHandler = (event: DynamoDBStreamEvent) => Promise<StreamHandlerResult | void>

export interface DeliveryOptions {
  readonly handler: StreamHandler
  readonly maximumRetryAttempts: number
  readonly bisect: boolean
  /** Milliseconds before the nth retry, counted from 1. */
  readonly retryDelay: (attempt: number) => number
  /** Notes, for good, that everything up to this record is dealt with. */
  readonly checkpoint: (record: DynamoDBRecord) => Promise<void>
  readonly discard: (records: readonly DynamoDBRecord[]) => void
  readonly isStopped: () => boolean
}

/**
 * Delivers a batch until every record of it is dealt with or given up: again from the first failed record, in halves
 * when `bisect` is set.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
export async function deliver(
  options: DeliveryOptions,
  batch: readonly DynamoDBRecord[],
): Promise<void> {
  let records = batch
  let attempt = 0
  while (!options.isStopped()) {
    const last = records.at(-1)
    if (last === undefined) return
    const done = await dealtWith(options.handler, records)
    const lastDone = records[done - 1]
    if (lastDone !== undefined) {
      await options.checkpoint(lastDone)
      records = records.slice(done)
      attempt = 0
    } else if (options.bisect && records.length > 1) {
      const middle = Math.ceil(records.length / 2)
      await deliver(options, records.slice(0, middle))
      records = records.slice(middle)
      attempt = 0
    } else if (attempt >= options.maximumRetryAttempts) {
      options.discard(records)
      return options.checkpoint(last)
    } else {
      attempt += 1
      await delay(options.retryDelay(attempt))
    }
  }
}

/** How many records, from the first on, the handler has dealt with. */
async function dealtWith(
  handler: StreamHandler,
  records: readonly DynamoDBRecord[],
): Promise<number> {
  try {
    const result = await handler(structuredClone({ Records: [...records] }))
    const failed = (result?.batchItemFailures ?? []).map((failure) => failure.itemIdentifier)
    const indexes = failed.map((id) =>
      records.findIndex((record) => record.dynamodb?.SequenceNumber === id),
    )
    // an identifier that names no record of the batch fails the whole batch
    return indexes.length === 0 ? records.length : Math.max(0, Math.min(...indexes))
  } catch {
    return 0
  }
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
