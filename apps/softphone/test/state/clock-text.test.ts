import { describe, expect, it } from "vitest"

import {
  clockText,
  dateHeading,
  localText,
  movedDate,
  slotTime,
} from "../../web/state/clock-text.ts"

const at = Date.parse("2026-12-01T14:00:26Z")

describe("the clock of the business in words", () => {
  it("says time, date and zone there, wherever the page is looked at", () => {
    expect(clockText(at, "America/New_York", "en-US")).toEqual({
      time: "9:00:26 AM",
      date: "Tuesday, December 1, 2026",
      zone: "EST",
    })
  })

  it("writes what a date and time field takes", () => {
    expect(localText(at, "America/New_York")).toBe("2026-12-01T09:00")
  })

  it("names slots and days", () => {
    expect(slotTime("2026-12-01T14:30:00Z", "America/New_York", "en-US")).toBe("9:30 AM")
    expect(dateHeading("2026-12-02", "en-US")).toBe("Wed, Dec 2")
  })

  it("goes from day to day over months and the nights when clocks change", () => {
    expect(movedDate("2026-11-30", 1)).toBe("2026-12-01")
    expect(movedDate("2027-03-14", 1)).toBe("2027-03-15")
    expect(movedDate("2027-01-01", -1)).toBe("2026-12-31")
  })
})
