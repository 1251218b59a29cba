/** Epoch milliseconds; the simulator moves time on only through `advance`. */
export interface SimulatorClock {
  nowMs(): number
  /** Lets simulated time pass: silences, prompts, waits. A live clock may ignore it. */
  advance(milliseconds: number): void
}

/** A clock that stands at `startsAt`, now unless given, and moves only as simulated time passes. */
export function simulatedClock(startsAt: Date = new Date()): SimulatorClock {
  let nowMs = startsAt.getTime()
  return {
    nowMs: () => nowMs,
    advance: (milliseconds) => {
      nowMs += milliseconds
    },
  }
}
