import { instantOf, phoneOf, zoneOf } from "@call-center/domain/testing"
import { describe, expect, it } from "vitest"

import { type DemoChange, type OwnerMail, ownerMail } from "../src/index.ts"

const stored = {
  demo: {
    demoId: "66616d70cb961a12",
    caller: phoneOf("+12025550123"),
    startsAt: instantOf("2027-09-15T22:30:00Z"),
    minutes: 45,
    status: "booked",
    contactId: "contact",
    changedAt: instantOf("2027-09-01T13:00:00Z"),
  },
  version: 1,
  movedFrom: undefined,
} as unknown as DemoChange["stored"]

const movedFrom = instantOf("2027-09-18T14:00:00Z")
/** What follows the name in the subject of the e-mail about `booked`. */
const booked = ": Demo booked: Wed, Sep 15, 2027, 6:30 PM EDT"

describe("the owner's e-mail", () => {
  it.each([
    [
      { kind: "booked", stored },
      "Demo booked: Wed, Sep 15, 2027, 6:30 PM EDT\nNumber: +12025550123\nMinutes: 45\nChanged: Wed, Sep 1, 2027, 9:00 AM EDT\nDemo: 66616d70cb961a12\n",
    ],
    [
      { kind: "moved", stored, movedFrom },
      "Demo moved: Wed, Sep 15, 2027, 6:30 PM EDT\nBefore: Sat, Sep 18, 2027, 10:00 AM EDT\nNumber: +12025550123\nMinutes: 45\nChanged: Wed, Sep 1, 2027, 9:00 AM EDT\nDemo: 66616d70cb961a12\n",
    ],
    [
      { kind: "cancelled", stored },
      "Demo cancelled: Wed, Sep 15, 2027, 6:30 PM EDT\nNumber: +12025550123\nMinutes: 45\nChanged: Wed, Sep 1, 2027, 9:00 AM EDT\nDemo: 66616d70cb961a12\n",
    ],
  ] satisfies readonly (readonly [DemoChange, string])[])(
    "of %o says who, when, and what it was before, line by line",
    (change, text) => {
      expect(mail("Acme", change).text).toBe(text)
    },
  )

  it.each([
    [99, 99],
    [100, 100],
    [101, 100],
    [300, 100],
  ])("of %i characters in its subject has %i of them, as SNS takes no more", (wanted, got) => {
    const name = "x".repeat(wanted - booked.length)

    const { subject } = mail(name, { kind: "booked", stored })

    expect(subject).toBe(`${name}${booked}`.slice(0, got))
  })

  it("has no blank at the end of a subject that was cut there", () => {
    const { subject } = mail(`${"x".repeat(98)} y`, { kind: "booked", stored })
    const cut = mail(`${"x".repeat(99)} y`, { kind: "booked", stored })

    expect(subject).toBe(`${"x".repeat(98)} y`)
    expect(cut.subject).toBe("x".repeat(99))
  })

  it.each([
    ["Čajovna Ñandú", "Cajovna Nandu"],
    ["Acme\nBcc: all", "AcmeBcc: all"],
    ["Ромашка Ltd", "Ltd"],
    ["~ Tilde", "~ Tilde"],
  ])("of %j has a subject of ASCII: %j", (name, written) => {
    expect(mail(name, { kind: "booked", stored }).subject).toBe(`${written}${booked}`)
  })
})

function mail(name: string, change: DemoChange): OwnerMail {
  const wording = {
    locale: "en_US",
    timeZone: zoneOf("America/New_York"),
    business: { name },
  } as const
  return ownerMail(wording)(change)
}
