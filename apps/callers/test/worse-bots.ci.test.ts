import { emptyTally, mergedTally, type Tally } from "@call-center/callers"
import { type CallCenter, inLocale } from "@call-center/config"
import { loadCallCenter } from "@call-center/config/load"
import type { DeployedBot } from "@call-center/simulator"
import { beforeAll, describe, expect, it } from "vitest"

import { memoryCenters } from "../src/center/memory-centers.ts"
import { callerOf } from "../src/people/caller.ts"
import { countCall } from "../src/run/count-call.ts"
import { holdCall } from "../src/run/hold-call.ts"
import { deadKeypad, halfTaught, yesAnywhere } from "./worse-bots.ts"

const locale = "en_US"
let callCenter: CallCenter

beforeAll(async () => {
  callCenter = inLocale(await loadCallCenter(), locale)
})

/** The first seeds whose people have one of these manners; of all manners where none is named. */
function seedsOf(count: number, ...manners: readonly string[]): readonly number[] {
  const from = { rules: callCenter.booking, locale } as const
  const found: number[] = []
  for (let seed = 0; found.length < count; seed += 1)
    if (manners.length === 0 || manners.includes(callerOf(seed, from).manner.name)) found.push(seed)
  return found
}

async function tallied(
  seeds: readonly number[],
  bot: (deployed: DeployedBot) => DeployedBot = (deployed) => deployed,
): Promise<Tally> {
  const centers = await memoryCenters({ callCenter, bot })
  const settings = { rules: callCenter.booking, locale, noise: 0 } as const
  let tally = emptyTally
  for (const seed of seeds)
    tally = mergedTally(tally, countCall(await holdCall(seed, centers, settings)))
  return tally
}

describe("a bot made worse", () => {
  it("that takes a yes from anywhere in an answer is found out by changes that nobody agreed to", async () => {
    const seeds = seedsOf(30, "injecting", "nonNative")

    expect((await tallied(seeds)).unwanted).toBe(0)
    expect((await tallied(seeds, yesAnywhere)).unwanted).toBeGreaterThan(0)
  })

  it("that hears no keys is found out by the goals of those who press them", async () => {
    const seeds = seedsOf(12, "keypad")

    const [sound, worse] = [await tallied(seeds), await tallied(seeds, deadKeypad)]

    expect(sound.reached).toBeGreaterThan(10)
    expect(worse.reached).toBeLessThan(4)
  })

  it("that was taught half of its sample utterances is found out by how often people are not understood", async () => {
    const seeds = seedsOf(60)

    const [sound, worse] = [await tallied(seeds), await tallied(seeds, halfTaught)]

    expect(worse.repeatedPrompts).toBeGreaterThan(sound.repeatedPrompts)
  })
})
