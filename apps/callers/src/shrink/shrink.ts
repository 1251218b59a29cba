import type { CallerCenters } from "../center/caller-center.ts"
import { type CallSettings, type Eased, holdCall, type JudgedHeldCall } from "../run/hold-call.ts"
import { easierSteps } from "./easier-steps.ts"
import { failureOf } from "./failure.ts"

/** More turns than it takes to shrink a call of a dozen turns. */
const enoughTurns = 4000

export interface Shrinking extends CallSettings {
  /** How many turns may be talked in search of a shorter call; enough unless given. */
  readonly mostTurnsTalked?: number
}

/** A call that was made as short and easy as it can be. */
export interface ShrunkCall extends JudgedHeldCall {
  readonly eased: Eased
}

/**
 * The shortest call of a seed that fails in the same way: its person speaks plainly and is heard well wherever the failure
 * does not take it, has no other errand, rings when nobody else has booked anything, and hangs up as soon as it has
 * happened. No single step makes it easier still, unless the search had to be ended before.
 */
export async function shrink(
  seed: number,
  centers: CallerCenters,
  { mostTurnsTalked = enoughTurns, ...settings }: Shrinking,
): Promise<ShrunkCall> {
  let shortest = await holdCall(seed, centers, settings)
  let eased: Eased = {}
  let talked = shortest.held.turns.length
  const failure = failureOf(shortest.verdict)
  // What could not be left out before may be once something else is.
  for (let isShorter = true; isShorter;) {
    isShorter = false
    for (const step of easierSteps(shortest, failure)) {
      const easier = step(eased)
      if (easier === undefined) continue
      if (talked >= mostTurnsTalked) return { ...shortest, eased }
      const call = await holdCall(seed, centers, { ...settings, ...easier })
      const turns = call.held.turns.length
      talked += turns
      if (failureOf(call.verdict) !== failure || turns > shortest.held.turns.length) continue
      shortest = call
      eased = easier
      isShorter = true
    }
  }
  return { ...shortest, eased }
}
