import { signal } from "@preact/signals"

import { playKey } from "../audio/tone-player.ts"
import { press } from "./calling.ts"
import { isOnCall } from "./store.ts"

/** Keys that were pressed and not yet sent. */
export const pressedKeys = signal("")

const pauseMs = 2000
let sending: ReturnType<typeof setTimeout> | undefined

/** Presses one key; the keys go out together after `#`, or a pause. */
export function pressKey(key: string): void {
  playKey(key)
  if (!isOnCall.value) return
  pressedKeys.value += key
  clearTimeout(sending)
  if (key === "#") sendKeys()
  else sending = setTimeout(sendKeys, pauseMs)
}

/** Sends what was pressed now. */
export function sendKeys(): void {
  clearTimeout(sending)
  const keys = pressedKeys.value
  pressedKeys.value = ""
  if (keys !== "") press(keys)
}
