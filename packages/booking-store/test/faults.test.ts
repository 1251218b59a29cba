import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

import {
  DynamoDBServiceException,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
  TransactionCanceledException,
} from "@aws-sdk/client-dynamodb"
import { dateOf, instantOf, phoneOf } from "@call-center/domain/testing"
import { describe, expect, it } from "vitest"

import { BookingStoreFault, createBookingStore } from "../src/index.ts"
import { type ContractTable, contractClient } from "../src/testing/contract-table.ts"
import { imbalances } from "../src/testing/ledger.ts"
import { simulatedTimer } from "./simulated-timer.ts"
import { useEngine } from "./table.ts"

const caller = phoneOf("+12025550123")
const contactId = "contact-1"
const ten = instantOf("2026-12-02T10:00:00-05:00")
const command = { caller, contactId, startsAt: ten }
const { freshTable } = useEngine()

describe("a passing failure", () => {
  it.each([
    ["a conflict", cancelled("TransactionConflict", "None")],
    ["throttling of a transaction", cancelled("ThrottlingError", "None")],
    ["too little throughput", cancelled("None", "ProvisionedThroughputExceeded")],
    ["throttling", serviceError("ThrottlingException", "client")],
    ["a conflict of single requests", serviceError("TransactionConflictException", "client")],
    ["an error of DynamoDB's", serviceError("InternalServerError", "server")],
    ["a request that times out", Object.assign(new Error("timed out"), { name: "TimeoutError" })],
    ["a lost connection", Object.assign(new Error("reset"), { code: "ECONNRESET" })],
    ["a refused connection", Object.assign(new Error("refused"), { code: "ECONNREFUSED" })],
  ])("%s is tried again", async (_name, error) => {
    const table = await freshTable()
    const failures = failTransactions(table, { error, times: 3 })

    const booked = await table.store.book(command)

    expect(booked).toMatchObject({ ok: true, value: { startsAt: ten } })
    expect(failures.left).toBe(0)
    expect(await imbalances(table)).toEqual([])
  })

  it("whose transaction did go through is found out, and answered from the record", async () => {
    const table = await freshTable()
    const error = Object.assign(new Error("timed out"), { name: "TimeoutError" })
    failTransactions(table, { error, times: 1, after: "carried out" })

    const booked = await table.store.book(command)

    expect(booked).toMatchObject({ ok: true, value: { startsAt: ten } })
    expect(await table.store.upcomingDemos(caller)).toHaveLength(1)
    expect(await imbalances(table)).toEqual([])
  })
})

describe("a failure that stays", () => {
  it.each([
    [502, "<html><body>Bad Gateway</body></html>"],
    [200, '{"Items":[{"pk":'],
  ])("with status %i and a body that is no JSON is tried again meanwhile", async (status, body) => {
    let asked = 0
    const server = createServer((_request, response) => {
      asked += 1
      response.writeHead(status).end(body)
    })
    await once(server.listen(0, "127.0.0.1"), "listening")
    const { port } = server.address() as AddressInfo
    const client = contractClient(`http://127.0.0.1:${port}`)
    const table = { ...(await freshTable()), client }
    const store = createBookingStore({ ...table, timeBudgetMs: 40, timer: simulatedTimer() })

    const outcome = store.freeSlotsOn(dateOf("2026-12-02"))

    await expect(outcome).rejects.toThrow("Expected the table to answer within 40 ms")
    expect(asked).toBeGreaterThan(1)
    client.destroy()
    server.close()
  })

  it("ends in a fault with its cause once the time budget is used up", async () => {
    const table = await freshTable()
    const error = serviceError("ThrottlingException", "client")
    failTransactions(table, { error, times: Number.POSITIVE_INFINITY })
    const store = createBookingStore({ ...table, timeBudgetMs: 40, timer: simulatedTimer() })

    const fault = await store.book(command).catch((thrown: unknown) => thrown)

    expect(fault).toBeInstanceOf(BookingStoreFault)
    expect(fault).toMatchObject({
      name: "BookingStoreFault",
      message: expect.stringContaining("within 40 ms"),
      cause: expect.objectContaining({ name: "ThrottlingException" }),
    })
    expect(await table.store.upcomingDemos(caller)).toEqual([])
  })

  it.each([
    ["a table that is not there", serviceError("ResourceNotFoundException", "client")],
    ["missing rights", serviceError("AccessDeniedException", "client")],
    ["a transaction that is not valid", cancelled("ValidationError", "None")],
    ["a bug", new TypeError("x is not a function")],
  ])("such as %s ends in a fault at once", async (_name, error) => {
    const table = await freshTable()
    const failures = failTransactions(table, { error, times: 1_000 })

    const fault = await table.store.book(command).catch((thrown: unknown) => thrown)

    expect(fault).toBeInstanceOf(BookingStoreFault)
    expect(fault).toMatchObject({ cause: error })
    expect(failures.left).toBe(999)
  })

  it("of a query ends in a fault too", async () => {
    const table = await freshTable()
    const store = createBookingStore({ ...table, tableName: "elsewhere" })

    await expect(store.upcomingDemos(caller)).rejects.toThrow(BookingStoreFault)
    await expect(store.freeSlotsOn("2026-12-02" as never)).rejects.toThrow(BookingStoreFault)
  })
})

describe("a transaction", () => {
  it("has a token of its own that only the same transaction has", async () => {
    const table = await freshTable()
    const tokens: (string | undefined)[] = []
    table.client.middlewareStack.add(
      (next, context) => (args) => {
        if (context.commandName === "TransactWriteItemsCommand")
          tokens.push((args.input as TransactWriteItemsCommandInput).ClientRequestToken)
        return next(args)
      },
      { step: "initialize" },
    )

    const booked = await table.store.book(command)
    if (!booked.ok) throw new Error(`Expected a booking, got ${booked.refusal.code}`)
    await table.store.cancel({ ...command, demoId: booked.value.demoId })
    await table.store.book(command)

    expect(new Set(tokens).size).toBe(3)
    expect(tokens.every((token) => /^[0-9a-f]{36}$/u.test(token ?? ""))).toBe(true)
  })
})

interface Failures {
  readonly error: Error
  times: number
  readonly after?: "carried out"
}

/** Lets the next transactions fail in a store's client, each attempt counted. */
function failTransactions(table: ContractTable, failures: Failures): { readonly left: number } {
  table.client.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName !== TransactWriteItemsCommand.name || failures.times <= 0)
        return next(args)
      failures.times -= 1
      if (failures.after === "carried out") await next(args)
      throw failures.error
    },
    { step: "initialize" },
  )
  return {
    get left() {
      return failures.times
    },
  }
}

function cancelled(...codes: readonly string[]): TransactionCanceledException {
  return new TransactionCanceledException({
    message: "cancelled",
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  })
}

function serviceError(name: string, $fault: "client" | "server"): DynamoDBServiceException {
  return new DynamoDBServiceException({ name, $fault, message: name, $metadata: {} })
}
