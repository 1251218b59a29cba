import { dateOf } from "@call-center/domain/testing"
import { describe, expect, it } from "vitest"

import { BookingStoreFault } from "../src/booking-store-fault.ts"
import {
  callerFromItem,
  contactsAttribute,
  unknownCaller,
  useAttribute,
} from "../src/caller-item.ts"

const use = { date: dateOf("2026-12-01"), texts: 2, codes: 3, wrongGuesses: 4 }

describe("a caller's item", () => {
  it("is told from all other items", () => {
    expect(callerFromItem({})).toBeUndefined()
    expect(callerFromItem({ entity: { S: "Demo" }, version: { N: "1" } })).toBeUndefined()
  })

  it("is read as it was written", () => {
    const contacts = new Map([
      ["CONTACT#contact-1", 1_796_824_800],
      ["CONTACT#contact-2", 1_796_911_200],
    ])

    expect(
      callerFromItem({
        entity: { S: "Caller" },
        version: { N: "7" },
        smsOptedOut: { BOOL: true },
        contacts: contactsAttribute(contacts),
        expiresAt: { N: "1798815600" },
        use: useAttribute(use),
      }),
    ).toEqual({ version: 7, smsOptedOut: true, contacts, expiresAt: 1_798_815_600, use })
  })

  it("of a number that has only changed a demo wants SMS and was used for nothing", () => {
    expect(callerFromItem({ entity: { S: "Caller" }, version: { N: "1" } })).toEqual({
      ...unknownCaller,
      version: 1,
    })
  })

  it.each(["date", "texts", "codes", "wrongGuesses"])(
    "is refused as a fault when the %s of its use is missing",
    (name) => {
      const broken = { ...useAttribute(use).M, [name]: undefined }

      expect(() =>
        callerFromItem({ entity: { S: "Caller" }, version: { N: "1" }, use: { M: broken } }),
      ).toThrow(BookingStoreFault)
    },
  )
})
