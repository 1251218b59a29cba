import { describe } from "vitest"

import { strangersGetNothing } from "./support/nothing-for-strangers.ts"
import { propertyRuns } from "./support/property-runs.ts"

describe("strangers who withhold their number, claim another's, forge and replay sessions, and guess codes", () => {
  strangersGetNothing(propertyRuns)
})
