import type { StreamHandlerResult } from "@call-center/local-aws"
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda"

import type { WorkerTask } from "./messages.ts"
import type { TextWorker, Workers } from "./workers.ts"

/** How often a batch is given to two workers at once, and how often a worker is killed in the middle of one. */
export interface TextChances {
  readonly twice: number
  readonly killed: number
}

/** Seconds by which the clocks of the two workers are off. */
const clocksOff = [-60, 60] as const

export interface NotifiersOptions {
  readonly workers: Workers
  readonly task: WorkerTask
  readonly chances: TextChances
  readonly random: () => number
}

/** Two workers that send texts, with clocks two minutes apart; they are killed now and then, and when they take too long. */
export class Notifiers {
  readonly #options: NotifiersOptions
  readonly #texters: TextWorker[]
  #turn = 0
  killed = 0

  constructor(options: NotifiersOptions) {
    this.#options = options
    this.#texters = clocksOff.map((secondsOff) => this.#start(secondsOff))
  }

  /** Hands a batch to one of the workers or to both, as Lambda may; throws when one of them dies over it. */
  async handle(event: DynamoDBStreamEvent): Promise<StreamHandlerResult> {
    this.#turn += 1
    const { chances, random } = this.#options
    const given = random() < chances.twice ? [0, 1] : [this.#turn % 2]
    const answers = await Promise.all(given.map((index) => this.#give(index, event)))
    return { batchItemFailures: answers.flatMap(({ batchItemFailures }) => batchItemFailures) }
  }

  /** Resolves when both take batches. */
  async started(): Promise<void> {
    await Promise.all(this.#texters.map(({ isReady }) => isReady))
  }

  async stop(): Promise<void> {
    await Promise.all(this.#texters.map((texter) => texter.kill()))
  }

  #start(secondsOff: number): TextWorker {
    const { workers, task } = this.#options
    return workers.texter({ ...task, secondsOff })
  }

  async #give(index: number, event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
    const texter = this.#texters[index]
    if (texter === undefined) throw new RangeError("Expected a worker")
    await texter.isReady
    const { chances, random } = this.#options
    const answer = await texter.give(event, random() < chances.killed)
    if (answer !== undefined) return answer
    this.killed += 1
    this.#texters[index] = this.#start(clocksOff[index] ?? 0)
    await texter.kill()
    throw new Error("the worker was killed over the batch")
  }
}
