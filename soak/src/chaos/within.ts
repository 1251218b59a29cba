import type { DynamoDBClient } from "@aws-sdk/client-dynamodb"
import { createBookingDynamoDBClient, withoutTimeLimits } from "@call-center/booking-store"
import { turnTimer } from "@call-center/booking-store/turn-timer"
import { createSmsClient } from "@call-center/notifications"

import { bookForEver } from "./book-for-ever.ts"
import { notifierOf } from "./notifier-of.ts"
import { clockAfter } from "./simulated-time.ts"
import type { Workers } from "./workers.ts"

type Client = DynamoDBClient | ReturnType<typeof createSmsClient>

/** How many requests a doomed worker may still make. */
const lastRequests = 8

/**
 * Workers within this process, for a small chaos. One that is killed makes no request any more and hears no answer: to the
 * table and to SNS that is the death of a process, at the moment of one of its requests.
 */
export function within(random: () => number): Workers {
  const time = steppedTime()
  return {
    booker: (task, onTold) => {
      const life = new Life()
      const client = createBookingDynamoDBClient({ endpoint: task.endpoint, ...withoutTimeLimits })
      life.bind(client)
      void bookForEver(
        task,
        { client, random, timer: turnTimer(), clock: time.clockOf(task.secondsOff) },
        (told) => {
          time.step()
          if (!life.isOver) onTold(told)
          return !life.isOver
        },
      )
      return life
    },
    texter: (task) => {
      const life = new Life()
      const dynamodb = createBookingDynamoDBClient({
        endpoint: task.endpoint,
        ...withoutTimeLimits,
      })
      const sns = createSmsClient({ endpoint: task.snsEndpoint, ...withoutTimeLimits })
      life.bind(dynamodb)
      life.bind(sns)
      const notify = notifierOf(task, { dynamodb, sns, clock: time.clockOf(task.secondsOff) })
      return {
        isReady: Promise.resolve(),
        give: (event, isDoomed) => {
          time.step()
          if (isDoomed) life.endAfter(Math.floor(random() * lastRequests))
          return Promise.race([notify(event), life.over])
        },
        kill: () => life.kill(),
      }
    },
  }
}

/** A time that goes on by some seconds with each command and batch, and not otherwise. */
function steppedTime() {
  let seconds = 0
  return {
    step: () => void (seconds += 10),
    clockOf: (secondsOff: number) => clockAfter(() => seconds + secondsOff),
  }
}

/** How long a worker lives, in requests. */
class Life {
  isOver = false
  readonly #underWay = new Set<Promise<unknown>>()
  readonly over: Promise<undefined>
  #end: () => void = () => undefined
  #left = Number.POSITIVE_INFINITY

  constructor() {
    this.over = new Promise((resolve) => {
      this.#end = () => resolve(undefined)
    })
  }

  /** Makes a client's requests those of this worker. */
  bind(client: Client): void {
    const send = client.send.bind(client) as (command: never) => Promise<unknown>
    const mortalSend = async (command: never): Promise<unknown> => {
      if (this.isOver) return never()
      const isLast = this.#left <= 0
      this.#left -= 1
      // The last request goes out, and nobody hears what came of it.
      const answering = send(command).catch((error: unknown) => {
        if (!isLast && !this.isOver) throw error
      })
      this.#underWay.add(answering)
      const answer = await answering.finally(() => this.#underWay.delete(answering))
      if (isLast) this.#die()
      return this.isOver ? never() : answer
    }
    Object.assign(client, { send: mortalSend })
  }

  endAfter(requests: number): void {
    this.#left = requests
  }

  /** Resolves when nothing that it asked for can still change the table: whoever looks at it then sees all of it. */
  async kill(): Promise<void> {
    this.#die()
    await Promise.allSettled(this.#underWay)
  }

  #die(): void {
    this.isOver = true
    this.#end()
  }
}

function never(): Promise<never> {
  return new Promise(() => undefined)
}
