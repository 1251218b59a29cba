/** Epoch milliseconds; the simulator moves time on only through `advance`. */
export interface SimulatorClock {
  nowMs(): number
  /** Lets simulated time pass: silences, prompts, waits. A live clock may ignore it. */
  advance(milliseconds: number): void
}
