import { createHash } from "node:crypto"

import { describe, expect, it } from "vitest"

import { type ChaosScale, chaos } from "../src/chaos/chaos.ts"
import { within } from "../src/chaos/within.ts"

/** A chaos within this process: chance by a seed, time by the number of commands, much contention, and many deaths. */
function small(seed: number, changes: Partial<ChaosScale> = {}): ChaosScale {
  const random = seeded(seed)
  return {
    workers: within(random),
    random,
    callers: 40,
    killedEvery: 15,
    texts: { twice: 0.1, killed: 0.1 },
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
    const report = await chaos({ commands: 80, scale: small(1) })

    expect(report.violations).toEqual([])
    expect(report.commands.changed).toBeGreaterThan(20)
    expect(report.killed.booking).toBeGreaterThan(2)
    expect(report.killed.notifying).toBeGreaterThan(0)
    expect(report.requests.dynamodb["lostAfter"]).toBeGreaterThan(0)
    expect(report.texts["sent"]).toBeGreaterThan(5)
  })

  it("finds bookings over capacity when nobody looks at what a day holds", async () => {
    const report = await chaos({ commands: 60, scale: small(2), without: "capacity" })

    expect(report.violations.join("\n")).toMatch(/at a time, \d allowed/u)
  })

  it("finds texts that were sent twice when they are not claimed", async () => {
    const texts = { twice: 1, killed: 0 }
    const report = await chaos({ commands: 20, scale: small(3, { texts }), without: "claims" })

    expect(report.violations.join("\n")).toMatch(/sent \d+ times, deserved \d+/u)
  })
})
