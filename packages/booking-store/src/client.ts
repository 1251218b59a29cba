import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb"

/** Milliseconds within which a voice turn must get its connection; one in the same region takes a few, a cold start's first some hundred. */
const connectionTimeout = 1_000

/** Milliseconds after which a request is given up and sent again; DynamoDB's own p99 is about 10. */
const requestTimeout = 1_500

/** One quick resend; further patience is the store's, which knows the state of a command. */
const maxAttempts = 2

/** Milliseconds before the one resend, at most: the SDK waits up to half a second after a throttled request. */
const slowestPause = 500

/** Milliseconds that a request takes at most, if DynamoDB is silent: each attempt may wait for a connection, then for the answer. */
export const slowestRequestMs =
  maxAttempts * (connectionTimeout + requestTimeout) + (maxAttempts - 1) * slowestPause

/**
 * Overrides for a client that waits as long as it takes: for an engine on one's own machine, which may be busy, where no
 * caller hears the silence.
 */
export const withoutTimeLimits = { requestHandler: {} } as const satisfies DynamoDBClientConfig

/**
 * A DynamoDB client whose settings fit a voice turn: Connect waits 8 seconds for a Lambda at most, and a caller
 * hears silence meanwhile. https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html
 */
export function createBookingDynamoDBClient(overrides: DynamoDBClientConfig = {}): DynamoDBClient {
  return new DynamoDBClient({
    maxAttempts,
    requestHandler: { connectionTimeout, requestTimeout, throwOnRequestTimeout: true },
    ...overrides,
  })
}
