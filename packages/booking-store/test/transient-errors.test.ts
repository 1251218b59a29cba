import { DynamoDBServiceException, TransactionCanceledException } from "@aws-sdk/client-dynamodb"
import { describe, expect, it } from "vitest"

import { isTransient } from "../src/transient-errors.ts"

describe("an error", () => {
  it.each<[string, unknown]>([
    ["no error at all", "reset"],
    ["nothing", undefined],
    ["an error of our own", new TypeError("wrong")],
    ["an unknown code", Object.assign(new Error("no"), { code: "EACCES" })],
    ["a known code that no error carries", { code: "ECONNRESET" }],
    ["an answer of another service's that can't be parsed", new SyntaxError("Unexpected token <")],
    ["a refusal of DynamoDB's", serviceError("ValidationException", "client")],
    ["a transaction with a broken item among busy ones", cancelled("None", "ValidationError")],
  ])("is for good when it is %s", (_name, error) => {
    expect(isTransient(error)).toBe(false)
  })

  it.each<[string, unknown]>([
    ["any fault of the server", serviceError("SomethingNew", "server")],
    ["a cancelled transaction that names no reasons", cancelled()],
    ["one that names a reason without a code", cancelled(undefined, "TransactionConflict")],
    [
      "an answer of DynamoDB's that can't be parsed",
      Object.assign(new SyntaxError("Unexpected token <"), { $response: {} }),
    ],
    ["a lost name server", Object.assign(new Error("no"), { code: "EAI_AGAIN" })],
  ])("may pass when it is %s", (_name, error) => {
    expect(isTransient(error)).toBe(true)
  })
})

function serviceError(name: string, $fault: "client" | "server") {
  return new DynamoDBServiceException({ name, $fault, $metadata: {} })
}

function cancelled(...codes: readonly (string | undefined)[]) {
  return new TransactionCanceledException({
    message: "cancelled",
    $metadata: {},
    ...(codes.length === 0 ? {} : { CancellationReasons: codes.map((Code) => ({ Code })) }),
  })
}
