import { randomBytes } from "node:crypto"
import { crc32 } from "node:zlib"

import {
  type LocalEndpoint,
  type Reply,
  type WholeRequest,
  startLocalEndpoint,
} from "../http/local-endpoint.ts"
import { AwsError, protocolError } from "./aws-error.ts"
import type { ClientRequestTokens } from "./client-request-tokens.ts"
import type { Engine, Operation } from "./engine.ts"
import {
  batchGetItem,
  batchWriteItem,
  deleteItem,
  getItem,
  putItem,
  query,
  scan,
  updateItem,
} from "./item-operations.ts"
import { refuseImpossibleShape } from "./request-shape.ts"
import { createTable, deleteTable, describeTable, listTables } from "./table-operations.ts"
import { describeTimeToLive, updateTimeToLive } from "./time-to-live.ts"
import { transactGetItems } from "./transact-get-items.ts"
import { transactWriteItems } from "./transact-write-items.ts"

/** Serves DynamoDB's JSON protocol for what the engine can do; anything else is an unknown operation. */
export function startDynamoDBEndpoint(
  engine: Engine,
  options: { readonly port: number | undefined; readonly tokens: ClientRequestTokens },
): Promise<LocalEndpoint> {
  const operations: ReadonlyMap<string, Operation> = new Map(
    Object.entries({
      BatchGetItem: batchGetItem,
      BatchWriteItem: batchWriteItem,
      CreateTable: createTable,
      DeleteItem: deleteItem,
      DeleteTable: deleteTable,
      DescribeTable: describeTable,
      DescribeTimeToLive: describeTimeToLive,
      GetItem: getItem,
      ListTables: listTables,
      PutItem: putItem,
      Query: query,
      Scan: scan,
      TransactGetItems: transactGetItems,
      TransactWriteItems: transactWriteItems(options.tokens),
      UpdateItem: updateItem,
      UpdateTimeToLive: updateTimeToLive,
    }),
  )
  return startLocalEndpoint({
    port: options.port,
    requestId: () => randomBytes(26).toString("hex").toUpperCase(),
    answer: async (request) => {
      try {
        const { operation, input } = addressed(request, operations)
        return json(200, await operation(engine, input))
      } catch (error) {
        return error instanceof AwsError
          ? json(error.status, error.body)
          : json(500, failure(error))
      }
    },
  })
}

function addressed(
  request: WholeRequest,
  operations: ReadonlyMap<string, Operation>,
): { readonly operation: Operation; readonly input: unknown } {
  const [version, name = ""] = String(request.headers["x-amz-target"] ?? "").split(".")
  const operation = version === "DynamoDB_20120810" ? operations.get(name) : undefined
  if (request.method !== "POST" || operation === undefined)
    throw protocolError("UnknownOperationException")
  if (request.headers.authorization?.startsWith("AWS4-") !== true)
    throw protocolError(
      "MissingAuthenticationTokenException",
      "Request is missing Authentication Token",
    )
  const input = parsed(request.body)
  refuseImpossibleShape(input)
  return { operation, input }
}

function parsed(body: string): unknown {
  try {
    const input: unknown = JSON.parse(body)
    if (typeof input === "object" && input !== null && !Array.isArray(input)) return input
  } catch {
    // answered below, as anything else that is no object
  }
  throw protocolError("SerializationException")
}

function json(status: number, value: unknown): Reply {
  const body = JSON.stringify(value)
  const headers = { "x-amz-crc32": String(crc32(body)) }
  return { status, contentType: "application/x-amz-json-1.0", body, headers }
}

function failure(error: unknown): Readonly<Record<string, unknown>> {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  return {
    __type: "com.amazonaws.dynamodb.v20120810#InternalServerError",
    message: `local-aws: ${String(error)} (${String(cause)})`,
  }
}
