import type { DynamoDBClient, TransactWriteItem } from "@aws-sdk/client-dynamodb"
import { type BookingRules, type BookingStore, type DemoId, slotsOn } from "@call-center/domain"
import { dateOf, everyDay, phoneOf } from "@call-center/domain/testing"
import { type LocalAws, startLocalAws } from "@call-center/local-aws"
import type { DynamoDBRecord } from "aws-lambda"
import * as fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { createBookingStore } from "../src/create-booking-store.ts"
import { overCapacity } from "../src/testing/capacity-history.ts"
import { type ContractTable, contractClient, contractTable } from "../src/testing/contract-table.ts"
import { imbalances } from "../src/testing/ledger.ts"
import { turnTimer } from "../src/testing/turn-timer.ts"

const day = dateOf("2026-12-02")
const weeklyHours = everyDay("10:00-13:00")

let aws: LocalAws
beforeAll(async () => {
  aws = await startLocalAws()
})
afterAll(() => aws.stop())

/** One command of a caller, made by the code of one of the configurations. */
interface Order {
  readonly configuration: number
  readonly caller: number
  readonly kind: "book" | "move" | "cancel"
  readonly wish: number
}

/** Configurations that take calls at the same time, and rounds of orders that come at the same moment. */
interface Deployment {
  readonly configurations: readonly Pick<BookingRules, "slotMinutes" | "capacityPerSlot">[]
  readonly rounds: readonly (readonly Order[])[]
}

const anyDeployment: fc.Arbitrary<Deployment> = fc.record({
  configurations: fc.array(
    fc.record({
      slotMinutes: fc.constantFrom(15, 30, 45, 60),
      capacityPerSlot: fc.integer({ min: 1, max: 2 }),
    }),
    { minLength: 2, maxLength: 3 },
  ),
  rounds: fc.array(
    fc.array(
      fc.record({
        configuration: fc.nat(2),
        caller: fc.nat(11),
        kind: fc.constantFrom("book", "book", "book", "move", "cancel"),
        wish: fc.nat(11),
      }),
      { minLength: 2, maxLength: 5 },
    ),
    { minLength: 1, maxLength: 4 },
  ),
})

describe("while configurations with other lengths and capacities take calls at the same time", () => {
  it("no booking goes over the capacity of its own configuration", async () => {
    await fc.assert(
      fc.asyncProperty(anyDeployment, async (deployment) => {
        expect(await played(deployment, contractClient(aws.dynamodb.endpoint))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it("the same run finds bookings over capacity when the day is not guarded", async () => {
    const found: string[] = []
    for (const deployment of fc.sample(anyDeployment, { seed: 1, numRuns: 100 })) {
      found.push(...(await played(deployment, unguarded(contractClient(aws.dynamodb.endpoint)))))
      if (found.length > 0) break
    }

    expect(found).not.toEqual([])
  })
})

/** What was booked over capacity in a deployment, and what is wrong with the table after it. */
async function played(
  { configurations, rounds }: Deployment,
  client: DynamoDBClient,
): Promise<readonly string[]> {
  const table = await contractTable(client, { weeklyHours, maximumUpcomingDemos: 9 })
  const records: DynamoDBRecord[] = []
  aws.mapStream({
    tableName: table.tableName,
    handler: async (event) => void records.push(...event.Records),
  })
  const stores = configurations.map((changes) => {
    const rules = { ...table.rules, ...changes }
    return { rules, store: impatientStore({ ...table, rules }) }
  })
  const demos = new Map<number, DemoId[]>()
  let contacts = 0

  async function carryOut(order: Order): Promise<void> {
    const index = order.configuration % stores.length
    const configured = stores[index]
    if (configured === undefined) throw new Error("Expected a configuration")
    contacts += 1
    await ordered(configured, order, { contactId: `${index}-${contacts}`, demos })
  }

  for (const orders of rounds) await Promise.all(orders.map(carryOut))
  await aws.streamDrained()
  const capacityPerSlot = Math.max(...stores.map(({ rules }) => rules.capacityPerSlot))
  client.destroy()
  return [
    ...overCapacity(records, (contactId) => rulesOf(stores, contactId)),
    ...(await imbalances({
      ...table,
      client: contractClient(aws.dynamodb.endpoint),
      rules: { ...table.rules, capacityPerSlot },
    })),
  ]
}

async function ordered(
  { rules, store }: { readonly rules: BookingRules; readonly store: BookingStore },
  { kind, caller: number, wish }: Order,
  { contactId, demos }: { contactId: string; demos: Map<number, DemoId[]> },
): Promise<void> {
  const caller = phoneOf(`+1202${5_550_100 + number}`)
  const own = demos.get(number) ?? []
  const slots = slotsOn(rules, day)
  const startsAt = slots[wish % slots.length]?.startsAt
  if (startsAt === undefined) throw new Error("Expected a slot")
  const demoId = own.at(-1)
  if (kind === "book" || demoId === undefined) {
    const booked = await store.book({ caller, contactId, startsAt })
    if (booked.ok) demos.set(number, [...(demos.get(number) ?? []), booked.value.demoId])
  } else if (kind === "move") await store.move({ caller, contactId, demoId, startsAt })
  else await store.cancel({ caller, contactId, demoId })
}

function rulesOf(
  stores: readonly { readonly rules: BookingRules }[],
  contactId: string,
): BookingRules {
  const rules = stores[Number(contactId.split("-")[0])]?.rules
  if (rules === undefined) throw new Error(`Expected a contact of ours, got ${contactId}`)
  return rules
}

/** A store that does not sleep between tries. */
function impatientStore(table: ContractTable): BookingStore {
  return createBookingStore({ ...table, timeBudgetMs: 60_000, timer: turnTimer() })
}

/** A client whose transactions go out without the look at the day's rules. */
function unguarded(client: DynamoDBClient): DynamoDBClient {
  client.middlewareStack.add(
    (next) => (args) => {
      const { TransactItems } = args.input as { TransactItems?: TransactWriteItem[] }
      if (TransactItems === undefined) return next(args)
      const input = { ...args.input, TransactItems: TransactItems.filter((item) => !isGuard(item)) }
      return next({ ...args, input })
    },
    { step: "initialize", name: "unguarded" },
  )
  return client
}

function isGuard({ Put, ConditionCheck }: TransactWriteItem): boolean {
  return (ConditionCheck?.Key ?? Put?.Item)?.["sk"]?.S === "RULES"
}
