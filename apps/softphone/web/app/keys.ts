import { computed } from "@preact/signals"

import { playKey } from "../audio/tone-player.ts"
import { happenHere, turn } from "./taking-turns.ts"

/** Keys of the caller's turn that were pressed and not yet sent. */
export const pressedKeys = computed(() => (turn.value.phase === "keys" ? turn.value.keys : ""))

/** Presses one key: it sounds, and it counts where the call listens for keys. */
export function pressKey(key: string): void {
  playKey(key)
  happenHere({ type: "keyPressed", key })
}
