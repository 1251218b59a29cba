import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import { anyHistory } from "./history.ts"
import { memoryWorld } from "./memory-world.ts"
import { type Verdict, type World, playHistory } from "./play-history.ts"
import { propertyRuns } from "./property-runs.ts"

describe("reminders of any history, over changes of the clocks, with crashes and repeated runs", () => {
  it("are sent once to whoever is to be reminded, and never to others, at night, late or again", async () => {
    const all: Verdict[] = []
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        const verdict = await playHistory(history, memoryWorld)
        all.push(verdict)
        expect(verdict.violations).toEqual([])
        expect(verdict.countedUnknown).toBeLessThanOrEqual(verdict.lost)
      }),
      { numRuns: propertyRuns },
    )
    const sum = (of: (verdict: Verdict) => number) => all.reduce((s, one) => s + of(one), 0)

    expect(sum(({ sent }) => sent)).toBeGreaterThan(all.length / 2)
    expect(sum(({ lost }) => lost)).toBeGreaterThan(0)
    expect(sum(({ countedUnknown }) => countedUnknown)).toBeGreaterThan(0)
  })

  it.each([
    ["claims", withoutClaims, /sent again/u],
    ["the look at the table", withoutLookUp, /the demo is off/u],
    ["quiet hours", (world: World) => world, /at night/u],
  ] as const)("are found wrong when %s are switched off", async (what, broken, found) => {
    let isFound = false
    for (const history of fc.sample(anyHistory, { numRuns: 200, seed: 16 })) {
      const wrong = await playHistory(
        history,
        (...given) => broken(memoryWorld(...given)),
        what === "quiet hours" ? { ...history.rules, quietHours: undefined } : undefined,
      )
      isFound = wrong.violations.some((violation) => found.test(violation))
      if (isFound) break
    }

    expect(isFound).toBe(true)
  })
})

/** Every run sends whatever is due, as if no other had. */
function withoutClaims(world: World): World {
  return {
    ...world,
    ledgerOf: () => ({
      claim: async () => ({
        kind: "ours",
        settle: async () => undefined,
        release: async () => undefined,
      }),
    }),
  }
}

/** The index is believed. */
function withoutLookUp(world: World): World {
  return {
    ...world,
    lookUp: async (demo) => {
      const found = await world.lookUp(demo)
      return { ...found, stored: { demo, version: 1, movedFrom: undefined } }
    },
  }
}
