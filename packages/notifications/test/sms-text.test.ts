import { localDateOf, locales } from "@call-center/domain"
import { dateOf, instantOf, phoneOf, zoneOf } from "@call-center/domain/testing"
import { describe, expect, it } from "vitest"

import { type DemoChange, codeText, reminderText, smsSize, smsText } from "../src/index.ts"

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
  it.each(locales)("fits two GSM-7 segments in %s, even with a long name", (locale) => {
    const text = smsText({
      locale,
      timeZone: zoneOf("America/Los_Angeles"),
      business: { name: "The Very Long Business Name of Sixty Characters, Incorporated" },
    })

    for (const change of changes) {
      expect(smsSize(text(change))).toMatchObject({ encoding: "GSM-7" })
      expect(smsSize(text(change)).segments).toBeLessThanOrEqual(2)
    }
  })

  it("tells weekday, date, time and zone of the business, not of this machine", () => {
    const zone = zoneOf("Asia/Kolkata")
    const [booked] = changes.map(
      smsText({ locale: "en_US", timeZone: zone, business: { name: "Acme" } }),
    )

    expect(localDateOf(zone, stored.demo.startsAt)).toBe(dateOf("2027-09-16"))
    expect(booked).toContain("Thu, Sep 16, 2027, 4:00 AM GMT+5:30")
  })

  it.each([
    [
      "en_US",
      [
        /^Acme: your demo is booked for Wed, Sep 15, 2027, 6:30 PM EDT\. Reply STOP to get no more texts\.$/,
        /^Acme: your demo has moved from Sat, Sep 18, .* 10:00 AM EDT to Wed, Sep 15, .* 6:30 PM EDT\.$/,
        /^Acme: your demo on Wed, Sep 15, .* 6:30 PM EDT is cancelled\.$/,
      ],
    ],
    [
      "es_US",
      [
        /^Acme: su demo queda reservada para el mié, 15 .* 6:30 .* EDT\. Responda STOP para no recibir mas mensajes\.$/,
        /^Acme: su demo pasa del sab, 18 .* 10:00 .* EDT al mié, 15 .* 6:30 .* EDT\.$/,
        /^Acme: su demo del mié, 15 .* 6:30 .* EDT queda cancelada\.$/,
      ],
    ],
  ] as const)("says in %s what was booked, moved or cancelled", (locale, wanted) => {
    const zone = zoneOf("America/New_York")

    const texts = changes.map(smsText({ locale, timeZone: zone, business: { name: "Acme" } }))

    expect(texts).toEqual(wanted.map((pattern) => expect.stringMatching(pattern)))
  })

  it("leaves a name that GSM-7 can't write as it is", () => {
    const [booked] = changes.map(
      smsText({
        locale: "en_US",
        timeZone: zoneOf("America/New_York"),
        business: { name: "Čajovna Ромашка" },
      }),
    )

    expect(booked).toMatch(/^Cajovna Ромашка: your demo/)
    expect(smsSize(booked ?? "").encoding).toBe("UCS-2")
  })
})

describe("codeText", () => {
  it.each([
    [
      "en_US",
      "0481 is your code for Acme, valid for five minutes. Give it to nobody who calls you.",
    ],
    [
      "es_US",
      "0481 es su codigo para Acme, valido por cinco minutos. No se lo dé a nadie que le llame.",
    ],
  ] as const)("tells the digits first, in one GSM-7 segment in %s", (locale, written) => {
    const text = codeText({ locale, business: { name: "Acme" } })("0481")

    expect(text).toBe(written)
    expect(smsSize(text)).toEqual({ encoding: "GSM-7", segments: 1 })
  })
})

describe("reminderText", () => {
  it.each([
    [
      "en_US",
      /^Acme: a reminder of your demo on Wed, Sep 15, 2027, 6:30 PM EDT\. Call us to move or cancel it\.$/u,
    ],
    ["es_US", /^Acme: le recordamos su demo del mié, 15 .* Llamenos si quiere cambiarla/u],
  ] as const)("is one GSM-7 segment in %s", (locale, words) => {
    const text = reminderText({
      locale,
      timeZone: zoneOf("America/New_York"),
      business: { name: "Acme" },
    })(stored.demo.startsAt)

    expect(text).toMatch(words)
    expect(smsSize(text)).toEqual({ encoding: "GSM-7", segments: 1 })
  })
})
