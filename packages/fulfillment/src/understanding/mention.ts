import type { Term } from "./terms.ts"

/** Something that was named, and which terms named it: from `start` up to, not including, `end`. */
export interface Mention<Value> {
  readonly value: Value
  readonly start: number
  readonly end: number
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
