import * as fc from "fast-check"
import { expect, it } from "vitest"

import { answeredReadBacks, playedAnswers } from "./generated-answers.ts"

/** What holds of generated answers to a read-back. A violation is reported by itself, with the answer that brought it about. */
export function clearYesesAreWritten(numRuns: number): void {
  it("write after every clear yes and after nothing else, whatever Lex makes of them", async () => {
    const violation = playedAnswers()

    await fc.assert(
      fc.asyncProperty(answeredReadBacks, async (answered) => {
        expect(await violation(answered)).toBeUndefined()
      }),
      { numRuns },
    )
  })
}
