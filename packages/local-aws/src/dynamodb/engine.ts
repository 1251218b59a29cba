import type { Storage } from "../storage/storage.ts"
import type { WriteQueue } from "../storage/write-queue.ts"

/** What every operation works with. */
export interface Engine {
  readonly storage: Storage
  readonly queue: WriteQueue
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly region: string
  /** Called after a commit that may have put records on a stream. */
  readonly committed: () => void
}

/** Answers one DynamoDB operation; throws `AwsError` when DynamoDB would refuse. */
export type Operation = (engine: Engine, input: unknown) => Promise<Record<string, unknown>>
