import type { ContactNumber } from "@call-center/domain"
import { acme } from "@call-center/domain/testing"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { codeRequest } from "../src/index.ts"
import {
  type BookingLine,
  ada,
  bob,
  openBookingLine,
  outcomes,
  wednesdayAtTen,
} from "./booking-line.ts"

let line: BookingLine
beforeEach(async () => {
  line = await openBookingLine()
})
afterEach(() => line.stop())

const number: ContactNumber = { caller: ada, contactId: "contact-1" }

async function notify(changes: Parameters<BookingLine["worker"]>[0] = {}): Promise<void> {
  await line.worker(changes)({ Records: [...(await line.records())] })
}

describe("a code", () => {
  it("is texted to nobody while texts are off, though the owner is told of changes", async () => {
    await line.identity.sendCode(number, "any")
    const owner = { ledger: line.ledger, send: async () => ({ kind: "sent" }) as const }
    await notify({ business: { ...acme, smsEnabled: false }, owner })

    expect(line.texts()).toEqual([])
  })

  it("is texted with its digits first, and proves the number", async () => {
    await line.identity.sendCode(number, "any")
    await notify({ randomInt: () => 481 })

    expect(line.texts()).toEqual([
      "0481 is your code for Acme, valid for five minutes. Give it to nobody who calls you.",
    ])
    expect(await line.identity.prove(number, "0481")).toMatchObject({ ok: true })
    expect(line.counted).toEqual(["TextSent"])
  })

  it("is texted once, however often and by however many workers its record is read", async () => {
    await line.identity.sendCode(number, "any")
    const Records = [...(await line.records())]
    await Promise.all([1, 2, 3].map(() => line.worker()({ Records })))
    await notify()

    expect(line.texts()).toHaveLength(1)
  })

  it("whose sending failed is not sent later, and another one is", async () => {
    await line.identity.sendCode(number, "any")
    await notify({ send: async () => ({ kind: "refused", reason: "Throttled", passes: true }) })
    await notify()
    expect(line.texts()).toEqual([])
    expect(line.counted).toEqual(["TextFailed"])

    await line.identity.sendCode(number, "new")
    await notify({ randomInt: () => 9999 })
    expect(line.texts()).toHaveLength(1)
    expect(await line.identity.prove(number, "9999")).toMatchObject({ ok: true })
  })

  it.each([
    { at: "2026-12-01T14:04:59Z", texts: 1 },
    { at: "2026-12-01T14:05:00Z", texts: 0 },
    { at: "2026-12-01T14:05:01Z", texts: 0 },
  ])("is texted $texts times at $at, as its five minutes are over at 14:05", async (late) => {
    await line.identity.sendCode(number, "any")
    line.clock.set(late.at)
    await notify()

    expect(line.texts()).toHaveLength(late.texts)
  })

  it.each([
    { picked: 0, digits: "0000" },
    { picked: 9999, digits: "9999" },
  ])("has four digits: $picked of 10,000 is $digits", async ({ picked, digits }) => {
    const limits: number[] = []
    await line.identity.sendCode(number, "any")
    await notify({ randomInt: (limit) => (limits.push(limit), picked) })

    expect(limits).toEqual([10_000])
    expect(line.texts()).toEqual([expect.stringMatching(`^${digits} is your code`)])
  })

  it("whose digits were picked asks for no text", async () => {
    await line.identity.sendCode(number, "any")
    await notify()
    const asked = (await line.records()).map(codeRequest)

    expect(asked.filter((code) => code !== undefined)).toHaveLength(1)
  })
})

describe("the limits of texts", () => {
  it("hold for the whole call centre: what is beyond the day's ceiling is not sent, and said so", async () => {
    await line.store.book({ caller: ada, contactId: "1", startsAt: wednesdayAtTen })
    await line.identity.sendCode({ caller: bob, contactId: "2" }, "any")
    let sent = 0
    await notify({ count: async () => ((sent += 1) > 1 ? undefined : sent) })

    expect(line.texts()).toHaveLength(1)
    expect(line.counted).toEqual(["TextSent", "TextLimited"])
  })

  it("hold for one number: a change that was made beyond them is not texted", async () => {
    for (let round = 1; round <= 4; round += 1) {
      const contactId = `contact-${round}`
      const booked = await line.store.book({ caller: ada, contactId, startsAt: wednesdayAtTen })
      if (booked.ok)
        await line.store.cancel({ caller: ada, contactId, demoId: booked.value.demoId })
    }
    await line.store.book({ caller: bob, contactId: "b", startsAt: wednesdayAtTen })
    await notify()

    const to = line.aws.sns.published.map(({ phoneNumber }) => phoneNumber)
    expect(to.filter((each) => each === ada)).toHaveLength(6)
    expect(to.filter((each) => each === bob)).toHaveLength(1)
    expect((await outcomes(line)).filter((each) => each === "limited")).toHaveLength(2)
  })
})
