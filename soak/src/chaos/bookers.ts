import type { Demo } from "@call-center/domain"

import { configurations } from "./configurations.ts"
import type { CommandLine, WorkerTask } from "./messages.ts"
import type { Worker, Workers } from "./workers.ts"

/** Seconds by which the clocks of the workers are off. */
const clocksOff = [-60, 0, 60] as const

export interface BookersOptions {
  readonly workers: Workers
  readonly task: WorkerTask
  /** Commands to be carried out. */
  readonly wanted: number
  /** Commands after which one of the workers is killed; the next one comes with another configuration. */
  readonly killedEvery: number
  readonly onProgress: (done: number) => void
}

/** Workers that take commands with other configurations and clocks, two minutes apart, until enough are done. */
export class Bookers {
  readonly granted: Demo[] = []
  readonly count = { changed: 0, refused: 0, failed: 0 }
  killed = 0
  readonly #options: BookersOptions
  #workers: Worker[] = []
  readonly #ending: Promise<void>[] = []
  #configuration = 0
  #done: () => void = () => undefined

  constructor(options: BookersOptions) {
    this.#options = options
  }

  get commands(): number {
    return this.count.changed + this.count.refused + this.count.failed
  }

  /** Resolves when enough commands are done and every worker is gone. */
  async run(): Promise<void> {
    const done = new Promise<void>((resolve) => {
      this.#done = resolve
    })
    this.#workers = clocksOff.map((secondsOff) => this.#start(secondsOff))
    await done
    await Promise.all([...this.#ending, ...this.#workers.map((worker) => worker.kill())])
  }

  #start(secondsOff: number): Worker {
    const { workers, task } = this.#options
    const configuration = this.#configuration % configurations.length
    this.#configuration += 1
    return workers.booker({ ...task, secondsOff, configuration }, (told) => this.#hear(told))
  }

  #hear(told: CommandLine): void {
    this.count[told.did] += 1
    if (told.did === "changed") this.granted.push(told.demo)
    const { wanted, killedEvery, onProgress } = this.#options
    onProgress(this.commands)
    if (this.commands >= wanted) this.#done()
    else if (this.commands % killedEvery === 0) this.#replaceOne()
  }

  #replaceOne(): void {
    const index = this.killed % this.#workers.length
    const old = this.#workers[index]
    this.killed += 1
    this.#workers[index] = this.#start(clocksOff[index] ?? 0)
    if (old !== undefined) this.#ending.push(old.kill())
  }
}
