import { GetItemCommand } from "@aws-sdk/client-dynamodb"
import { instantOf, phoneOf } from "@call-center/domain/testing"
import { describe, expect, it } from "vitest"

import { countedDemoFromItem } from "../src/demo-item.ts"
import {
  BookingStoreFault,
  callerKey,
  createOperatorStore,
  demoFromItem,
  smsClaimKey,
} from "../src/index.ts"
import { textOf } from "../src/item-attributes.ts"
import { demoKey, slotLoadKey } from "../src/keys.ts"
import { freeSlot } from "../src/transactions.ts"
import { useEngine } from "./table.ts"

const caller = phoneOf("+12025550123")
const contactId = "contact-1"
const ten = instantOf("2026-12-02T10:00:00-05:00")
const eleven = instantOf("2026-12-02T11:00:00-05:00")

/** A Demo item as a stream record carries it. */
const image = {
  pk: { S: "CALLER#+12025550123" },
  sk: { S: "DEMO#2026-12-02T15:00:00Z#0123456789abcdef" },
  gsi1pk: { S: "DAY#2026-12-02" },
  gsi1sk: { S: "2026-12-02T15:00:00Z#0123456789abcdef" },
  entity: { S: "Demo" },
  demoId: { S: "0123456789abcdef" },
  caller: { S: "+12025550123" },
  startsAt: { S: "2026-12-02T15:00:00Z" },
  minutes: { N: "30" },
  status: { S: "booked" },
  contactId: { S: "contact-1" },
  changedAt: { S: "2026-12-01T14:00:00Z" },
  version: { N: "1" },
  expiresAt: { N: "1798815600" },
}

const { freshTable } = useEngine()

