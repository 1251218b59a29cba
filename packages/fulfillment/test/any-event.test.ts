import { describe } from "vitest"

import { anyEventIsAnswered } from "./support/any-event.ts"
import { briefRuns } from "./support/property-runs.ts"

describe("whatever event comes", () => {
  anyEventIsAnswered(briefRuns)
})
