import { emptyTally, mergedTally, type Shard, type Tally } from "@call-center/callers"

import type { CallerCenters } from "../center/caller-center.ts"
import { countCall } from "./count-call.ts"
import { type CallSettings, holdCall } from "./hold-call.ts"

/** Lets the people of some seeds call, one after the other, at each noise rate; the tallies by rate. */
export async function runShard(
  { from, to }: Shard,
  centers: CallerCenters,
  { rates, ...settings }: Omit<CallSettings, "noise"> & { readonly rates: readonly number[] },
): Promise<readonly Tally[]> {
  const tallies: Tally[] = []
  for (const noise of rates) {
    let tally = emptyTally
    for (let seed = from; seed < to; seed += 1)
      tally = mergedTally(tally, countCall(await holdCall(seed, centers, { ...settings, noise })))
    tallies.push(tally)
  }
  return tallies
}
