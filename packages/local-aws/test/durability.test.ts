import { randomUUID } from "node:crypto"

import {
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  PutItemCommand,
  ScanCommand,
  TransactWriteItemsCommand,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb"
import type { DynamoDBRecord } from "aws-lambda"
import { expect, it } from "vitest"

import type { LocalAws } from "../src/index.ts"
import { keyspace } from "../src/storage/keyspace.ts"
import { openStorage } from "../src/storage/open-storage.ts"
import { clientOf, item } from "./contract/engine-table.ts"
import { settableNow, useLocalAws } from "./local-aws-fixture.ts"

const { start, withTable, newFolder, crashImage } = useLocalAws()

it("keeps items, tables and settings over a restart", async () => {
  const dataDir = await newFolder()
  const { aws, client, table: TableName } = await withTable({ dataDir })
  await client.send(new PutItemCommand({ TableName, Item: item("a", "1") }))
  const TimeToLiveSpecification = { AttributeName: "expiresAt", Enabled: true }
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }))

  await aws.stop()
  const again = clientOf((await start({ dataDir })).dynamodb.endpoint)

  expect(await sortKeys(again, TableName)).toEqual(["1"])
  const { TimeToLiveDescription } = await again.send(new DescribeTimeToLiveCommand({ TableName }))
  expect(TimeToLiveDescription?.AttributeName).toBe("expiresAt")
})

it("loses no answered transaction, and no part of one, when the process dies", async () => {
  const dataDir = await newFolder()
  const { client, table: TableName } = await withTable({ dataDir })
  const answered: string[] = []
  const writing = Array.from({ length: 60 }, async (_, at) => {
    const pair = ["x", "y"].map((half) => ({
      Put: { TableName, Item: item("a", `${at}${half}`) },
    }))
    await client.send(new TransactWriteItemsCommand({ TransactItems: pair }))
    answered.push(String(at))
  })
  await Promise.race(writing)

  const before = [...answered]
  const image = await crashImage(dataDir)
  await Promise.all(writing)
  const after = await start({ dataDir: image })

  const kept = await sortKeys(clientOf(after.dynamodb.endpoint), TableName)
  expect(kept).toEqual(expect.arrayContaining(before.flatMap((at) => [`${at}x`, `${at}y`])))
  const halves = (half: string): string[] =>
    kept.filter((sk) => sk.endsWith(half)).map((sk) => sk.slice(0, -1))
  expect(new Set(halves("x"))).toEqual(new Set(halves("y")))
  expect(await replayed(after, TableName)).toEqual(new Set(kept))
})

it("knows a ClientRequestToken after a restart, for ten minutes", async () => {
  const dataDir = await newFolder()
  const { now, forward } = settableNow()
  const first = await withTable({ dataDir, now })
  const TableName = first.table
  const transaction = new TransactWriteItemsCommand({
    ClientRequestToken: randomUUID(),
    TransactItems: [
      {
        Update: {
          TableName,
          Key: item("a", "counter"),
          UpdateExpression: "ADD n :one",
          ExpressionAttributeValues: { ":one": { N: "1" } },
        },
      },
    ],
  })
  const counts: unknown[] = []
  const makeAndCount = async (client: DynamoDBClient): Promise<void> => {
    await client.send(transaction)
    counts.push((await client.send(new ScanCommand({ TableName }))).Items?.[0]?.["n"]?.N)
  }
  await makeAndCount(first.client)
  await first.aws.stop()

  const second = await start({ dataDir, now })
  forward(599_999)
  await makeAndCount(clientOf(second.dynamodb.endpoint))
  forward(1)
  await makeAndCount(clientOf(second.dynamodb.endpoint))

  expect(counts).toEqual(["1", "1", "2"])
})

it("goes on with a stream where its mapping was before the restart", async () => {
  const dataDir = await newFolder()
  const { aws, client, table: TableName } = await withTable({ dataDir })
  const seen: string[] = []
  const handler = async ({ Records }: { Records: DynamoDBRecord[] }): Promise<void> => {
    seen.push(...Records.map((record) => record.dynamodb?.Keys?.["sk"]?.S ?? ""))
  }
  aws.mapStream({ tableName: TableName, handler })
  await client.send(new PutItemCommand({ TableName, Item: item("a", "1") }))
  await aws.streamDrained()
  await aws.stop()

  const unmapped = await start({ dataDir })
  const again = clientOf(unmapped.dynamodb.endpoint)
  await again.send(new PutItemCommand({ TableName, Item: item("a", "2") }))
  await unmapped.stop()
  const mapped = await start({ dataDir })
  mapped.mapStream({ tableName: TableName, handler })
  await mapped.streamDrained()

  expect(seen).toEqual(["1", "2"])
})

it("delivers records again that were handled but not noted when the process died", async () => {
  const dataDir = await newFolder()
  const { aws, client, table: TableName } = await withTable({ dataDir })
  let image = ""
  aws.mapStream({
    tableName: TableName,
    handler: async () => {
      image = await crashImage(dataDir)
    },
  })
  await client.send(new PutItemCommand({ TableName, Item: item("a", "1") }))
  await aws.streamDrained()

  expect(await replayed(await start({ dataDir: image }), TableName)).toEqual(new Set(["1"]))
})

it("ends a deletion of a table that the process did not live to end", async () => {
  const dataDir = await newFolder()
  const { aws, client, table: TableName } = await withTable({ dataDir })
  await client.send(new PutItemCommand({ TableName, Item: item("a", "1") }))
  await aws.stop()
  const storage = await openStorage(dataDir)
  await storage.batch([
    { type: "del", key: keyspace.table(TableName) },
    { type: "put", key: keyspace.dropping(TableName), value: true },
  ])
  await storage.close()

  await (await start({ dataDir })).stop()

  const left = await openStorage(dataDir)
  const keys: string[] = []
  for await (const [key] of left.entries({})) keys.push(key)
  await left.close()
  expect(keys.filter((key) => key.includes(TableName))).toEqual([])
})

async function sortKeys(client: DynamoDBClient, TableName: string): Promise<string[]> {
  const { Items = [] } = await client.send(new ScanCommand({ TableName }))
  return Items.map((found) => found["sk"]?.S ?? "")
}

/** The sort keys of all items that the stream's records add up to. */
async function replayed(aws: LocalAws, tableName: string): Promise<Set<string>> {
  const items = new Set<string>()
  aws.mapStream({
    tableName,
    handler: async ({ Records }) => {
      for (const { eventName, dynamodb } of Records) {
        const sk = dynamodb?.Keys?.["sk"]?.S ?? ""
        if (eventName === "REMOVE") items.delete(sk)
        else items.add(sk)
      }
    },
  })
  await aws.streamDrained()
  return items
}
