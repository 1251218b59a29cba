import {
  CreateTableCommand,
  DynamoDBClient,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb"
import {
  bookingTableDefinition,
  createOperatorStore,
  timeToLiveAttribute,
} from "@call-center/booking-store"
import { type OperatorStore, instant } from "@call-center/domain"
import { type LocalAws, startLocalAws } from "@call-center/local-aws"

import { callCenterOf, now } from "./run-verb.ts"

const tableName = "call-center-dev-bookings"

/** The deployed table, on this machine. */
export interface LocalTable {
  readonly endpoint: string
  readonly store: OperatorStore
  stop(): Promise<void>
}

export async function startLocalTable(): Promise<LocalTable> {
  const localAws: LocalAws = await startLocalAws({ now: () => Date.parse(now) })
  const client = new DynamoDBClient({ endpoint: localAws.dynamodb.endpoint })
  await client.send(new CreateTableCommand(bookingTableDefinition(tableName)))
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: tableName,
      TimeToLiveSpecification: { AttributeName: timeToLiveAttribute, Enabled: true },
    }),
  )
  const at = instant(now)
  if (at === undefined) throw new Error("Expected an instant")
  const store = createOperatorStore({
    client,
    tableName,
    rules: callCenterOf().booking,
    clock: { now: () => at },
    timeBudgetMs: Number.POSITIVE_INFINITY,
  })
  return {
    endpoint: localAws.dynamodb.endpoint,
    store,
    stop: async () => {
      client.destroy()
      await localAws.stop()
    },
  }
}
