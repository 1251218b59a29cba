import { describe } from "vitest"

import { clearYesesAreWritten } from "./support/clear-yeses.ts"
import { propertyRuns } from "./support/property-runs.ts"

describe("generated answers to a read-back", () => {
  clearYesesAreWritten(propertyRuns)
})
