import { type LocalAws, startLocalAws } from "@call-center/local-aws"
import { afterAll, beforeAll } from "vitest"

import { type ContractTable, contractClient, contractTable } from "../src/testing/contract-table.ts"

/** An engine in memory for a test file; makes fresh tables, each with a client of its own. */
export function useEngine(): {
  freshTable: (changes?: Parameters<typeof contractTable>[1]) => Promise<ContractTable>
  endpoint: () => string
} {
  let aws: LocalAws | undefined
  beforeAll(async () => {
    aws = await startLocalAws({})
  })
  afterAll(() => aws?.stop())
  const endpoint = () => {
    if (aws === undefined) throw new Error("Expected the engine to be started")
    return aws.dynamodb.endpoint
  }
  return { endpoint, freshTable: (changes) => contractTable(contractClient(endpoint()), changes) }
}
