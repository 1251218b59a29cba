import { GetItemCommand } from "@aws-sdk/client-dynamodb"
import { type StoredDemo, smsClaimKey } from "@call-center/booking-store"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { demoChange } from "../src/index.ts"
import {
  type BookingLine,
  ada,
  openBookingLine,
  tableName,
  wednesdayAtTen,
} from "./booking-line.ts"

let line: BookingLine
let stored: StoredDemo
beforeEach(async () => {
  line = await openBookingLine()
  await line.store.book({ caller: ada, contactId: "1", startsAt: wednesdayAtTen })
  const [change] = (await line.records()).flatMap((record) => demoChange(record) ?? [])
  if (change === undefined) throw new Error("Expected a booking")
  stored = change.stored
})
afterEach(() => line.stop())

describe("a claim", () => {
  it.each([
    { after: "0 s", now: "2026-12-01T14:00:00Z", claim: "inFlight" },
    { after: "59 s", now: "2026-12-01T14:00:59Z", claim: "inFlight" },
    { after: "60 s", now: "2026-12-01T14:01:00Z", claim: "ours" },
    { after: "61 s", now: "2026-12-01T14:01:01Z", claim: "ours" },
  ])("that nobody settled is $claim to another worker after $after", async ({ now, claim }) => {
    await line.ledger.claim(stored)
    line.clock.set(now)

    expect(await line.ledger.claim(stored)).toBe(claim)
  })

  it.each(["sent", "optedOut"] as const)(
    "that was settled as %s is so for good",
    async (outcome) => {
      await line.ledger.claim(stored)
      await line.ledger.settle(stored, outcome)
      line.clock.set("2026-12-04T13:59:59Z")

      expect(await line.ledger.claim(stored)).toBe("settled")
    },
  )

  it("that was given back is another worker's at once", async () => {
    await line.ledger.claim(stored)
    await line.ledger.release(stored)

    expect(await line.ledger.claim(stored)).toBe("ours")
    expect(await line.ledger.claim(stored)).toBe("inFlight")
  })

  it("is of one change: the next one of the same demo has its own", async () => {
    await line.ledger.claim(stored)

    expect(await line.ledger.claim({ ...stored, version: stored.version + 1 })).toBe("ours")
  })

  it("is kept for three days, which is longer than a stream keeps a record", async () => {
    await line.ledger.claim(stored)

    expect(await claimItem()).toMatchObject({
      entity: { S: "SmsClaim" },
      outcome: { S: "claimed" },
      claimedUntil: { N: epochSecond("2026-12-01T14:01:00Z") },
      expiresAt: { N: epochSecond("2026-12-04T14:00:00Z") },
    })
  })

  it("of a caller who was forgotten is neither settled nor given back", async () => {
    await line.ledger.claim(stored)
    await line.store.forget(ada)

    await line.ledger.settle(stored, "sent")
    await line.ledger.release(stored)

    expect(await claimItem()).toBeUndefined()
  })
})

describe("a caller", () => {
  it("is reachable, until texts are not wanted, and again when they are", async () => {
    expect(await line.ledger.standing(ada)).toBe("reachable")

    await line.store.setSmsOptOut(ada, true)
    expect(await line.ledger.standing(ada)).toBe("optedOut")

    await line.store.setSmsOptOut(ada, false)
    expect(await line.ledger.standing(ada)).toBe("reachable")
  })

  it("of whom nothing is kept is forgotten", async () => {
    await line.store.forget(ada)

    expect(await line.ledger.standing(ada)).toBe("forgotten")
  })
})

async function claimItem() {
  const Key = { ...smsClaimKey(stored) }
  const { Item } = await line.dynamodb.send(new GetItemCommand({ TableName: tableName, Key }))
  return Item
}

function epochSecond(at: string): string {
  return String(Date.parse(at) / 1000)
}
