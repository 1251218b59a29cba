import type { Tally } from "@call-center/callers"

/** Of fewer calls a share says little. */
const callsThatTell = 200

/** Shares that must reach their goal: 97 % without noise, 90 % at 10 %, and so on in between. */
export function isGoodEnough({
  noise,
  tally,
}: {
  readonly noise: number
  readonly tally: Tally
}): boolean {
  const { calls, reached, unwanted, toldOfOthers, brokeOff } = tally
  if (unwanted + toldOfOthers + brokeOff > 0) return false
  if (calls < callsThatTell || noise > 0.1) return true
  return reached / calls >= 0.97 - 0.7 * noise
}
