import type { KeyRules } from "../events/awaited-input.ts"

/** What the rules of an input make of keys. */
export interface CollectedKeys {
  /** The keys of the entry itself. */
  readonly entry: string
  /** Whether the entry is complete, so that nobody has to wait for a further key. */
  readonly isComplete: boolean
  /** Keys after the entry. */
  readonly rest: string
}

/**
 * Reads one entry off the keys, in their order: up to the terminator or the maximum length; a deletion key starts it
 * again, or ends it as an empty one.
 */
export function collectKeys(
  keys: string,
  { maxLength, terminator, deletion }: Pick<KeyRules, "maxLength" | "terminator" | "deletion">,
): CollectedKeys {
  let entry = ""
  let position = 0
  while (position < keys.length) {
    if (terminator !== undefined && terminator !== "" && keys.startsWith(terminator, position))
      return { entry, isComplete: true, rest: keys.slice(position + terminator.length) }
    const key = keys.charAt(position)
    position += 1
    if (key === deletion?.key) {
      entry = ""
      if (deletion.effect === "ends") return { entry, isComplete: true, rest: keys.slice(position) }
      continue
    }
    entry += key
    if (entry.length === maxLength) return { entry, isComplete: true, rest: keys.slice(position) }
  }
  return { entry, isComplete: false, rest: "" }
}
