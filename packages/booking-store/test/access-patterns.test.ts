import { readFileSync } from "node:fs"

import { type Instant, slotsOn } from "@call-center/domain"
import { dateOf, instantOf, phoneOf } from "@call-center/domain/testing"
import { beforeAll, describe, expect, it } from "vitest"

import type { BookingCommand } from "../src/booking-command.ts"
import { readFeedSecret, replaceFeedSecret } from "../src/feed-secret-item.ts"
import { readDemosOfDays } from "../src/read-demos.ts"
import { readCaller, readCommandRecord, readDay, readDemosAfter } from "../src/read-items.ts"
import type { ContractTable } from "../src/testing/contract-table.ts"
import { type LoggedRequest, logRequests } from "./request-log.ts"
import { useEngine } from "./table.ts"

const day = dateOf("2026-12-02")
const caller = phoneOf("+12025550123")
const contactId = "2b1c7e8a-5f0d-4c59-9a52-6d1f0c9e8b7a"
const { freshTable } = useEngine()

const page = readFileSync(new URL("../../../docs/access-patterns.md", import.meta.url), "utf8")

describe("docs/access-patterns.md", () => {
  let table: ContractTable
  let log: LoggedRequest[]
  let booked: Awaited<ReturnType<ContractTable["store"]["book"]>>

  /** The ordinary case: two demos of the caller, and a counter for each start of the day. */
  beforeAll(async () => {
    table = await freshTable({ capacityPerSlot: 3, maximumUpcomingDemos: 20 })
    const { store, rules } = table
    for (const { startsAt } of slotsOn(rules, day))
      await store.book({ caller: phoneOf("+12025550199"), contactId: "filler", startsAt })
    booked = await store.book({ caller, contactId, startsAt: slot("10:00") })
    await store.book({ caller, contactId, startsAt: slot("11:00") })
    await replaceFeedSecret(table, { hash: "a".repeat(64), madeAt: table.clock.now() })
    log = logRequests(table.client)
  })

  it("names the items and units of each request", async () => {
    const command: BookingCommand = { kind: "book", caller, contactId, startsAt: slot("10:00") }
    const change = { caller, contactId, startsAt: slot("12:00") }
    const { store, clock } = table

    const measured = [
      await measure(() => readCaller(table, caller), requestRow("readCaller")),
      await measure(() => readDemosAfter(table, caller, clock.now()), requestRow("readDemosAfter")),
      await measure(() => readDay(table, day, "strong"), requestRow("readDay, strong")),
      await measure(() => readDay(table, day, "eventual"), requestRow("readDay, eventual")),
      await measure(() => readCommandRecord(table, command), requestRow("readCommandRecord")),
      await measure(() => readFeedSecret(table), requestRow("readFeedSecret")),
      await measure(
        () => readDemosOfDays(table, { from: day, days: 1, status: "booked" }),
        requestRow("readDemosOfDays"),
      ),
      await measure(() => store.book(change), requestRow("transactionOf, book")),
      await measure(
        () => store.move({ ...change, demoId: demoIdOf(booked), startsAt: slot("13:00") }),
        requestRow("transactionOf, move"),
      ),
      await measure(
        () => store.cancel({ ...change, demoId: demoIdOf(booked) }),
        requestRow("transactionOf, cancel"),
      ),
      await measure(() => store.setSmsOptOut(caller, true), requestRow("setSmsOptOut")),
    ]

    expect(measured).toEqual(rowsUnder("Requests"))
  })

  it("names the requests and units of each method", async () => {
    const { store, clock } = table
    const again = await store.book({ caller, contactId, startsAt: slot("14:00") })
    const demoId = demoIdOf(again)
    const book = { caller, contactId: another(1), startsAt: slot("15:00") }
    const offGrid = { caller, contactId: another(2), startsAt: instantOf("2026-12-02T15:07:00Z") }
    const move = { caller, contactId: another(3), demoId, startsAt: slot("16:00") }
    const cancel = { caller, contactId: another(4), demoId }

    const measured = [
      await measure(() => store.book(book), methodRow("book")),
      await measure(() => store.book(book), methodRow("book, repeated")),
      await measure(
        () => store.book(offGrid),
        methodRow("book, refused with offers of the same day"),
      ),
      await measure(() => store.move(move), methodRow("move")),
      await measure(() => store.cancel(cancel), methodRow("cancel")),
      await measure(() => store.upcomingDemos(caller), methodRow("upcomingDemos")),
      await measure(() => store.freeSlotsOn(day), methodRow("freeSlotsOn")),
      await measure(() => store.firstFreeSlots(clock.now(), 3), methodRow("firstFreeSlots")),
      await measure(() => store.nearestFreeSlots(slot("10:00"), 3), methodRow("nearestFreeSlots")),
      await measure(() => store.export(caller), methodRow("export")),
      await measure(() => store.setSmsOptOut(caller, true), methodRow("setSmsOptOut, out")),
      await measure(() => store.setSmsOptOut(caller, false), methodRow("setSmsOptOut, in again")),
    ]

    expect(measured).toEqual(rowsUnder("Commands and queries"))
  })

  it("is right that nothing scans, however much is asked", () => {
    expect([...new Set(log.map(({ action }) => action))].toSorted()).toEqual([
      "GetItem",
      "Query",
      "TransactWriteItems",
      "UpdateItem",
    ])
  })

  async function measure(
    run: () => Promise<unknown>,
    rowOf: (requests: readonly LoggedRequest[]) => Row,
  ): Promise<Row> {
    const before = log.length
    await run()
    return rowOf(log.slice(before))
  }
})

