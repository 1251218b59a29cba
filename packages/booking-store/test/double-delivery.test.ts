import { EventEmitter, once } from "node:events"

import type { DynamoDBClient } from "@aws-sdk/client-dynamodb"
import { instantOf, phoneOf } from "@call-center/domain/testing"
import { describe, expect, it } from "vitest"

import { contractClient, storeOn } from "../src/testing/contract-table.ts"
import { imbalances } from "../src/testing/ledger.ts"
import { useEngine } from "./table.ts"

/** What an attempt reads, at a time and so in any order. */
const reads = ["the record", "the caller", "the day"] as const

const { endpoint, freshTable } = useEngine()

describe("a command that is delivered a second time while the first is under way", () => {
  it.each(subsetsOf(reads))(
    "answers as the first, though of its reads just these saw the state before: %j",
    async (...before) => {
      const table = await freshTable()
      const caller = phoneOf("+12025550123")
      const command = {
        caller,
        contactId: "contact-1",
        startsAt: instantOf("2026-12-02T10:00:00-05:00"),
      }
      const client = contractClient(endpoint())
      const first = firstReads(client, before, () => table.store.book(command))

      const second = await storeOn({ ...table, client }).book(command)

      expect(await first.outcome()).toMatchObject({ ok: true })
      expect(second).toEqual(await first.outcome())
      expect(await table.store.upcomingDemos(caller)).toHaveLength(1)
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
