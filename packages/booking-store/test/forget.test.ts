import { DeleteItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb"
import { instantOf, phoneOf } from "@call-center/domain/testing"
import { describe, expect, it } from "vitest"

import { callerKey, createOperatorStore } from "../src/index.ts"
import { slotLoadKey } from "../src/keys.ts"
import { type ContractTable, contractClient, storeOn } from "../src/testing/contract-table.ts"
import { imbalances, wholeTable } from "../src/testing/ledger.ts"
import { useEngine } from "./table.ts"

const caller = phoneOf("+12025550123")
const ten = instantOf("2026-12-02T10:00:00-05:00")
const eleven = instantOf("2026-12-02T11:00:00-05:00")
const { endpoint, freshTable } = useEngine()

describe("forgetting a caller", () => {
  it("also forgets what is booked meanwhile", async () => {
    const table = await freshTable()
    await table.store.book({ caller, contactId: "contact-1", startsAt: ten })
    const client = contractClient(endpoint())
    const booked = beforeDeleting(client, "CALLER", () =>
      table.store.book({ caller, contactId: "contact-2", startsAt: eleven }),
    )

    await storeOn({ ...table, client }).forget(caller)

    expect(await booked.outcome()).toMatchObject({ ok: true })
    expect((await wholeTable(table)).join("\n")).not.toContain(caller)
    expect(await imbalances(table)).toEqual([])
  })

  it("can be done again after it broke off anywhere", async () => {
    const table = await freshTable()
    const one = await table.store.book({ caller, contactId: "contact-1", startsAt: ten })
    await table.store.book({ caller, contactId: "contact-1", startsAt: eleven })
    if (!one.ok) throw new Error(`Expected a booking, got ${one.refusal.code}`)
    await table.store.cancel({ caller, contactId: "contact-1", demoId: one.value.demoId })

    let brokeOff = 0
    for (let requests = 0; brokeOff === requests; requests += 1) {
      const store = createOperatorStore({ ...table, client: dyingAfter(requests) })
      await store.forget(caller).catch(() => (brokeOff += 1))
      expect(await imbalances(table)).toEqual([])
    }

    expect(brokeOff).toBeGreaterThan(3)
    expect((await wholeTable(table)).join("\n")).not.toContain(caller)
  })

  it("finds commands of contacts that are long over, as long as DynamoDB may not have deleted them", async () => {
    const table = await freshTable()
    await table.store.book({ caller, contactId: "contact-1", startsAt: ten })
    // Six days later the first command's record has expired, and DynamoDB has not come to it yet.
    table.clock.set("2026-12-07T14:00:00Z")
    const startsAt = instantOf("2026-12-09T10:00:00-05:00")
    await table.store.book({ caller, contactId: "contact-2", startsAt })

    await table.store.forget(caller)

    expect((await wholeTable(table)).join("\n")).not.toContain(caller)
  })

  it("finds what other code keeps under the caller's number", async () => {
    const table = await freshTable()
    await table.store.book({ caller, contactId: "contact-1", startsAt: ten })
    const { client, tableName: TableName } = table
    const Item = { ...callerKey(caller), sk: { S: "CODE#1" }, entity: { S: "Code" } }
    await client.send(new PutItemCommand({ TableName, Item }))

    await table.store.forget(caller)

    expect((await wholeTable(table)).join("\n")).not.toContain(caller)
  })

  it("deletes past demos whose counter has expired", async () => {
    const table = await freshTable()
    await table.store.book({ caller, contactId: "contact-1", startsAt: ten })
    const { client, tableName: TableName } = table
    const Key = { ...slotLoadKey("2026-12-02" as never, ten) }
    await client.send(new DeleteItemCommand({ TableName, Key }))

    expect(await table.store.forget(caller)).toBe(4)
    expect((await wholeTable(table)).map((item) => /"RULES"/u.test(item))).toEqual([true])
  })

  it("leaves a table on which a fresh call finds nothing and can book", async () => {
    const table = await freshTable()
    const origin = { caller, contactId: "contact-1" }
    const first = await table.store.book({ ...origin, startsAt: ten })
    await table.store.forget(caller)
    table.clock.set("2026-12-01T14:00:01Z")

    const second = await table.store.book({ ...origin, startsAt: ten })

    if (!first.ok || !second.ok) throw new Error("Expected two bookings")
    expect(second.value.demoId).not.toBe(first.value.demoId)
    expect(await imbalances(table)).toEqual([])
  })
})

/** Lets something happen before a client deletes the first item with that sort key. */
function beforeDeleting<Outcome>(
  client: ContractTable["client"],
  sk: string,
  happen: () => Promise<Outcome>,
): { outcome(): Promise<Outcome> | undefined } {
  let happened: Promise<Outcome> | undefined
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const isIt =
        context.commandName === DeleteItemCommand.name &&
        JSON.stringify(args.input).includes(`"${sk}"`)
      if (isIt) await (happened ??= happen())
      return next(args)
    },
    { step: "initialize" },
  )
  return { outcome: () => happened }
}

/** A client of a process that is killed after so many requests. */
function dyingAfter(requests: number): ContractTable["client"] {
  const client = contractClient(endpoint())
  let left = requests
  client.middlewareStack.add(
    (next) => (args) => {
      if (left <= 0) throw new Error("killed")
      left -= 1
      return next(args)
    },
    { step: "initialize" },
  )
  return client
}
