import { describe, it } from "vitest"

import { slotsOn } from "../src/index.ts"
import { daylightSavingCases, expectSlots } from "./daylight-saving-cases.ts"

describe("slots", () => {
  it.each(daylightSavingCases)("$zone $date: $case", (row) => {
    expectSlots(slotsOn, row)
  })
})
