import type { Day } from "./day.ts"
import type { ReadingContext } from "./slot-reading.ts"
import type { Utterance } from "./utterance.ts"

/** The same reading, done once for an utterance and a day. */
export function oncePerUtterance<T>(
  read: (utterance: Utterance, context: ReadingContext) => T,
): (utterance: Utterance, context: ReadingContext) => T {
  const done = new WeakMap<Utterance, { readonly today: Day; readonly found: T }>()
  return (utterance, context) => {
    const before = done.get(utterance)
    if (before?.today === context.today) return before.found
    const found = read(utterance, context)
    done.set(utterance, { today: context.today, found })
    return found
  }
}
