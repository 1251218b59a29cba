import { TransactionCanceledException } from "@aws-sdk/client-dynamodb"

/** Errors after which the same may succeed, or may have succeeded without the answer arriving. */
const transientNames: ReadonlySet<string> = new Set([
  "ConditionalCheckFailedException",
  "InternalServerError",
  "LimitExceededException",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "RequestTimeout",
  "ServiceUnavailable",
  "ThrottlingException",
  "TimeoutError",
  "TransactionConflictException",
  "TransactionInProgressException",
])

const transientReasons: ReadonlySet<string> = new Set([
  "None",
  "ConditionalCheckFailed",
  "ProvisionedThroughputExceeded",
  "ThrottlingError",
  "TransactionConflict",
])

const connectionErrors: ReadonlySet<string> = new Set([
  "EAI_AGAIN",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ERR_STREAM_PREMATURE_CLOSE",
])

/**
 * Whether to look again and try again. A write that failed its condition counts: what was read is out of date.
 */
export function isTransient(error: unknown): boolean {
  if (error instanceof TransactionCanceledException)
    return (error.CancellationReasons ?? []).every(({ Code }) =>
      transientReasons.has(Code ?? "None"),
    )
  if (!(error instanceof Error)) return false
  if (transientNames.has(error.name)) return true
  if ("code" in error && connectionErrors.has(String(error.code))) return true
  // A proxy between here and DynamoDB answered in HTML, or an answer was cut off.
  if (error instanceof SyntaxError && "$response" in error) return true
  return "$fault" in error && error.$fault === "server"
}
