import { type Clock, type Instant, instant } from "@call-center/domain"
import { type SimulatorClock, simulatedClock as clockOfCalls } from "@call-center/simulator"

/** One clock for everything in a local call: the flow engine moves it on, the Lambdas read it. */
export interface CallClock extends SimulatorClock, Clock {}

/** A clock that stands at `startsAtMs` (epoch milliseconds) and moves only as simulated time passes. */
export function simulatedClock(startsAtMs: number): CallClock {
  const clock = clockOfCalls(new Date(startsAtMs))
  return { ...clock, now: () => instantAt(clock.nowMs()) }
}

/** The machine's clock; simulated waiting takes no time of it. */
export function systemCallClock(): CallClock {
  return { nowMs: () => Date.now(), now: () => instantAt(Date.now()), advance: () => undefined }
}

/** A clock that its user sets, stops and lets run; between two settings it goes as the machine's clock does. */
export interface ShiftedClock extends CallClock {
  readonly isRunning: () => boolean
  /** Puts the clock to an instant, epoch milliseconds; it stands or runs as before. */
  set(nowMs: number): void
  run(): void
  stop(): void
}

/**
 * The machine's time, shifted. Simulated waiting takes no time of it, so that several calls at once don't push each other's
 * clock. Starts at `startsAtMs` (epoch milliseconds), or now, and runs.
 */
export function shiftedClock(
  startsAtMs: number | undefined,
  machineMs: () => number = Date.now,
): ShiftedClock {
  let shiftMs = startsAtMs === undefined ? 0 : startsAtMs - machineMs()
  let stoppedAtMs: number | undefined
  const nowMs = () => stoppedAtMs ?? machineMs() + shiftMs
  const set = (toMs: number) => {
    if (stoppedAtMs === undefined) shiftMs = toMs - machineMs()
    else stoppedAtMs = toMs
  }
  return {
    nowMs,
    now: () => instantAt(nowMs()),
    advance: () => undefined,
    isRunning: () => stoppedAtMs === undefined,
    set,
    stop: () => {
      stoppedAtMs = nowMs()
    },
    run: () => {
      const fromMs = nowMs()
      stoppedAtMs = undefined
      set(fromMs)
    },
  }
}

function instantAt(milliseconds: number): Instant {
  const parsed = instant(new Date(milliseconds).toISOString())
  if (parsed === undefined) throw new RangeError(`no instant of our calendar: ${milliseconds} ms`)
  return parsed
}
