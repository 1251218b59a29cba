import type { Terminal } from "./terminal.ts"

/** Fewer items are done before anybody could read a line. */
const few = 20

/** Says of so many items which one is being worked on, where there are enough to wait for. Call it once for each. */
export function progressOver(total: number, terminal: Terminal): (item: string) => void {
  let done = 0
  return (item) => {
    done += 1
    if (total >= few) terminal.progress(`${done} of ${total} ${item.slice(-60)}`)
  }
}
