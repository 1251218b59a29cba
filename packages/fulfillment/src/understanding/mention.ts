import type { Term } from "./terms.ts"

/** Something that was named, and which terms named it: from `start` up to, not including, `end`. */
export interface Mention<Value> {
  readonly value: Value
  readonly start: number
  readonly end: number
}

/** "the Thursday one": the word for 1, but no number. */
export function isPronoun(terms: readonly Term[], at: number): boolean {
  const term = terms[at]
  if (term?.kind !== "number" || term.value !== 1 || /\d/u.test(term.text) || at === 0) return false
  const before = terms[at - 1]?.kind
  return before !== "at" && before !== "and" && before !== "label"
}

/** Whether a mention names what is given up ("from Monday", "instead of Monday") rather than what is wanted. */
export function isGivenUp(terms: readonly Term[], { start }: Mention<unknown>): boolean {
  for (let at = start - 1; at >= 0; at -= 1) {
    const kind = terms[at]?.kind
    if (kind === "from" || kind === "insteadOf") return true
    if (kind !== "filler" && kind !== "at" && kind !== "within") return false
  }
  return false
}
