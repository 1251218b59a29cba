import type { Item } from "./attribute-value.ts"

/** An error that DynamoDB answers with; `body` is sent as it is. */
export class AwsError extends Error {
  override readonly name = "AwsError"
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  /** Refuses a whole transaction, where others are the reason of one of its actions. */
  readonly refusesWholeRequest: boolean

  constructor(
    status: number,
    body: Readonly<Record<string, unknown>>,
    options?: { readonly refusesWholeRequest: boolean },
  ) {
    super(`expected a request that DynamoDB grants, got ${JSON.stringify(body)}`)
    this.status = status
    this.body = body
    this.refusesWholeRequest = options?.refusesWholeRequest ?? false
  }

  /** The exception's name without its namespace, `ConditionalCheckFailedException`. */
  get code(): string {
    return String(this.body["__type"]).replace(/^.*#/u, "")
  }
}

/** An exception that DynamoDB's own API model names. */
export function dynamodbError(code: string, message: string): AwsError {
  return new AwsError(400, { __type: `com.amazonaws.dynamodb.v20120810#${code}`, message })
}

/** A request that makes no sense, whatever the table holds. */
export function validationError(
  message: string,
  options?: { readonly refusesWholeRequest: boolean },
): AwsError {
  const body = { __type: "com.amazon.coral.validate#ValidationException", message }
  return new AwsError(400, body, options)
}

/** An error of the protocol, before any operation is looked at. */
export function protocolError(code: string, message?: string): AwsError {
  const body = { __type: `com.amazon.coral.service#${code}` }
  return new AwsError(400, message === undefined ? body : { ...body, message })
}

/** Turns dynalite's errors, which carry `statusCode` and `body`, into ours; others are passed on as they are. */
export function asAwsError(error: unknown): unknown {
  if (!(error instanceof Error) || !("statusCode" in error) || !("body" in error)) return error
  return new AwsError(Number(error.statusCode), error.body as Record<string, unknown>)
}

/** Adds the item as it was to the refusal of a condition, when the request asks for it. */
export function refusalWithItem(
  error: unknown,
  request: Readonly<Record<string, unknown>>,
  oldItem: Item | undefined,
): unknown {
  const refusal = asAwsError(error)
  if (!(refusal instanceof AwsError) || oldItem === undefined) return refusal
  if (refusal.code !== "ConditionalCheckFailedException") return refusal
  if (request["ReturnValuesOnConditionCheckFailure"] !== "ALL_OLD") return refusal
  return new AwsError(refusal.status, { ...refusal.body, Item: oldItem })
}
