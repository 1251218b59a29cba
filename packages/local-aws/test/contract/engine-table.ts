import {
  type AttributeValue,
  CreateTableCommand,
  DynamoDBClient,
  type TransactWriteItem,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb"

export type Item = Record<string, AttributeValue>

/** A client that tells the first answer, whatever it is. */
export function clientOf(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
  })
}

let tables = 0

/** Makes a table with pk and sk, and an index of everything by gsi1pk and gsi1sk. */
export async function freshTable(client: DynamoDBClient): Promise<string> {
  const TableName = `table-${(tables += 1)}`
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: ["pk", "sk", "gsi1pk", "gsi1sk"].map((AttributeName) => ({
        AttributeName,
        AttributeType: "S",
      })),
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: "gsi1",
          KeySchema: [
            { AttributeName: "gsi1pk", KeyType: "HASH" },
            { AttributeName: "gsi1sk", KeyType: "RANGE" },
          ],
          Projection: { ProjectionType: "ALL" },
        },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
    }),
  )
  await waitUntilTableExists({ client, minDelay: 1, maxWaitTime: 600 }, { TableName })
  return TableName
}

/** A key, and with `more` an item. */
export function item(pk: string, sk: string, more: Item = {}): Item {
  return { pk: { S: pk }, sk: { S: sk }, ...more }
}

/** An attribute of so many bytes. */
export function text(bytes: number): AttributeValue {
  return { S: "x".repeat(bytes) }
}

/** Claims one place of `capacity` in a counter. */
export function claim(TableName: string, capacity: number): TransactWriteItem {
  return {
    Update: {
      TableName,
      Key: item("day", "slot"),
      UpdateExpression: "ADD booked :one",
      ConditionExpression: "attribute_not_exists(booked) OR booked < :capacity",
      ExpressionAttributeValues: { ":one": { N: "1" }, ":capacity": { N: String(capacity) } },
    },
  }
}

/** What a promise is rejected with; throws when it is not. */
export async function refusalOf(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise
  } catch (error) {
    if (error instanceof Error) return error
    throw error
  }
  throw new Error("expected a refusal, got an answer")
}
