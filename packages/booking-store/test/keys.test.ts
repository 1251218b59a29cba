import type { LeadTime } from "@call-center/domain"
import { dateOf, instantOf, phoneOf } from "@call-center/domain/testing"
import { describe, expect, it } from "vitest"

import {
  type ItemKey,
  codeKey,
  demosAfter,
  demosStarting,
  feedSecretKey,
  mailClaimKey,
  reminderClaimKey,
  reminderProgressKey,
  smsClaimKey,
  textCountKey,
} from "../src/keys.ts"

const caller = phoneOf("+12025550123")
const startsAt = instantOf("2026-12-02T10:00:00-05:00")
const aDay = (24 * 60) as LeadTime
const stored = { demo: { demoId: "0123456789abcdef", startsAt }, version: 3 }

describe("the key of an item", () => {
  it.each<[string, () => ItemKey, readonly [string, string]]>([
    [
      "a code",
      () => codeKey({ caller, contactId: "contact-1" }),
      ["CODES#+12025550123", "CODE#contact-1"],
    ],
    ["a day's texts", () => textCountKey(dateOf("2026-12-01")), ["TEXTS#2026-12-01", "TEXTS"]],
    ["the text about a change", () => smsClaimKey(stored), ["DEMO#0123456789abcdef", "SMS#3"]],
    ["the owner's mail about it", () => mailClaimKey(stored), ["DEMO#0123456789abcdef", "MAIL#3"]],
    [
      "a reminder",
      () => reminderClaimKey(stored, aDay),
      ["DEMO#0123456789abcdef", "REMINDER#2026-12-02T15:00:00Z#1440"],
    ],
    ["the progress of reminders", () => reminderProgressKey(aDay), ["REMINDERS", "LEAD#1440"]],
    ["the secret of the feed", feedSecretKey, ["FEED", "SECRET"]],
  ])("of %s stays what deployed tables hold", (_name, key, [pk, sk]) => {
    expect(key()).toEqual({ pk: { S: pk }, sk: { S: sk } })
  })
})

describe("the sort keys between which demos lie", () => {
  it("begin after every demo that starts now, and end after the last one", () => {
    const { after, before } = demosAfter(startsAt)

    expect(demoKeyAt("2026-12-02T15:00:00Z") < after).toBe(true)
    expect(demoKeyAt("2026-12-02T15:00:01Z") > after).toBe(true)
    expect(demoKeyAt("9999-12-31T23:59:59Z") < before).toBe(true)
    expect("RULES" > before).toBe(true)
  })

  it("hold the demos of a span with both of its ends", () => {
    const until = instantOf("2026-12-02T11:00:00-05:00")
    const span = demosStarting({ from: startsAt, until })

    expect("2026-12-02T14:59:59Z#f" < span.from).toBe(true)
    expect("2026-12-02T15:00:00Z#0" > span.from).toBe(true)
    expect("2026-12-02T16:00:00Z#f" < span.until).toBe(true)
    expect("2026-12-02T16:00:01Z#0" > span.until).toBe(true)
  })
})

function demoKeyAt(instant: string): string {
  return `DEMO#${instant}#0123456789abcdef`
}
