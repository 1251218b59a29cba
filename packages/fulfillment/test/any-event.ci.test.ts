import { describe } from "vitest"

import { anyEventIsAnswered } from "./support/any-event.ts"
import { propertyRuns } from "./support/property-runs.ts"

describe("whatever event comes", () => {
  anyEventIsAnswered(propertyRuns)
})
