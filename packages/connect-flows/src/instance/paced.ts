import { setTimeout } from "node:timers/promises"

/** The time that requests are paced by. */
export interface PaceClock {
  /** Milliseconds that only grow. */
  readonly nowMs: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
}

/** The machine's time. */
export const machinePace: PaceClock = {
  nowMs: () => performance.now(),
  sleep: async (milliseconds) => {
    await setTimeout(milliseconds)
  },
}

/** Sends requests one after the other, as fast as Connect lets an account. */
export type Paced = <Answer>(request: () => Promise<Answer>) => Promise<Answer>

/** Connect takes two requests a second of most operations; all are counted together here. */
const betweenMs = 500

/** Waits of 1, 2, 4 … seconds: others may use up the same account's requests. */
const firstWaitMs = 1000
const mostAttempts = 8

/**
 * Keeps to two requests a second. A request that is refused because there were too many, or that the service failed at, is
 * sent again after a wait that doubles; the last refusal is thrown.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/amazon-connect-service-limits.html#connect-api-quotas
 */
export function paced({ nowMs, sleep }: PaceClock): Paced {
  let mayBeginAt = 0
  return async (request) => {
    for (let attempt = 1; ; attempt += 1) {
      const waitMs = mayBeginAt - nowMs()
      if (waitMs > 0) await sleep(waitMs)
      mayBeginAt = nowMs() + betweenMs
      try {
        return await request()
      } catch (fault) {
        if (attempt === mostAttempts || !isPassing(fault)) throw fault
        mayBeginAt = nowMs() + firstWaitMs * 2 ** (attempt - 1)
      }
    }
  }
}

/** Whether the same request may be answered later: too many at a time, or a fault of the service or the network. */
function isPassing(fault: unknown): boolean {
  const { name, code, $metadata } = Object(fault) as {
    readonly name?: unknown
    readonly code?: unknown
    readonly $metadata?: { readonly httpStatusCode?: number }
  }
  const status = $metadata?.httpStatusCode
  return (
    (status !== undefined && (status === 429 || status >= 500)) ||
    passing.has(String(name)) ||
    passing.has(String(code))
  )
}

const passing: ReadonlySet<string> = new Set([
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ThrottlingException",
  "TimeoutError",
  "TooManyRequestsException",
])
