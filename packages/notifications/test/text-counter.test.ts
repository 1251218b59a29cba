import { GetItemCommand, ResourceNotFoundException } from "@aws-sdk/client-dynamodb"
import { textCountKey } from "@call-center/booking-store"
import { dateOf, zoneOf } from "@call-center/domain/testing"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { type CountText, createTextCounter } from "../src/index.ts"
import { type BookingLine, openBookingLine, tableName } from "./booking-line.ts"

let line: BookingLine
beforeEach(async () => {
  line = await openBookingLine()
})
afterEach(() => line.stop())

describe("the count of a day's texts", () => {
  it.each([
    { maximum: 1, counts: [1, undefined, undefined] },
    { maximum: 2, counts: [1, 2, undefined] },
    { maximum: 3, counts: [1, 2, 3] },
  ])("ends at $maximum", async ({ maximum, counts }) => {
    const count = counter({ maximum })

    // One after the other, as a day's first texts come.
    expect([await count(), await count(), await count()]).toEqual(counts)
  })

  it("begins anew when the business's day does", async () => {
    const count = counter({ maximum: 1 })
    line.clock.set("2026-12-02T04:59:59Z")
    await count()
    expect(await count()).toBeUndefined()

    line.clock.set("2026-12-02T05:00:00Z")

    expect(await count()).toBe(1)
  })

  it("is one for all workers", async () => {
    expect(await counter({ maximum: 2 })()).toBe(1)
    expect(await counter({ maximum: 2 })()).toBe(2)
    expect(await counter({ maximum: 2 })()).toBeUndefined()
  })

  it("is kept for 40 days", async () => {
    await counter({ maximum: 1 })()

    const Key = { ...textCountKey(dateOf("2026-12-01")) }
    const { Item } = await line.dynamodb.send(new GetItemCommand({ TableName: tableName, Key }))
    expect(Item).toEqual({
      ...Key,
      entity: { S: "Texts" },
      texts: { N: "1" },
      expiresAt: { N: String(Date.parse("2027-01-10T14:00:00Z") / 1000) },
    })
  })

  it("throws what is no limit", async () => {
    await expect(counter({ maximum: 1, table: "elsewhere" })()).rejects.toBeInstanceOf(
      ResourceNotFoundException,
    )
  })
})

function counter({
  maximum,
  table = tableName,
}: {
  readonly maximum: number
  readonly table?: string
}): CountText {
  const { dynamodb, clock } = line
  const timeZone = zoneOf("America/New_York")
  return createTextCounter({ dynamodb, tableName: table, clock, timeZone, maximum })
}
