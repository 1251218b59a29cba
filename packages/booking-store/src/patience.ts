import { BookingStoreFault } from "./booking-store-fault.ts"
import { isTransient } from "./transient-errors.ts"

/** How long and at what pace a store tries. */
export interface Patience {
  /** Milliseconds after which it gives up; a request that is under way then is still waited for. */
  readonly budgetMs: number
  readonly random: () => number
  readonly timer: Timer
}

/** Measures how long tries take and pauses between them; not the clock that the booking rules go by. */
export interface Timer {
  /** Milliseconds since any fixed moment. */
  readonly nowMs: () => number
  readonly pause: (milliseconds: number) => Promise<void>
}

/** The machine's own timer. */
export const systemTimer: Timer = {
  nowMs: () => performance.now(),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}

/** What one try came to: a value, or the reason to look and try again. */
export type Try<Value> = { readonly done: Value } | { readonly again: unknown }

/**
 * Tries until a value comes. Conflicts, throttling and lost connections, after which the outcome may be unknown, are
 * tried again after a random pause that grows; a try must therefore begin by reading. Throws `BookingStoreFault` when
 * the budget is used up or the error is another.
 */
export async function tryPatiently<Value>(
  patience: Patience,
  attempt: () => Promise<Try<Value>>,
): Promise<Value> {
  const { budgetMs, random, timer } = patience
  const giveUpAt = timer.nowMs() + budgetMs
  for (let tries = 1; ; tries += 1) {
    const result = await attempt().catch(transientOrFault)
    if ("done" in result) return result.done
    const pause = random() * Math.min(200, 10 * 2 ** tries)
    if (timer.nowMs() + pause > giveUpAt)
      throw new BookingStoreFault(
        `Expected the table to answer within ${budgetMs} ms, got none after ${tries} tries; tell the caller that nothing is settled`,
        { cause: result.again },
      )
    await timer.pause(pause)
  }
}

/** Tries a read until it answers, as `tryPatiently` does. */
export function patiently<Value>(patience: Patience, read: () => Promise<Value>): Promise<Value> {
  return tryPatiently(patience, async () => ({ done: await read() }))
}

function transientOrFault(error: unknown): { readonly again: unknown } {
  if (isTransient(error)) return { again: error }
  if (error instanceof BookingStoreFault) throw error
  throw new BookingStoreFault(
    `Expected the table to accept a request, got ${error instanceof Error ? error.name : "an unknown error"}; see the cause, check the table's name and the role's rights`,
    { cause: error },
  )
}
