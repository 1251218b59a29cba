import { type Clock, instant } from "@call-center/domain"

/** A time that runs faster than the machine's and is the same in all processes, but for how far a clock is off. */
export interface SimulatedTime {
  /** Milliseconds since 1970 of the machine at which the simulated time began. */
  readonly beganAt: number
  /** Simulated seconds in one of the machine's. */
  readonly speed: number
}

/** 09:00 in New York, on a Tuesday. */
const firstInstant = Date.parse("2026-12-01T14:00:00Z")

/** A clock of that time, which is some seconds off. */
export function clockOf({ beganAt, speed }: SimulatedTime, secondsOff: number): Clock {
  return clockAfter(() => ((Date.now() - beganAt) * speed) / 1000 + secondsOff)
}

/** A clock that tells the first instant of a chaos and so many seconds more. */
export function clockAfter(seconds: () => number): Clock {
  return {
    now: () => {
      const now = instant(new Date(firstInstant + seconds() * 1000).toISOString())
      if (now === undefined) throw new RangeError("Expected an instant of this century")
      return now
    },
  }
}
