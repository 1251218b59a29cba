import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"

import type * as domain from "../src/index.ts"
import { daylightSavingCases, expectedSlots, slotsOf } from "./daylight-saving-cases.ts"

describe.each(["Pacific/Auckland", "America/Los_Angeles"])(
  "slots, computed on a machine in %s",
  (machineZone) => {
    let slotsOn: typeof domain.slotsOn

    beforeAll(async () => {
      process.env["TZ"] = machineZone
      vi.resetModules() // what was remembered on another machine
      ;({ slotsOn } = await import("../src/index.ts"))
    })

    afterAll(() => {
      process.env["TZ"] = "UTC"
    })

    it("is tried on such a machine", () => {
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(machineZone)
    })

    it.each(daylightSavingCases)("$zone $date: $case", (row) => {
      expect(slotsOf(slotsOn, row)).toEqual(expectedSlots(row))
    })
  },
)
