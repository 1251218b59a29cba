import { emptyTally, mergedTally, type Tally } from "@call-center/callers"
import { inLocale } from "@call-center/config"
import { loadCallCenter } from "@call-center/config/load"
import type { Locale } from "@call-center/domain"
import { codeHookBundle } from "@call-center/fulfillment/lambda-bundle"
import { buildLambdas } from "@call-center/lambda-bundle"

import { memoryCenters } from "../src/center/memory-centers.ts"
import { countCall } from "../src/run/count-call.ts"
import { type CallSettings, holdCall } from "../src/run/hold-call.ts"

/** What comes of the calls of some people over a line with so much noise. */
export async function tallied(locale: Locale, noise: number, people: number): Promise<Tally> {
  const callCenter = inLocale(await loadCallCenter(), locale)
  await buildLambdas([codeHookBundle(callCenter)])
  const centers = await memoryCenters({ callCenter })
  const settings: CallSettings = { rules: callCenter.booking, locale, noise }
  let tally = emptyTally
  for (let seed = 0; seed < people; seed += 1)
    tally = mergedTally(tally, countCall(await holdCall(seed, centers, settings)))
  return tally
}
