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
      const found: (string | undefined)[] = []
      for (const conversation of fc.sample(hostileConversations, { numRuns: 100, seed: 1 }))
        found.push(await outcomeOf(conversation))

      expect(found.filter((each) => each?.startsWith(what)).length).toBeGreaterThan(0)
    },
  )
})
