import {
  BatchWriteItemCommand,
  CreateTableCommand,
  DeleteItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb"
import type { DynamoDBRecord } from "aws-lambda"
import { expect, it } from "vitest"

import { type Item, item } from "./contract/engine-table.ts"
import { type Fixture, settableNow, useLocalAws } from "./local-aws-fixture.ts"

const { withTable } = useLocalAws()

it("records every kind of write in commit order, with both images", async () => {
  const fixture = await withTable()
  const { client, table: TableName } = fixture
  const records = recordsOf(fixture)

  await client.send(new PutItemCommand({ TableName, Item: item("a", "1", n("1")) }))
  await client.send(new PutItemCommand({ TableName, Item: item("a", "1", n("2")) }))
  await client.send(increase(TableName, "1"))
  await client.send(
    new TransactWriteItemsCommand({
      TransactItems: [
        { Put: { TableName, Item: item("a", "3") } },
        { Put: { TableName, Item: item("a", "2") } },
        { Delete: { TableName, Key: item("a", "1") } },
        {
          ConditionCheck: {
            TableName,
            Key: item("a", "4"),
            ConditionExpression: "attribute_not_exists(pk)",
          },
        },
      ],
    }),
  )
  const batch = [{ DeleteRequest: { Key: item("a", "2") } }]
  await client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: batch } }))
  await client.send(new DeleteItemCommand({ TableName, Key: item("a", "3") }))
  await fixture.aws.streamDrained()

  expect(
    records.map((record) => [
      record.eventName,
      record.dynamodb?.OldImage,
      record.dynamodb?.NewImage,
    ]),
  ).toEqual([
    ["INSERT", undefined, item("a", "1", n("1"))],
    ["MODIFY", item("a", "1", n("1")), item("a", "1", n("2"))],
    ["MODIFY", item("a", "1", n("2")), item("a", "1", n("3"))],
    ["INSERT", undefined, item("a", "3")],
    ["INSERT", undefined, item("a", "2")],
    ["REMOVE", item("a", "1", n("3")), undefined],
    ["REMOVE", item("a", "2"), undefined],
    ["REMOVE", item("a", "3"), undefined],
  ])
  const numbers = records.map((record) => record.dynamodb?.SequenceNumber ?? "")
  expect(numbers).toEqual(numbers.toSorted((one, other) => (BigInt(one) < BigInt(other) ? -1 : 1)))
  expect(new Set(records.map((record) => record.eventID)).size).toBe(records.length)
  expect(records[0]).toMatchObject({
    eventSource: "aws:dynamodb",
    eventVersion: "1.1",
    awsRegion: "us-east-1",
    dynamodb: { Keys: item("a", "1"), StreamViewType: "NEW_AND_OLD_IMAGES", SizeBytes: 15 },
  })
  expect(records[0]?.eventSourceARN).toContain(`:table/${TableName}/stream/`)
  expect(records[0]?.userIdentity).toBeUndefined()
})

it("records nothing for a write that changes nothing or is refused", async () => {
  const fixture = await withTable()
  const { client, table: TableName } = fixture
  const records = recordsOf(fixture)
  const put = (letters: string[]) =>
    new PutItemCommand({ TableName, Item: item("a", "1", { s: { SS: letters } }) })
  await client.send(put(["x", "y"]))

  await client.send(put(["y", "x"]))
  await client.send(new DeleteItemCommand({ TableName, Key: item("a", "none") }))
  const refused = new TransactWriteItemsCommand({
    TransactItems: [
      { Put: { TableName, Item: item("a", "2") } },
      {
        ConditionCheck: {
          TableName,
          Key: item("a", "none"),
          ConditionExpression: "attribute_exists(pk)",
        },
      },
    ],
  })
  await expect(client.send(refused)).rejects.toThrow("ConditionalCheckFailed")
  await fixture.aws.streamDrained()

  expect(records).toHaveLength(1)
})

it("shows of an item what the stream's view type says", async () => {
  const { aws, client } = await withTable()
  const shown: Record<string, string[]> = {}
  for (const StreamViewType of ["KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE"] as const) {
    const TableName = `stream-of-${StreamViewType}`
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
        KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
        StreamSpecification: { StreamEnabled: true, StreamViewType },
      }),
    )
    aws.mapStream({
      tableName: TableName,
      handler: async ({ Records }) => {
        shown[StreamViewType] = Object.keys(Records.at(-1)?.dynamodb ?? {}).filter((name) =>
          name.endsWith("Image"),
        )
      },
    })
    for (const value of ["1", "2"])
      await client.send(
        new PutItemCommand({ TableName, Item: { pk: { S: "a" }, n: { N: value } } }),
      )
  }
  await aws.streamDrained()

  expect(shown).toEqual({ KEYS_ONLY: [], NEW_IMAGE: ["NewImage"], OLD_IMAGE: ["OldImage"] })
})

