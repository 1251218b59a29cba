import type { BookingStore } from "@call-center/domain"
import { slotsOn } from "@call-center/domain"
import { dateOf, everyDay, phoneOf } from "@call-center/domain/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import { type ContractTable, contractClient, contractTable, storeOn } from "./contract-table.ts"
import { type RequestFate, requestFates, strikeWithFaults } from "./faulty-client.ts"
import { imbalances } from "./ledger.ts"
import { type Order, anyOrder, runOrders } from "./order-history.ts"

const day = dateOf("2026-12-02")

/** What several callers do at a time, and what becomes of their requests. */
interface History {
  readonly capacity: number
  readonly callers: readonly {
    readonly orders: readonly Order[]
    readonly fates: readonly RequestFate[]
  }[]
}

const anyFate: fc.Arbitrary<RequestFate> = fc.oneof(
  { weight: 12, arbitrary: fc.constant<RequestFate>("goes well") },
  { weight: 3, arbitrary: fc.constantFrom(...requestFates) },
)

const anyHistory: fc.Arbitrary<History> = fc.record({
  capacity: fc.integer({ min: 1, max: 2 }),
  callers: fc.array(
    fc.record({
      orders: fc.array(anyOrder, { minLength: 1, maxLength: 7 }),
      fates: fc.array(anyFate, { maxLength: 60 }),
    }),
    { minLength: 2, maxLength: 4 },
  ),
})

/** Anything, by anyone, at any time, with any request lost and any process killed. */
export function historyContract(endpoint: () => string, histories: number): void {
  describe("after any history of concurrent, repeated, killed commands", () => {
    it("every answer is true, the ledger balances and what is free can be booked", async () => {
      await fc.assert(
        fc.asyncProperty(anyHistory, async (history) => {
          const client = contractClient(endpoint())
          const table = await contractTable(client, {
            weeklyHours: everyDay("10:00-11:30"),
            capacityPerSlot: history.capacity,
            maximumUpcomingDemos: 2,
          })

          await Promise.all(
            history.callers.map(({ orders, fates }, index) =>
              runOrders({
                caller: phoneOf(`+1202${5_550_100 + index}`),
                orders,
                slots: slotsOn(table.rules, day),
                store: faultyStore(table, endpoint(), fates),
                truth: table.store,
              }),
            ),
          )

          expect(await imbalances(table)).toEqual([])
          await fillUp(table)
          expect(await imbalances(table)).toEqual([])
          client.destroy()
        }),
        { numRuns: histories },
      )
    })
  })
}

/** A store whose requests meet the given fates one after the other; all that follow go well. */
function faultyStore(
  table: ContractTable,
  endpoint: string,
  fates: readonly RequestFate[],
): BookingStore {
  const dealt = fates[Symbol.iterator]()
  const client = strikeWithFaults(contractClient(endpoint), () => dealt.next().value ?? "goes well")
  return storeOn({ ...table, client })
}

/** Books every place that should be free, and finds none beyond. */
async function fillUp(table: ContractTable): Promise<void> {
  const slots = slotsOn(table.rules, day)
  const free = new Map(
    (await table.store.freeSlotsOn(day)).map((slot) => [slot.startsAt, slot.free]),
  )
  for (const [index, { startsAt }] of slots.entries())
    for (let place = 0; place <= table.rules.capacityPerSlot; place += 1) {
      const caller = phoneOf(`+1202${5_550_200 + index * 10 + place}`)
      const answer = await table.store.book({ caller, contactId: caller, startsAt })
      const expected = place < (free.get(startsAt) ?? 0) ? "booked" : "slot_taken"
      expect(answer.ok ? "booked" : answer.refusal.code).toBe(expected)
    }
}
