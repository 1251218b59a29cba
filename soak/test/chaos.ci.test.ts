import { createHash } from "node:crypto"

import { describe, expect, it } from "vitest"

import { type ChaosReport, type ChaosScale, chaos } from "../src/chaos/chaos.ts"
import { within } from "../src/chaos/within.ts"

/** So many, that only a suite that notices nothing gets to the end of them; one or two are enough. */
const manySeeds = 40

/** A chaos within this process: chance by a seed, time by the number of commands, much contention, and many deaths. */
function small(seed: number, changes: Partial<ChaosScale> = {}): ChaosScale {
  const random = seeded(seed)
  return {
    workers: within(random),
    random,
    callers: 40,
    killedEvery: 15,
    texts: { twice: 0.1, killed: 0.3 },
    fates: {
      dynamodb: { lostBefore: 0.01, lostAfter: 0.02, throttled: 0.005, failedAfter: 0.01 },
      sns: { lostBefore: 0.03, lostAfter: 0.1, throttled: 0.1, failedAfter: 0.05 },
    },
    retryDelay: () => 0,
    ...changes,
  }
}

/** Numbers from 0 up to 1 that are the same with every run. */
function seeded(seed: number): () => number {
  let drawn = 0
  return () => {
    drawn += 1
    return createHash("sha256").update(`${seed} ${drawn}`).digest().readUInt32BE(0) / 2 ** 32
  }
}

describe("a small chaos", () => {
  it("breaks no promise, though workers die, answers get lost, clocks differ and configurations change", async () => {
    // Requests meet each other in another order with every run: another chaos follows until all kinds of trouble were met.
    const met = { changed: 0, deadBookers: 0, deadNotifiers: 0, lostAnswers: 0, texts: 0 }
    for (
      let seed = 1;
      seed <= manySeeds && Object.values(met).some((count) => count < 5);
      seed += 1
    ) {
      const report = await chaos({ commands: 80, scale: small(seed) })

      expect(report.violations).toEqual([])
      met.changed += report.commands.changed
      met.deadBookers += report.killed.booking
      met.deadNotifiers += report.killed.notifying
      met.lostAnswers += report.requests.dynamodb["lostAfter"] ?? 0
      met.texts += report.texts["sent"] ?? 0
    }
    for (const count of Object.values(met)) expect(count).toBeGreaterThanOrEqual(5)
  })

  it("finds bookings over capacity when nobody looks at what a day holds", async () => {
    const found = await firstViolation(/at a time, \d allowed/u, (seed) =>
      chaos({ commands: 60, scale: small(seed), without: "capacity" }),
    )

    expect(found).toBeDefined()
  })

  it("finds texts that were sent twice when they are not claimed", async () => {
    const texts = { twice: 1, killed: 0 }
    const found = await firstViolation(/sent \d+ times, deserved \d+/u, (seed) =>
      chaos({ commands: 20, scale: small(seed, { texts }), without: "claims" }),
    )

    expect(found).toBeDefined()
  })
})

/** The first violation of a kind: requests meet each other in another order with every run, so that it may take some chaos. */
async function firstViolation(
  kind: RegExp,
  of: (seed: number) => Promise<ChaosReport>,
): Promise<string | undefined> {
  for (let seed = 1; seed <= manySeeds; seed += 1) {
    const { violations } = await of(seed)
    const found = violations.find((violation) => kind.test(violation))
    if (found !== undefined) return found
  }
  return undefined
}
