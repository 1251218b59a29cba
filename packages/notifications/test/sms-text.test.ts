import { localDateOf } from "@call-center/domain"
import { dateOf, instantOf, phoneOf, zoneOf } from "@call-center/domain/testing"
import { describe, expect, it } from "vitest"

import { type DemoChange, smsSize, smsText } from "../src/index.ts"

const stored = {
  demo: {
    demoId: "66616d70cb961a12",
    caller: phoneOf("+12025550123"),
    startsAt: instantOf("2027-09-15T22:30:00Z"),
    minutes: 30,
    status: "booked",
    contactId: "contact",
    changedAt: instantOf("2027-09-01T00:00:00Z"),
  },
  version: 1,
  movedFrom: undefined,
} as unknown as DemoChange["stored"]

const changes: readonly DemoChange[] = [
  { kind: "booked", stored },
  { kind: "moved", stored, movedFrom: instantOf("2027-09-18T14:00:00Z") },
  { kind: "cancelled", stored },
]

describe("smsText", () => {
  it.each(["en_US", "es_US"] as const)(
    "fits two GSM-7 segments in %s, even with a long name",
    (locale) => {
      const text = smsText({
        locale,
        timeZone: zoneOf("America/Los_Angeles"),
        business: { name: "The Very Long Business Name of Sixty Characters, Incorporated" },
      })

      for (const change of changes) {
        expect(smsSize(text(change))).toMatchObject({ encoding: "GSM-7" })
        expect(smsSize(text(change)).segments).toBeLessThanOrEqual(2)
      }
    },
  )

  it("tells weekday, date, time and zone of the business, not of this machine", () => {
    const zone = zoneOf("Asia/Kolkata")
    const [booked] = changes.map(
      smsText({ locale: "en_US", timeZone: zone, business: { name: "Acme" } }),
    )

    expect(localDateOf(zone, stored.demo.startsAt)).toBe(dateOf("2027-09-16"))
    expect(booked).toContain("Thu, Sep 16, 2027, 4:00 AM GMT+5:30")
  })

  it("speaks Spanish", () => {
    const texts = changes.map(
      smsText({
        locale: "es_US",
        timeZone: zoneOf("America/New_York"),
        business: { name: "Acme" },
      }),
    )

    expect(texts[0]).toMatch(/^Acme: su demo queda reservada para el mié/)
    expect(texts[2]).toMatch(/cancelada/)
  })
})
