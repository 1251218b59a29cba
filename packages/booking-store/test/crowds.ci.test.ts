import type { DynamoDBClient } from "@aws-sdk/client-dynamodb"
import { type LocalAws, startLocalAws } from "@call-center/local-aws"
import { afterAll, beforeAll, describe } from "vitest"

import { contractClient, contractTable } from "../src/testing/contract-table.ts"
import { historyContract } from "../src/testing/history-contract.ts"
import { raceForSlot } from "../src/testing/race-contract.ts"

describe("the booking store on local-aws in memory, tried harder than an engine is for the contract", () => {
  let aws: LocalAws
  let client: DynamoDBClient
  beforeAll(async () => {
    aws = await startLocalAws()
    client = contractClient(aws.dynamodb.endpoint)
  })
  afterAll(async () => {
    client.destroy()
    await aws.stop()
  })

  describe("a race", () => {
    raceForSlot((changes) => contractTable(client, changes), { callers: 1000, capacity: 3 })
  })
  historyContract(() => aws.dynamodb.endpoint, 12)
})
