import {
  CreateTableCommand,
  type DynamoDBClient,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb"
import type {
  BookingRules,
  BookingStore,
  Clock,
  IdentityStore,
  OperatorStore,
  TextRules,
} from "@call-center/domain"
import { defaultRules, settableClock } from "@call-center/domain/testing"

import { createBookingDynamoDBClient, withoutTimeLimits } from "../client.ts"
import { createIdentityStore } from "../create-identity-store.ts"
import { createOperatorStore } from "../create-operator-store.ts"
import { bookingTableDefinition } from "../table-definition.ts"
import { imbalances, wholeTable } from "./ledger.ts"

/** A DynamoDB to check against the contract. */
export interface DynamoDBEngine {
  readonly endpoint: string
  stop(): Promise<void>
}

/** A fresh store with what a test needs around it, whatever it keeps its demos in. */
export interface ContractStore<Store extends BookingStore = BookingStore> {
  readonly rules: BookingRules
  readonly clock: ReturnType<typeof settableClock>
  readonly store: Store
  /** What the store's contacts have given and proven. */
  readonly identity: IdentityStore
  /** Another store on the same demos, with its own state of mind: another Lambda, say. */
  another(): Store
  /** Everything that is kept, as text: two are equal when nothing changed in between. */
  whole(): Promise<readonly string[]>
  /** What is wrong by the invariant that for every slot `booked` = its booked demos <= capacity; empty when nothing is. */
  imbalances(): Promise<readonly string[]>
}

/** Makes a fresh store, with some rules of its own; without text rules every change is confirmed, and none counted. */
export type NewContractStore<Store extends BookingStore = BookingStore> = (
  changes?: Partial<BookingRules>,
  texts?: TextRules,
) => Promise<ContractStore<Store>>

/** A fresh table with what a test needs around it. */
export interface ContractTable extends ContractStore<OperatorStore> {
  readonly client: DynamoDBClient
  readonly tableName: string
  /** Undefined where every change is confirmed, and none counted. */
  readonly texts?: TextRules
}

/** Noon of the contract: Tuesday, December 1, 2026, 09:00 in New York. */
export const contractNow = "2026-12-01T14:00:00Z"

/** What is not about a contact's limit has contacts that change as much as they like. */
export function contractRules(changes: Partial<BookingRules>): BookingRules {
  return defaultRules({ maximumChangesPerContact: 1000, ...changes })
}

/** A client for an engine on this machine, which waits for it however busy the machine is. */
export function contractClient(endpoint: string): DynamoDBClient {
  return createBookingDynamoDBClient({
    endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    ...withoutTimeLimits,
  })
}

/** Makes a fresh table, and a store on it. */
export async function contractTable(
  client: DynamoDBClient,
  changes: Partial<BookingRules> = {},
  texts?: TextRules,
): Promise<ContractTable> {
  const tableName = `demos-${(tables += 1)}`
  await client.send(new CreateTableCommand(bookingTableDefinition(tableName)))
  await waitUntilTableExists({ client, minDelay: 1, maxWaitTime: 600 }, { TableName: tableName })
  const rules = contractRules(changes)
  const clock = settableClock(contractNow)
  const table = { client, tableName, rules, clock, ...(texts === undefined ? {} : { texts }) }
  return {
    ...table,
    store: storeOn(table),
    identity: createIdentityStore({ ...table, timeBudgetMs: Number.POSITIVE_INFINITY }),
    another: () => storeOn(table),
    whole: () => wholeTable(table),
    imbalances: () => imbalances(table),
  }
}

/** A store on a table, with its own state of mind: another Lambda, say. */
export function storeOn(table: {
  readonly client: DynamoDBClient
  readonly tableName: string
  readonly rules: BookingRules
  readonly texts?: TextRules
  readonly clock: Clock
}): OperatorStore {
  return createOperatorStore({ ...table, timeBudgetMs: Number.POSITIVE_INFINITY })
}

let tables = 0
