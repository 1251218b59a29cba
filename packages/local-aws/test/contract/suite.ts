import type { DynamoDBClient } from "@aws-sdk/client-dynamodb"
import { afterAll, beforeAll, describe, it } from "vitest"

import type { DatabaseEngine, RunningEngine } from "../../src/testing/index.ts"
import { clientOf, freshTable } from "./engine-table.ts"
import { exceptions } from "./exceptions.ts"

/** What a test of the contract works with: a table of its own. */
export interface ContractContext {
  readonly client: DynamoDBClient
  readonly table: string
}

export type Promises = (name: string, test: (context: ContractContext) => Promise<void>) => void

/** Runs parts of the contract against one engine. */
export function contractSuite(
  engine: DatabaseEngine,
  parts: readonly ((promises: Promises) => void)[],
): void {
  describe(`DynamoDB as ${engine.name} plays it`, () => {
    let running: RunningEngine | undefined
    let client: DynamoDBClient | undefined

    beforeAll(async () => {
      running = await engine.start()
      client = clientOf(running.endpoint)
    })

    afterAll(async () => {
      client?.destroy()
      await running?.stop()
    })

    const excepted = exceptions[engine.name] ?? {}
    const promises: Promises = (name, test) => {
      const reason = excepted[name]
      const title = reason === undefined ? name : `${name}: not here, it ${reason}`
      const register = reason === undefined ? it : it.fails
      register(title, async () => {
        if (client === undefined) throw new Error("expected a client, got none: did it start?")
        await test({ client, table: await freshTable(client) })
      })
    }
    for (const part of parts) part(promises)
  })
}
