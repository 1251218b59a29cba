import process from "node:process"

import { afterAll, afterEach, beforeAll } from "vitest"

import { type AwsEndpoint, startAwsEndpoint } from "./aws-endpoint.ts"
import { type LocalTable, startLocalTable } from "./local-table.ts"

/** AWS and the deployed table on 127.0.0.1 for a suite, found by the SDK through its own environment variables. */
export function useAws(): { readonly aws: AwsEndpoint; readonly table: LocalTable } {
  let aws: AwsEndpoint | undefined
  let table: LocalTable | undefined
  beforeAll(async () => {
    aws = await startAwsEndpoint()
    table = await startLocalTable()
    process.env["AWS_ENDPOINT_URL"] = aws.url
    process.env["AWS_ENDPOINT_URL_DYNAMODB"] = table.endpoint
  })
  afterEach(() => aws?.reset())
  afterAll(async () => {
    await aws?.stop()
    await table?.stop()
  })
  return {
    get aws() {
      return started(aws)
    },
    get table() {
      return started(table)
    },
  }
}

function started<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("Expected a test under way")
  return value
}
