import * as fc from "fast-check"
import { expect, it } from "vitest"

import { hostileConversations, hostileOutcomes } from "./hostile-callers.ts"

/** What holds of strangers, whatever they try. */
export function strangersGetNothing(numRuns: number): void {
  it("hear nothing of another's demo and change nothing of it", async () => {
    const outcomeOf = hostileOutcomes()

    await fc.assert(
      fc.asyncProperty(hostileConversations, async (conversation) => {
        expect(await outcomeOf(conversation)).toBeUndefined()
      }),
      { numRuns },
    )
  })
}
