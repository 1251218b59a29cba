import * as fc from "fast-check"
import { afterAll, expect, it, vi } from "vitest"

import type { Weighed } from "../src/understanding/answer/weigh.ts"

// Other tests may have loaded the modules before, with the rule.
vi.resetModules()
/** The rule switched off: whatever a caller answers is a yes, as an early confirmation has it. */
vi.doMock("../src/understanding/answer/weigh.ts", () => ({
  weigh: (): Weighed => ({ meaning: "yes" }),
}))
const { perturbedCalls, perturbedOutcomes } = await import("./support/perturbed-hearing.ts")

afterAll(() => {
  vi.doUnmock("../src/understanding/answer/weigh.ts")
  vi.resetModules()
})

it("calls that are heard wrongly end in what nobody wanted, where the rule of the clear yes is off", async () => {
  const outcomeOf = perturbedOutcomes()
  const ends: unknown[] = []
  for (const call of fc.sample(perturbedCalls, { numRuns: 60, seed: 1 }))
    ends.push(await outcomeOf(call))

  expect(ends.filter((end) => typeof end === "object").length).toBeGreaterThan(3)
})