describe("a demo's item", () => {
  it("is what this page of the tests shows, key by key", async () => {
    const table = await freshTable()
    const booked = await table.store.book({ caller, contactId, startsAt: ten })
    if (!booked.ok) throw new Error(`Expected a booking, got ${booked.refusal.code}`)

    const { demoId } = booked.value
    const sortKey = `DEMO#2026-12-02T15:00:00Z#${demoId}`
    expect(await item(table, demoKey(booked.value))).toEqual({
      ...image,
      sk: { S: sortKey },
      gsi1sk: { S: sortKey.slice(5) },
      demoId: { S: demoId },
    })
  })

  it("is read from a stream's image into the demo and what notifications need", async () => {
    const table = await freshTable()
    const booked = await table.store.book({ caller, contactId, startsAt: ten })
    if (!booked.ok) throw new Error(`Expected a booking, got ${booked.refusal.code}`)
    const moved = await table.store.move({
      caller,
      contactId,
      demoId: booked.value.demoId,
      startsAt: eleven,
    })
    if (!moved.ok) throw new Error(`Expected a move, got ${moved.refusal.code}`)

    expect(demoFromItem(await item(table, demoKey(moved.value.demo)))).toEqual({
      demo: moved.value.demo,
      movedFrom: ten,
      version: 2,
    })
    expect(await item(table, demoKey(booked.value))).toBeUndefined()
  })

  it("is told from all other items", async () => {
    const table = await freshTable()
    await table.store.book({ caller, contactId, startsAt: ten })

    expect(demoFromItem(undefined)).toBeUndefined()
    expect(demoFromItem({ entity: { S: "SlotLoad" } })).toBeUndefined()
    expect(demoFromItem({})).toBeUndefined()
    expect(demoFromItem(await item(table, callerKey(caller)))).toBeUndefined()
    expect(countedDemoFromItem({})).toBeUndefined()
  })

  it("holds an id of 16 digits, and no word on a text unless there is one to say", async () => {
    const { demo } = demoFromItem(image) ?? {}

    expect(Object.keys(demo ?? {})).not.toContain("noText")
    expect(demoFromItem({ ...image, noText: { S: "country" } })?.demo.noText).toBe("country")
    const booked = await (await freshTable()).store.book({ caller, contactId, startsAt: ten })
    expect(booked).toMatchObject({ value: { demoId: expect.stringMatching(/^[0-9a-f]{16}$/u) } })
  })

  it("is counted at its start of the day that its index names, whatever day that is now", () => {
    const counter = { pk: { S: "DAY#2026-12-03" }, sk: { S: "SLOT#2026-12-02T15:00:00Z" } }

    expect(countedDemoFromItem({ ...image, gsi1pk: counter.pk })?.slotLoad).toEqual(counter)
  })

  it.each([
    ["was cancelled", { status: { S: "cancelled" }, gsi1pk: { S: "CANCELLED#2026-12-02" } }],
    ["is in no index", { gsi1pk: undefined }],
  ])("is counted nowhere when it %s", (_what, changes) => {
    const counted = countedDemoFromItem({ ...image, ...changes })

    expect(counted).toEqual({
      demo: demoFromItem({ ...image, ...changes })?.demo,
      slotLoad: undefined,
    })
    expect(counted && freeSlot(counted)).toEqual([])
  })

  it.each([
    "demoId",
    "caller",
    "startsAt",
    "minutes",
    "status",
    "contactId",
    "changedAt",
    "version",
  ])("is refused as a fault when its %s is missing", (name) => {
    const broken = { ...image, [name]: undefined }

    expect(() => demoFromItem(broken)).toThrow(BookingStoreFault)
    expect(() => demoFromItem(broken)).toThrow(`a Demo item with a valid "${name}"`)
  })

  it("is called just an item in a fault when nothing says which", () => {
    expect(() => textOf({ pk: { S: "DAY" } }, "status", () => undefined)).toThrow(
      'Expected an item with a valid "status", got ["pk"]',
    )
  })

  it.each([
    ["caller", { S: "anonymous" }],
    ["startsAt", { S: "tomorrow" }],
    ["movedFrom", { S: "yesterday" }],
    ["minutes", { N: "NaN" }],
    ["minutes", { S: "30" }],
    ["status", { S: "lost" }],
    ["noText", { S: "mood" }],
  ])("is refused as a fault when its %s is %j", (name, value) => {
    expect(() => demoFromItem({ ...image, [name]: value })).toThrow(BookingStoreFault)
  })

  it("has one key for the SMS about each of its changes", () => {
    const stored = demoFromItem(image)
    if (stored === undefined) throw new Error("Expected a demo")

    expect(smsClaimKey(stored)).toEqual({
      pk: { S: "DEMO#0123456789abcdef" },
      sk: { S: "SMS#1" },
    })
  })
})

