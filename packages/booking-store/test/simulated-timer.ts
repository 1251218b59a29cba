import type { Timer } from "../src/patience.ts"

/** A timer that stands still but for the pauses that are asked of it, and takes none of them in truth. */
export function simulatedTimer(): Timer & { readonly pauses: readonly number[] } {
  let nowMs = 1_000
  const pauses: number[] = []
  return {
    pauses,
    nowMs: () => nowMs,
    pause: async (milliseconds) => {
      pauses.push(milliseconds)
      nowMs += milliseconds
    },
  }
}
