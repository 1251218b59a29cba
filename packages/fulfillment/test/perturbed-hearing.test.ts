import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import { type Outcome, perturbedCalls, perturbedOutcomes } from "./support/perturbed-hearing.ts"
import { propertyRuns } from "./support/property-runs.ts"

describe("callers whom a model hears wrongly: other days and times, other intents, early confirmations", () => {
  it("end in what they want, in a question, or with a person, and in nothing that they did not want", async () => {
    const outcomeOf = perturbedOutcomes()

    await fc.assert(
      fc.asyncProperty(perturbedCalls, async (call) => {
        expect(await outcomeOf(call)).not.toHaveProperty("unwanted")
      }),
      // Eight turns a call.
      { numRuns: Math.ceil(propertyRuns / 8) },
    )
  })

  it("often get what they want all the same", async () => {
    const outcomeOf = perturbedOutcomes()
    const ends: Outcome[] = []
    for (const call of fc.sample(perturbedCalls, { numRuns: 60, seed: 1 }))
      ends.push(await outcomeOf(call))

    expect(ends.filter((end) => end === "wanted").length).toBeGreaterThan(10)
  })
})
