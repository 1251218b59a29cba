import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import { hostileConversations, hostileOutcomes } from "./support/hostile-callers.ts"
import { strangersGetNothing } from "./support/nothing-for-strangers.ts"
import { briefRuns } from "./support/property-runs.ts"

describe("strangers who withhold their number, claim another's, forge and replay sessions, and guess codes", () => {
  strangersGetNothing(briefRuns)

  it.each(["heard", "changed"])(
    "are found out by this suite where every number counts as proven: %s",
    async (what) => {
      const outcomeOf = hostileOutcomes({
        identity: (identity) => ({ ...identity, isProven: async () => true }),
      })
      let isFound = false
      for (const conversation of fc.sample(hostileConversations, { numRuns: 100, seed: 1 })) {
        isFound = (await outcomeOf(conversation))?.startsWith(what) === true
        if (isFound) break
      }

      expect(isFound).toBe(true)
    },
  )
})
