import type { StreamHandler } from "./delivery.ts"

/** An event source mapping from a table's stream to a handler; the names are Lambda's. */
export interface StreamMappingSettings {
  readonly tableName: string
  readonly handler: StreamHandler
  /** Tells several mappings of one table apart; their checkpoints are kept by it. "default" when undefined. */
  readonly name?: string
  /** 100 by default. */
  readonly batchSize?: number
  /** 3 by default, where AWS tries until a record is a day old. */
  readonly maximumRetryAttempts?: number
  /** Whether a batch that fails is halved; false by default. */
  readonly bisect?: boolean
  /** Milliseconds before the nth retry, counted from 1. */
  readonly retryDelay?: (attempt: number) => number
}
