import { type ClosedSpan, closedSpanOf } from "@call-center/contact-flows"

/** What is closed by hand: the way to people, or the line as a whole, the bot included. */
export type Closed = "team" | "line"

/** An override as it is kept, in Connect or beside local demos. */
export interface KeptPiece {
  readonly id: string
  readonly name: string
  readonly description: string
}

/** A closing by hand. */
export interface Closure extends ClosedSpan {
  readonly closed: Closed
  /** Who closed: the ARN of the credentials, its end alone where it is long. */
  readonly by: string
  readonly reason: string | undefined
  /** Ids of the overrides that make it up. */
  readonly pieces: readonly string[]
}

/** Letters that a reason may have, so that it and who closed fit into the 250 of an override's description. */
export const longestReason = 100

const longestBy = 140

/** What an override's description says of who closed, and why. */
export function closureDescription(by: string, reason: string | undefined): string {
  const who = by.length <= longestBy ? by : `…${by.slice(1 - longestBy)}`
  return reason === undefined ? `By ${who}` : `By ${who}: ${reason}`
}

/** The closings among overrides, the latest end first; what else stands there, made by other hands, is none. */
export function closuresAmong(closed: Closed, pieces: readonly KeptPiece[]): readonly Closure[] {
  const closures = new Map<string, Closure>()
  for (const { id, name, description } of pieces) {
    const span = closedSpanOf(name)
    if (span === undefined) continue
    const key = `${span.from} ${span.until}`
    const [, by = "somebody", reason] = /^By (\S+?)(?:: (.*))?$/s.exec(description) ?? []
    const known = closures.get(key) ?? { closed, ...span, by, reason, pieces: [] }
    closures.set(key, { ...known, pieces: [...known.pieces, id] })
  }
  return [...closures.values()].toSorted((one, other) => (one.until < other.until ? 1 : -1))
}
