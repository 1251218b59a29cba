import { describe, expect, it } from "vitest"

import { slotsOn } from "../src/index.ts"
import { daylightSavingCases, expectedSlots, slotsOf } from "./daylight-saving-cases.ts"

describe("slots", () => {
  it.each(daylightSavingCases)("$zone $date: $case", (row) => {
    expect(slotsOf(slotsOn, row)).toEqual(expectedSlots(row))
  })
})
