import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import { answeredReadBacks, playedAnswers } from "./support/generated-answers.ts"
import { propertyRuns } from "./support/property-runs.ts"

// A violation is reported by itself, with the answer that brought it about.
describe("generated answers to a read-back", () => {
  it("write after every clear yes and after nothing else, whatever Lex makes of them", async () => {
    const violation = playedAnswers()

    await fc.assert(
      fc.asyncProperty(answeredReadBacks, async (answered) => {
        expect(await violation(answered)).toBeUndefined()
      }),
      { numRuns: propertyRuns },
    )
  })
})
