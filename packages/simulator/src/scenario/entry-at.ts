import type { OneOrMore } from "./scenario.ts"

/** The entry for the `turn`th use, counted from 0: a list is used up one by one, its last entry stays. */
export function entryAt<T>(entries: OneOrMore<T>, turn: number): T | undefined {
  return isList(entries) ? entries[Math.min(turn, entries.length - 1)] : entries
}

function isList<T>(entries: OneOrMore<T>): entries is readonly T[] {
  return Array.isArray(entries)
}