it("deletes items whose time to live is over, and says that DynamoDB did it", async () => {
  const { now, forward } = settableNow()
  const fixture = await withTable({ now })
  const { aws, client, table: TableName } = fixture
  const records = recordsOf(fixture)
  const seconds = now() / 1000
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName,
      TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true },
    }),
  )
  const items = [
    expiring("soon", String(seconds + 60)),
    expiring("later", String(seconds + 61)),
    expiring("milliseconds", String(now())),
    expiring("six years ago", String(seconds - 6 * 366 * 24 * 3600)),
    item("a", "text", { expiresAt: { S: String(seconds) } }),
    item("a", "never"),
  ]
  for (const Item of items) await client.send(new PutItemCommand({ TableName, Item }))
  await aws.streamDrained()
  records.splice(0)

  expect(await aws.dynamodb.expireItems(TableName)).toBe(0)
  forward(60_000)
  expect(await aws.dynamodb.expireItems(TableName)).toBe(1)
  await aws.streamDrained()

  expect(records).toHaveLength(1)
  expect(records[0]).toMatchObject({
    eventName: "REMOVE",
    userIdentity: { type: "Service", principalId: "dynamodb.amazonaws.com" },
    dynamodb: { OldImage: expiring("soon", String(seconds + 60)) },
  })
})

it("refuses to map a table without a stream, or twice by one name", async () => {
  const { aws, client, table } = await withTable()
  await client.send(
    new CreateTableCommand({
      TableName: "silent",
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
      KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
    }),
  )

  expect(() => aws.mapStream({ tableName: "silent", handler })).toThrow("StreamSpecification")
  aws.mapStream({ tableName: table, handler })
  expect(() => aws.mapStream({ tableName: table, handler })).toThrow("name it")
  aws.mapStream({ tableName: table, handler, name: "another" })
})

const day = 24 * 3600 * 1000

it.each([
  { age: day - 1, kept: ["old", "new"] },
  { age: day, kept: ["old", "new"] },
  { age: day + 1, kept: ["new"] },
])("forgets records that are older than a day: at $age ms it has $kept", async ({ age, kept }) => {
  const { now, forward } = settableNow()
  const fixture = await withTable({ now })
  const { aws, client, table: TableName } = fixture
  await client.send(new PutItemCommand({ TableName, Item: item("a", "old") }))
  forward(age)
  await client.send(new PutItemCommand({ TableName, Item: item("a", "new") }))

  const records = recordsOf(fixture)
  await aws.streamDrained()

  expect(records.map((record) => record.dynamodb?.Keys?.["sk"]?.S)).toEqual(kept)
})

const fiveYears = 5 * 365.25 * 24 * 3600

it.each([
  { age: -1, gone: 0 },
  { age: 0, gone: 1 },
  { age: 1, gone: 1 },
  { age: fiveYears - 1, gone: 1 },
  { age: fiveYears, gone: 1 },
  { age: fiveYears + 1, gone: 0 },
])("deletes $gone items whose time to live ended $age s ago", async ({ age, gone }) => {
  const { now } = settableNow()
  const { aws, client, table: TableName } = await withTable({ now })
  const TimeToLiveSpecification = { AttributeName: "expiresAt", Enabled: true }
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }))
  await client.send(
    new PutItemCommand({ TableName, Item: expiring("one", String(now() / 1000 - age)) }),
  )

  expect(await aws.dynamodb.expireItems(TableName)).toBe(gone)
})

function recordsOf({ aws, table }: Fixture): DynamoDBRecord[] {
  const records: DynamoDBRecord[] = []
  aws.mapStream({
    tableName: table,
    handler: async ({ Records }) => {
      records.push(...Records)
    },
  })
  return records
}

function n(value: string): Item {
  return { n: { N: value } }
}

function expiring(sk: string, value: string): Item {
  return item("a", sk, { expiresAt: { N: value } })
}

async function handler(): Promise<void> {}

function increase(TableName: string, sk: string): UpdateItemCommand {
  return new UpdateItemCommand({
    TableName,
    Key: item("a", sk),
    UpdateExpression: "ADD n :one",
    ExpressionAttributeValues: { ":one": { N: "1" } },
  })
}
