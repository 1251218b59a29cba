import type { DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda"

/** What a stream handler may answer: the records to deliver again. Nothing means that all went well. */
export interface StreamHandlerResult {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[]
}

export type StreamHandler = (event: DynamoDBStreamEvent) => Promise<StreamHandlerResult | void>

/** Where records come from, and how far they have been dealt with. */
export interface RecordSource {
  /** The next records behind the checkpoint, at most `count`; none at the end of the stream. */
  next(count: number): Promise<readonly DynamoDBRecord[]>
  /** Notes, for good, that everything up to this record is dealt with. */
  checkpoint(record: DynamoDBRecord): Promise<void>
}

export interface StreamMappingOptions {
  readonly handler: StreamHandler
  readonly batchSize: number
  readonly maximumRetryAttempts: number
  readonly bisect: boolean
  /** Milliseconds before the nth retry, counted from 1. */
  readonly retryDelay: (attempt: number) => number
}

/** A running event source mapping. */
export interface StreamMapping {
  /** Records that failed once too often and were given up, as AWS sends them to an on-failure destination. */
  readonly discarded: readonly DynamoDBRecord[]
  /** Looks for records; called after each commit. */
  wake(): void
  /**
   * Resolves when the mapping has dealt with all records that there are; tells how many it took meanwhile. Rejects when
   * the stream cannot be read.
   */
  drained(): Promise<number>
  /** Lets the handler end what it is doing and takes no further record. */
  stop(): Promise<void>
}

/**
 * Delivers a stream's records to a handler as Lambda's event source mapping does for one shard: in order, a batch at a
 * time, again from the first failed record, in halves when `bisect` is set, and at least once.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
export function createStreamMapping(
  source: RecordSource,
  options: StreamMappingOptions,
): StreamMapping {
  const discarded: DynamoDBRecord[] = []
  const state: State = { stopped: false, woken: false, taken: 0 }

  async function run(): Promise<void> {
    while (state.woken && !state.stopped) {
      state.woken = false
      for (;;) {
        const records = await source.next(options.batchSize)
        if (records.length === 0 || state.stopped) break
        state.taken += records.length
        await deliver(records)
      }
    }
  }

  async function deliver(batch: readonly DynamoDBRecord[]): Promise<void> {
    let records = batch
    let attempt = 0
    while (records.length > 0 && !state.stopped) {
      const done = await dealtWith(options.handler, records)
      const last = records[done - 1]
      if (last !== undefined) {
        await source.checkpoint(last)
        records = records.slice(done)
        attempt = 0
      } else if (options.bisect && records.length > 1) {
        const middle = Math.ceil(records.length / 2)
        await deliver(records.slice(0, middle))
        records = records.slice(middle)
        attempt = 0
      } else if (attempt >= options.maximumRetryAttempts) {
        discarded.push(...records)
        await source.checkpoint(records.at(-1) as DynamoDBRecord)
        return
      } else {
        attempt += 1
        await delay(options.retryDelay(attempt))
      }
    }
  }

  function wake(): void {
    state.woken = true
    if (state.stopped || state.running !== undefined) return
    state.running = run()
      .catch((error: unknown) => {
        state.failure = error
      })
      .finally(() => {
        delete state.running
        // somebody may have called after the last look and before this
        if (state.woken && state.failure === undefined) wake()
      })
  }

  return {
    discarded,
    wake,
    drained: async () => {
      const before = state.taken
      wake()
      while (state.running !== undefined) await state.running
      if (state.failure !== undefined) throw state.failure
      return state.taken - before
    },
    stop: async () => {
      state.stopped = true
      await state.running
    },
  }
}

interface State {
  stopped: boolean
  /** There may be records that no round has looked for. */
  woken: boolean
  taken: number
  running?: Promise<void>
  failure?: unknown
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
