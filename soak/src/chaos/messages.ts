import type { Demo } from "@call-center/domain"
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda"

import type { SimulatedTime } from "./simulated-time.ts"

/** What a process is started with. */
export interface WorkerTask {
  readonly endpoint: string
  readonly snsEndpoint: string
  readonly tableName: string
  readonly configuration: number
  readonly time: SimulatedTime
  /** Seconds by which this process's clock is off. */
  readonly secondsOff: number
  /** How many numbers call: the fewer, the more they contend. */
  readonly callers: number
}

/** What a command came to; `failed` promises nothing. */
export type CommandLine =
  | { readonly did: "changed"; readonly demo: Demo }
  | { readonly did: "refused" | "failed" }

/** A batch of the stream for the notifier's process. */
export interface Batch {
  readonly id: number
  readonly event: DynamoDBStreamEvent
}

/** What it says when it can take batches. */
export const ready = "ready"

/** What it answers. */
export interface BatchAnswer {
  readonly id: number
  readonly answer: DynamoDBBatchResponse
}
