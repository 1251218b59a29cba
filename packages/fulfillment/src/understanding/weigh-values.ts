import type { PhraseKind } from "./lexicon.ts"
import type { Reading } from "./reading.ts"

/** How the caller stands to a day or time that was named. */
export type Stance = "givenUp" | "plain" | "wanted"

/** What is needed to tell how a caller stands to what was named. */
export interface Weighing {
  readonly readings: readonly Reading[]
  /** Whether something is moved: "from Monday" is given up then. */
  readonly isMoving: boolean
}

/** The stance to each reading, told by the phrases beside it. */
export function stancesOf(weighing: Weighing): ReadonlyMap<Reading, Stance> {
  const { readings } = weighing
  return new Map(readings.map((reading, at) => [reading, stanceOf(weighing, at)]))
}

function stanceOf({ readings, isMoving }: Weighing, at: number): Stance {
  const next = phraseBeside(readings, at, 1)
  if (next?.includes("unfit") === true) return "givenUp"
  const before = phraseBeside(readings, at, -1)
  if (before?.includes("not") === true) return "givenUp"
  if (before?.includes("origin") === true && isMoving) return "givenUp"
  const isWanted = before?.includes("wanted") === true || next?.includes("better") === true
  return isWanted ? "wanted" : "plain"
}

/**
 * The kinds of the phrase next to a reading, fillers apart; a time of the same breath ("Thursday at ten") may lie
 * between, but no word that was not read.
 */
function phraseBeside(
  readings: readonly Reading[],
  at: number,
  step: -1 | 1,
): readonly PhraseKind[] | undefined {
  const own = readings[at]
  let isPassed = false
  for (let index = at + step; ; index += step) {
    const [reading, last] = [readings[index], readings[index - step]]
    if (reading === undefined || last === undefined || !touch(reading, last)) return undefined
    if (reading.kind === "phrase") {
      if (reading.kinds.some((kind) => kind !== "filler")) return reading.kinds
    } else if (isPassed || isSameDimension(own, reading)) return undefined
    else isPassed = true
  }
}

function touch(one: Reading, other: Reading): boolean {
  return one.to === other.from || other.to === one.from
}

function isSameDimension(one: Reading | undefined, other: Reading): boolean {
  return one?.kind === other.kind || other.kind === "moment" || other.kind === "todayPart"
}
