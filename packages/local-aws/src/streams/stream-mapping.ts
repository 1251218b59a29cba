import type { DynamoDBRecord } from "aws-lambda"

import { type DeliveryOptions, deliver } from "./delivery.ts"

/** Where records come from, and how far they have been dealt with. */
export interface RecordSource {
  /** The next records behind the checkpoint, at most `count`; none at the end of the stream. */
  next(count: number): Promise<readonly DynamoDBRecord[]>
  readonly checkpoint: DeliveryOptions["checkpoint"]
}

export interface StreamMappingOptions extends Pick<
  DeliveryOptions,
  "handler" | "maximumRetryAttempts" | "bisect" | "retryDelay"
> {
  readonly batchSize: number
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

interface State {
  stopped: boolean
  /** There may be records that no round has looked for. */
  woken: boolean
  taken: number
  running?: Promise<void>
  failure?: unknown
}

/** Delivers a stream's records as Lambda's event source mapping does for one shard: in order, a batch at a time. */
export function createStreamMapping(
  source: RecordSource,
  options: StreamMappingOptions,
): StreamMapping {
  const discarded: DynamoDBRecord[] = []
  const state: State = { stopped: false, woken: false, taken: 0 }
  const delivery: DeliveryOptions = {
    ...options,
    checkpoint: source.checkpoint,
    discard: (records) => void discarded.push(...records),
    isStopped: () => state.stopped,
  }

  async function run(): Promise<void> {
    while (state.woken && !state.stopped) {
      state.woken = false
      for (;;) {
        const records = await source.next(options.batchSize)
        if (records.length === 0 || state.stopped) break
        state.taken += records.length
        await deliver(delivery, records)
      }
    }
  }

  return { discarded, ...turns(state, run) }
}

/** Runs one round at a time, and another when somebody called meanwhile. */
function turns(state: State, run: () => Promise<void>): Omit<StreamMapping, "discarded"> {
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
