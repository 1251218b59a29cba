import type { DynamoDBClient } from "@aws-sdk/client-dynamodb"
import type { BookingRules, TextRules } from "@call-center/domain"
import { afterAll, beforeAll, describe } from "vitest"

import { commandContract } from "./command-contract.ts"
import { contactContract } from "./contact-contract.ts"
import {
  type DynamoDBEngine,
  type NewContractStore,
  contractClient,
  contractTable,
} from "./contract-table.ts"
import { historyContract } from "./history-contract.ts"
import { identityContract } from "./identity-contract.ts"
import { queryContract, tableContract } from "./query-contract.ts"
import { raceContract } from "./race-contract.ts"
import { repeatContract } from "./repeat-contract.ts"

/** How hard an engine is tried. */
export interface ContractSettings {
  /** Callers who want one slot at a time; 100 unless given. */
  readonly crowd?: number
  /** Random histories; 4 unless given. */
  readonly histories?: number
}

/**
 * Checks a DynamoDB, with the booking store on it, against everything that the store promises. Call it at the top of a
 * test file; `start` is called once.
 */
export function bookingStoreContract(
  engineName: string,
  start: () => Promise<DynamoDBEngine>,
  { crowd = 100, histories = 4 }: ContractSettings = {},
): void {
  describe(`the booking store on ${engineName}`, () => {
    let engine: DynamoDBEngine | undefined
    let client: DynamoDBClient | undefined

    beforeAll(async () => {
      engine = await start()
      client = contractClient(engine.endpoint)
    })

    afterAll(async () => {
      client?.destroy()
      await engine?.stop()
    })

    const started = () => required(client)
    const newTable = (changes?: Partial<BookingRules>, texts?: TextRules) =>
      contractTable(started(), changes, texts)
    storeContract(newTable, crowd)
    tableContract(newTable)
    identityContract(started)
    historyContract(() => required(engine).endpoint, histories)
  })
}

/** What every `BookingStore` and the `IdentityStore` beside it promise, whatever they keep their demos in. */
export function storeContract(newStore: NewContractStore, crowd: number): void {
  commandContract(newStore)
  repeatContract(newStore)
  raceContract(newStore, crowd)
  queryContract(newStore)
  contactContract(newStore)
}

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("Expected the engine to be started")
  return value
}
