import { pressKey } from "./keys.ts"
import { startTalking, stopTalking } from "./voice.ts"

/** Outside of fields and buttons, Space talks while it is held, and digits, `*` and `#` are the keys of the telephone. */
export function listenForShortcuts(): void {
  addEventListener("keydown", (event) => {
    if (isTaken(event) || event.repeat) return
    if (event.key === " ") {
      event.preventDefault()
      startTalking()
    } else if (/^[\d*#]$/.test(event.key)) pressKey(event.key)
  })
  addEventListener("keyup", (event) => {
    if (event.key === " " && !isTaken(event)) stopTalking()
  })
}

function isTaken({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isInControl =
    target instanceof Element && target.closest("input, select, button, summary, .canvas") !== null
  return isInControl || ctrlKey || metaKey || altKey
}
