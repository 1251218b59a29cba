import { type ActionDefinition, result } from "../../flow/action-definition.ts"

/**
 * Draws a whole number from 1 to 100 and compares it with the Conditions. The console writes thresholds of 1 + the
 * percentages so far: 3 % and 6 % are "less than 4" and "less than 10".
 */
export const distributeByPercentage: ActionDefinition = {
  start({ state }) {
    const [fraction, randomState] = drawn(state.randomState)
    return result(String(Math.floor(fraction * 100) + 1), { ...state, randomState })
  },
}

/** A number from 0 to 1 (exclusive) and the generator's next state: mulberry32. */
function drawn(state: number): readonly [number, number] {
  const next = (state + 0x6d_2b_79_f5) | 0
  let mixed = Math.imul(next ^ (next >>> 15), next | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return [((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296, next]
}
