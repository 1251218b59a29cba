import { setImmediate } from "node:timers/promises"

import type { Timer } from "../patience.ts"

/**
 * A timer whose pauses take turns of the event loop for milliseconds: of two that contend one gets ahead, as on the machine's
 * own timer, and no budget depends on how busy the machine is.
 */
export function turnTimer(): Timer {
  let nowMs = 0
  return {
    nowMs: () => nowMs,
    pause: async (milliseconds) => {
      nowMs += milliseconds
      for (let turn = 0; turn < milliseconds; turn += 1) await setImmediate()
    },
  }
}
