import { EventEmitter, once } from "node:events"

import type { DynamoDBClient } from "@aws-sdk/client-dynamodb"
import { dateOf, instantOf, phoneOf } from "@call-center/domain/testing"
import { describe, expect, it } from "vitest"

import { contractClient, storeOn } from "../src/testing/contract-table.ts"
import { imbalances } from "../src/testing/ledger.ts"
import { useEngine } from "./table.ts"

/** What an attempt reads at a time, and so in any order. */
const reads = ["the caller", "the day"] as const

const cases = subsetsOf(reads).flatMap((before) => [
  { before, contact: "new" },
  { before, contact: "known" },
])

const { endpoint, freshTable } = useEngine()

describe("a command that is delivered a second time while the first is under way", () => {
  it.each(cases)(
    "answers as the first in a $contact contact, though just these reads saw the state before: $before",
    async ({ before, contact }) => {
      const table = await freshTable()
      const origin = { caller: phoneOf("+12025550123"), contactId: "contact-1" }
      const command = { ...origin, startsAt: instantOf("2026-12-02T10:00:00-05:00") }
      const earlier = { ...origin, startsAt: instantOf("2026-12-03T10:00:00-05:00") }
      if (contact === "known") await table.store.book(earlier)
      const client = contractClient(endpoint())
      const first = firstReads(client, before, () => table.store.book(command))

      const second = await storeOn({ ...table, client }).book(command)

      expect(await first.outcome()).toMatchObject({ ok: true })
      expect(second).toEqual(await first.outcome())
      expect(await table.store.freeSlotsOn(dateOf("2026-12-02"))).toHaveLength(15)
      expect(await imbalances(table)).toEqual([])
    },
  )
})

/** Lets a client's reads that are named go first, then something else happen, then its other requests. */
function firstReads<Outcome>(
  client: DynamoDBClient,
  named: readonly string[],
  happen: () => Promise<Outcome>,
): { outcome(): Promise<Outcome> } {
  const waiting = new Set(named)
  const gate = new EventEmitter()
  const happened = once(gate, "open").then(happen)
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const read = readOf(String(context.commandName), args.input)
      if (waiting.size === 0) gate.emit("open")
      if (!waiting.has(read)) await happened
      const result = await next(args)
      waiting.delete(read)
      if (waiting.size === 0) gate.emit("open")
      await happened
      return result
    },
    { step: "initialize" },
  )
  return { outcome: () => happened }
}

function readOf(command: string, input: object): string {
  if (command === "GetItemCommand") return "the record"
  return JSON.stringify(input).includes("CALLER#") ? "the caller" : "the day"
}

function subsetsOf(all: readonly string[]): string[][] {
  const [head, ...rest] = all
  if (head === undefined) return [[]]
  return subsetsOf(rest).flatMap((subset) => [subset, [head, ...subset]])
}