describe("a search for free slots", () => {
  it("reads 64 days at most, in six rounds, though all are full", async () => {
    const table = await freshTable({ horizonDays: 365, capacityPerSlot: 0 })
    const log = logRequests(table.client)

    expect(await table.store.firstFreeSlots(table.clock.now(), 3)).toEqual([])
    expect(log).toHaveLength(64)
  })

  it("reads no closed day", async () => {
    const table = await freshTable()
    const log = logRequests(table.client)

    await table.store.nearestFreeSlots(instantOf("2026-12-05T15:00:00Z"), 3) // a Saturday

    expect(log.map(({ action }) => action)).toEqual(["Query", "Query"])
  })
})

function slot(time: string): Instant {
  return instantOf(`2026-12-02T${time}:00-05:00`)
}

/** The rows of the table under a heading: the first cell, and the last three. */
function rowsUnder(heading: string): readonly Row[] {
  const section = page.split(/^## /mu).find((text) => text.startsWith(heading)) ?? ""
  const lines = section.split("\n").filter((line) => line.startsWith("| `"))
  return lines.map((line) => {
    const [pattern = "", ...cells] = line.split("|").slice(1, -1)
    return [pattern.replaceAll("`", "").trim(), cells.slice(-3).map((cell) => cell.trim())]
  })
}

/** A contact of which nothing is known yet. */
function another(index: number): string {
  return `${contactId.slice(0, -1)}${index}`
}

type Row = readonly [pattern: string, cells: readonly string[]]

/** The row of a pattern, which is a command's transaction, or else the first request. */
function requestRow(pattern: string): (requests: readonly LoggedRequest[]) => Row {
  return (requests) => {
    const transaction = requests.find(({ action }) => action === "TransactWriteItems")
    const request = pattern.startsWith("transactionOf") ? transaction : requests[0]
    if (request === undefined) throw new Error(`Expected a request of ${pattern}`)
    return [pattern, [request.items, request.readUnits, request.writeUnits].map(String)]
  }
}

/** The row of a method: all its requests, and their units together. */
function methodRow(method: string): (requests: readonly LoggedRequest[]) => Row {
  return (requests) => {
    const reads = requests.reduce((sum, { readUnits }) => sum + readUnits, 0)
    const writes = requests.reduce((sum, { writeUnits }) => sum + writeUnits, 0)
    const actions = requests.map(({ action }) => action).join(", ")
    return [method, [actions, String(reads), String(writes)]]
  }
}

function demoIdOf(answer: Awaited<ReturnType<ContractTable["store"]["book"]>>) {
  if (!answer.ok) throw new Error(`Expected a booking, got ${answer.refusal.code}`)
  return answer.value.demoId
}
