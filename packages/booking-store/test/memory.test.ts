import { localDateOf } from "@call-center/domain"
import { settableClock } from "@call-center/domain/testing"
import { describe } from "vitest"

import {
  createMemoryIdentity,
  createMemoryStore,
  type MemoryTable,
  memoryTable,
} from "../src/memory/index.ts"
import { storeContract } from "../src/testing/booking-store-contract.ts"
import { type NewContractStore, contractNow, contractRules } from "../src/testing/contract-table.ts"

const newStore: NewContractStore = async (changes = {}, texts) => {
  const rules = contractRules(changes)
  const clock = settableClock(contractNow)
  const table = memoryTable(rules)
  const storeOn = () =>
    createMemoryStore({ table, clock, ...(texts === undefined ? {} : { texts }) })
  return {
    rules,
    clock,
    store: storeOn(),
    identity: createMemoryIdentity(table),
    another: storeOn,
    whole: async () => everythingIn(table),
    imbalances: async () => imbalancesIn(table),
  }
}

describe("the booking store in memory", () => {
  storeContract(newStore, 1000)
})

function everythingIn({
  demos,
  callers,
  contacts,
  records,
  loads,
}: MemoryTable): readonly string[] {
  const days = Array.from(loads.values(), (load) => new Map(load))
  return [demos, callers, contacts, records, ...days].flatMap((map) =>
    [...map].map((entry) => JSON.stringify(entry)),
  )
}

function imbalancesIn({ rules, demos, loads }: MemoryTable): readonly string[] {
  const booked = [...demos.values()].flat().filter(({ demo }) => demo.status === "booked")
  const counted = Array.from(loads.values(), (load) => Array.from(load.values())).flat()
  const missing = booked.filter(
    ({ demo }) =>
      loads.get(localDateOf(rules.timeZone, demo.startsAt))?.get(demo.startsAt) === undefined,
  )
  return [
    ...missing.map(({ demo }) => `${demo.startsAt}: is not counted`),
    ...counted.flatMap((load) => {
      const demosThen = booked.filter(({ demo }) => demo.startsAt === load.startsAt).length
      if (demosThen === load.booked && load.booked <= rules.capacityPerSlot) return []
      return [`${load.startsAt}: booked ${load.booked}, demos ${demosThen}`]
    }),
  ]
}
