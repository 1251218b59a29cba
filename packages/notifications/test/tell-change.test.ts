import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { type DemoChange, type TellOptions, demoChange, tellChange } from "../src/index.ts"
import { type BookingLine, ada, openBookingLine, wednesdayAtTen } from "./booking-line.ts"

let line: BookingLine
let change: DemoChange
beforeEach(async () => {
  line = await openBookingLine()
  await line.store.book({ caller: ada, contactId: "contact-1", startsAt: wednesdayAtTen })
  const [first] = (await line.records()).flatMap((record) => demoChange(record) ?? [])
  if (first === undefined) throw new Error("Expected a booking")
  change = first
})
afterEach(() => line.stop())

describe("a caller's text", () => {
  it("is not sent for the reason that the change was made with, until a person asks for it", async () => {
    const untold = withNoText(change)

    expect(await tell(untold)).toEqual({ kind: "limited", reason: "numberLimit" })
    expect(await tell(untold, { again: true })).toEqual({ kind: "settled" })
    expect(await tell(withNoText(later(change)), { again: true })).toEqual({ kind: "sent" })
    expect(line.texts()).toEqual(["hello"])
  })

  it("that SNS refused for good is sent when a person asks for it, and then no more", async () => {
    expect(await tell(change, { send: refuses })).toMatchObject({ kind: "failed" })
    expect(await tell(change)).toEqual({ kind: "settled" })

    expect(await tell(change, { again: true })).toEqual({ kind: "sent" })
    expect(await tell(change, { again: true })).toEqual({ kind: "settled" })
    expect(line.texts()).toEqual(["hello"])
  })

  it("is not counted unless somebody counts, and not sent beyond the count", async () => {
    expect(await tell(change)).toEqual({ kind: "sent" })
    expect(await tell(later(change), { count: async () => undefined })).toEqual({
      kind: "limited",
      reason: "centerLimit",
    })
    expect(line.texts()).toEqual(["hello"])
  })

  it("is not counted when it is not sent: not to who wants none, nor for a reason", async () => {
    let counted = 0
    const count = async () => (counted += 1)
    await tell(withNoText(change), { count })
    await line.store.setSmsOptOut(ada, true)

    expect(await tell(later(change), { count })).toEqual({ kind: "optedOut" })
    expect(counted).toBe(0)
  })

  it("is not sent, and not claimed, when nothing is kept of its caller", async () => {
    await line.store.forget(ada)

    expect(await tell(change, { ledger: { ...line.ledger, claim: noClaim } })).toEqual({
      kind: "forgotten",
    })
  })
})

const refuses: TellOptions["send"] = async () => ({
  kind: "refused",
  reason: "InvalidParameter",
  passes: false,
})

function noClaim(): Promise<never> {
  return Promise.reject(new Error("Expected no claim"))
}

function tell(about: DemoChange, changes: Partial<TellOptions & { again: boolean }> = {}) {
  return tellChange(about, "hello", { ledger: line.ledger, send: line.sendBySns, ...changes })
}

function withNoText(about: DemoChange): DemoChange {
  const { stored } = about
  return { ...about, stored: { ...stored, demo: { ...stored.demo, noText: "numberLimit" } } }
}

/** The demo's next change. */
function later(about: DemoChange): DemoChange {
  return { ...about, stored: { ...about.stored, version: about.stored.version + 1 } }
}
