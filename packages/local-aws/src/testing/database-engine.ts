/** A DynamoDB that tests can start. */
export interface DatabaseEngine {
  readonly name: string
  start(): Promise<RunningEngine>
}

export interface RunningEngine {
  /** `http://127.0.0.1:<port>` */
  readonly endpoint: string
  stop(): Promise<void>
}

/** A DynamoDB that tests know of and cannot start here. */
export interface MissingEngine {
  readonly name: string
  /** Why, and what to do about it. */
  readonly reason: string
}

export interface AvailableEngines {
  readonly engines: readonly DatabaseEngine[]
  readonly missing: readonly MissingEngine[]
}