describe("time to live", () => {
  it("ends demos, counters and callers 30 days after the demo, and commands after a day", async () => {
    const table = await freshTable()
    const booked = await table.store.book({ caller, contactId, startsAt: ten })
    if (!booked.ok) throw new Error(`Expected a booking, got ${booked.refusal.code}`)
    const january = epochSecond("2027-01-01T15:00:00Z")

    const command = {
      pk: { S: "CONTACT#contact-1" },
      sk: { S: "COMMAND#book#2026-12-02T15:00:00Z#+12025550123" },
    }
    expect(await expiry(table, demoKey(booked.value))).toBe(january)
    expect(await expiry(table, slotLoadKey("2026-12-02" as never, ten))).toBe(january)
    expect(await expiry(table, callerKey(caller))).toBe(january)
    expect(await expiry(table, command)).toBe(epochSecond("2026-12-02T14:00:00Z"))
  })

  it.each([
    { when: "a day earlier", second: "2026-12-14T10:00:00-05:00", ends: "2027-01-14T15:00:00Z" },
    {
      when: "half an hour later",
      second: "2026-12-15T10:30:00-05:00",
      ends: "2027-01-14T15:30:00Z",
    },
    { when: "tomorrow", second: "2026-12-02T10:00:00-05:00", ends: "2027-01-14T15:00:00Z" },
  ])("of a caller outlasts every demo, when the second is $when", async ({ second, ends }) => {
    const table = await freshTable()
    const first = instantOf("2026-12-15T10:00:00-05:00")
    await table.store.book({ caller, contactId, startsAt: first })

    await table.store.book({ caller, contactId, startsAt: instantOf(second) })

    expect(await expiry(table, callerKey(caller))).toBe(epochSecond(ends))
  })

  it.each([
    { now: "2026-12-09T13:59:59Z", contacts: ["CONTACT#contact-1", "CONTACT#contact-2"] },
    { now: "2026-12-09T14:00:00Z", contacts: ["CONTACT#contact-2"] },
    { now: "2026-12-09T14:00:01Z", contacts: ["CONTACT#contact-2"] },
  ])(
    "of a contact's commands, a day and a week for DynamoDB to delete them, ends their mention at $now",
    async ({ now, contacts }) => {
      const table = await freshTable()
      const later = instantOf("2026-12-15T10:00:00-05:00")
      await table.store.book({ caller, contactId, startsAt: later })
      table.clock.set(now)

      await table.store.book({
        caller,
        contactId: "contact-2",
        startsAt: instantOf("2026-12-15T11:00:00-05:00"),
      })

      const kept = (await item(table, callerKey(caller)))?.["contacts"]?.M ?? {}
      expect(Object.keys(kept).toSorted()).toEqual(contacts)
    },
  )

  it("of a caller does not shrink when the last demo moves forward or is cancelled", async () => {
    const table = await freshTable()
    const late = instantOf("2026-12-15T10:00:00-05:00")
    const booked = await table.store.book({ caller, contactId, startsAt: late })
    if (!booked.ok) throw new Error(`Expected a booking, got ${booked.refusal.code}`)
    const { demoId } = booked.value
    const before = await expiry(table, callerKey(caller))

    await table.store.move({ caller, contactId, demoId, startsAt: ten })
    await table.store.cancel({ caller, contactId, demoId })

    expect(await expiry(table, callerKey(caller))).toBe(before)
  })

  it("of a caller who wants SMS again outlasts demos beyond a horizon that was cut", async () => {
    const table = await freshTable()
    const late = instantOf("2026-12-15T10:00:00-05:00")
    await table.store.book({ caller, contactId, startsAt: late })
    await table.store.setSmsOptOut(caller, true)
    const store = createOperatorStore({ ...table, rules: { ...table.rules, horizonDays: 1 } })

    await store.setSmsOptOut(caller, false)

    expect(await expiry(table, callerKey(caller))).toBe(epochSecond("2027-01-14T15:00:00Z"))
  })

  it("never ends the wish for no SMS", async () => {
    const table = await freshTable()
    await table.store.setSmsOptOut(caller, true)
    expect(await expiry(table, callerKey(caller))).toBeUndefined()

    await table.store.book({ caller, contactId, startsAt: ten })
    expect(await expiry(table, callerKey(caller))).toBeUndefined()

    await table.store.setSmsOptOut(caller, false)
    expect(await expiry(table, callerKey(caller))).toBe(epochSecond("2027-03-02T04:59:59Z"))
  })
})

type Table = Awaited<ReturnType<typeof freshTable>>
type Key = ReturnType<typeof callerKey>

async function item({ client, tableName }: Table, key: Key) {
  const { Item } = await client.send(new GetItemCommand({ TableName: tableName, Key: { ...key } }))
  return Item
}

async function expiry(table: Table, key: Key): Promise<number | undefined> {
  const found = await item(table, key)
  if (found === undefined) throw new Error(`Expected an item ${key.pk.S} ${key.sk.S}`)
  const value = found["expiresAt"]?.N
  return value === undefined ? undefined : Number(value)
}

function epochSecond(at: string): number {
  return Date.parse(at) / 1000
}
