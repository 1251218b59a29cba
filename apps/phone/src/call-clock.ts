import { type Clock, type Instant, instant } from "@call-center/domain"
import type { SimulatorClock } from "@call-center/simulator"

/** One clock for everything in a local call: the flow engine moves it on, the Lambdas read it. */
export interface CallClock extends SimulatorClock, Clock {}

/** A clock that stands at `startsAtMs` (epoch milliseconds) and moves only as simulated time passes. */
export function simulatedClock(startsAtMs: number): CallClock {
  let nowMs = startsAtMs
  return {
    nowMs: () => nowMs,
    now: () => instantAt(nowMs),
    advance: (milliseconds) => {
      nowMs += milliseconds
    },
  }
}

/** The machine's clock; simulated waiting takes no time of it. */
export function systemCallClock(): CallClock {
  return { nowMs: () => Date.now(), now: () => instantAt(Date.now()), advance: () => undefined }
}

function instantAt(milliseconds: number): Instant {
  const parsed = instant(new Date(milliseconds).toISOString())
  if (parsed === undefined) throw new RangeError(`no instant of our calendar: ${milliseconds} ms`)
  return parsed
}
