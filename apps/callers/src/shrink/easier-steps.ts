import type { Eased, JudgedHeldCall } from "../run/hold-call.ts"
import { type CallFailure, happensInCall } from "./failure.ts"

/** Makes a call easier by one thing; undefined where it is that easy already. */
export type EasierStep = (eased: Eased) => Eased | undefined

/** What can be made easier in a call that failed, the largest steps first. */
export function easierSteps(
  { caller, held }: JudgedHeldCall,
  failure: CallFailure | undefined,
): readonly EasierStep[] {
  const count = held.turns.length
  return [
    (eased) => (eased.isAlone === true ? undefined : { ...eased, isAlone: true }),
    ...caller.errands.map((_, onlyErrand) => withErrand(onlyErrand, caller.errands.length)),
    ...(happensInCall(failure) ? earlierEnds(count) : []),
    ...stretches(count).flatMap((turns) => [
      withTurns("plainTurns", turns),
      withTurns("clearTurns", turns),
    ]),
  ]
}

function withErrand(onlyErrand: number, count: number): EasierStep {
  return (eased) =>
    count === 1 || eased.onlyErrand !== undefined ? undefined : { ...eased, onlyErrand }
}

/** Hangs up as early as after the first turn, and less and less early; the last step is one turn less. */
function earlierEnds(count: number): readonly EasierStep[] {
  return Array.from(
    { length: Math.max(0, count - 1) },
    (_, index): EasierStep =>
      (eased) =>
        index + 1 < (eased.mostTurns ?? count) ? { ...eased, mostTurns: index + 1 } : undefined,
  )
}

function withTurns(kind: "plainTurns" | "clearTurns", turns: readonly number[]): EasierStep {
  return (eased) => {
    const done = eased[kind] ?? new Set<number>()
    return turns.every((turn) => done.has(turn))
      ? undefined
      : { ...eased, [kind]: new Set([...done, ...turns]) }
  }
}

/** All turns at once, then halves, down to each by itself. */
function stretches(count: number): readonly (readonly number[])[] {
  const found: (readonly number[])[] = []
  for (let size = count; size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let from = 0; from < count; from += size)
      found.push(Array.from({ length: Math.min(size, count - from) }, (_, index) => from + index))
  return found
}
