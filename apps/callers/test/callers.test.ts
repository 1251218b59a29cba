import { emptyTally, mergedTally, type Tally } from "@call-center/callers"
import { inLocale } from "@call-center/config"
import { loadCallCenter } from "@call-center/config/load"
import { type Locale, locales } from "@call-center/domain"
import type { DeployedBot } from "@call-center/simulator"
import { describe, expect, it } from "vitest"

import { memoryCenters } from "../src/center/memory-centers.ts"
import { countCall } from "../src/run/count-call.ts"
import { type CallSettings, holdCall } from "../src/run/hold-call.ts"
import { runCallers } from "../src/run/run-callers.ts"

const people = 40

async function tallied(
  locale: Locale,
  { noise = 0, bot }: { noise?: number; bot?: (deployed: DeployedBot) => DeployedBot } = {},
): Promise<Tally> {
  const callCenter = inLocale(await loadCallCenter(), locale)
  const centers = await memoryCenters({ callCenter, ...(bot && { bot }) })
  const settings: CallSettings = { rules: callCenter.booking, locale, noise }
  let tally = emptyTally
  for (let seed = 0; seed < people; seed += 1)
    tally = mergedTally(tally, countCall(await holdCall(seed, centers, settings)))
  return tally
}

describe.each(locales)("people who call in %s", (locale) => {
  it("reach what they are out for, and nothing is done against their will or told of others", async () => {
    const tally = await tallied(locale)

    expect(tally.calls).toBe(people)
    expect(tally.reached / tally.calls).toBeGreaterThan(0.9)
    expect(tally).toMatchObject({ unwanted: 0, heardAsYes: 0, toldOfOthers: 0, brokeOff: 0 })
  })

  it("have nothing done against their will at any noise", async () => {
    const tally = await tallied(locale, { noise: 0.3 })

    expect(tally).toMatchObject({ unwanted: 0, toldOfOthers: 0, brokeOff: 0 })
  })
})

describe("the same seeds", () => {
  it("are the same calls for one worker and for two, to the byte", async () => {
    const plan = { locale: "en_US", store: "memory", rates: [0.1], phrases: undefined } as const
    const seeds = { from: 0, to: 60 }

    const one = await runCallers({ plan, seeds, workers: 1 })
    const two = await runCallers({ plan, seeds, workers: 2 })

    expect(JSON.stringify(two)).toBe(JSON.stringify(one))
    expect(one.map(({ calls }) => calls)).toEqual([60])
  })

  it("have the same outcome with the real wires as with demos in memory", async () => {
    const plan = { locale: "en_US", rates: [0], phrases: undefined } as const
    const seeds = { from: 0, to: 5 }

    const [wires] = await runCallers({ plan: { ...plan, store: "endpoint" }, seeds, workers: 1 })
    const [memory] = await runCallers({ plan: { ...plan, store: "memory" }, seeds, workers: 1 })

    expect(wires).toEqual(memory)
  })
})
