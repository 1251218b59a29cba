import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda"

import type { CommandLine, WorkerTask } from "./messages.ts"

/** Something that works until it is killed, in the middle of whatever it is doing. */
export interface Worker {
  kill(): Promise<void>
}

/** A worker that sends texts. */
export interface TextWorker extends Worker {
  /** Resolves when it takes batches: a function's time-out does not count its start. */
  readonly isReady: Promise<void>
  /**
   * Hands it a batch; undefined when it was not done in time, or was killed meanwhile. One that is doomed is killed at a
   * random moment soon.
   */
  give(event: DynamoDBStreamEvent, isDoomed: boolean): Promise<DynamoDBBatchResponse | undefined>
}

/** How workers are started: as processes of their own, or within this one. */
export interface Workers {
  booker(task: WorkerTask, onTold: (told: CommandLine) => void): Worker
  texter(task: WorkerTask): TextWorker
}
