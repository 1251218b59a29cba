import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

import {
  CreateTableCommand,
  DynamoDBClient,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
  TransactionCanceledException,
} from "@aws-sdk/client-dynamodb"
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns"
import type { DynamoDBRecord } from "aws-lambda"
import { afterEach, expect, it } from "vitest"

import { type LocalAws, startLocalAws } from "../src/index.ts"

const started: LocalAws[] = []
const folders: string[] = []

afterEach(async () => {
  await Promise.all(started.splice(0).map((aws) => aws.stop()))
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })))
})

it("commits a transaction whole, streams it in order, and keeps all of it over a restart", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "local-aws-"))
  folders.push(dataDir)
  const aws = await startLocalAws({ dataDir })
  started.push(aws)
  const client = new DynamoDBClient({ endpoint: aws.dynamodb.endpoint })
  await client.send(
    new CreateTableCommand({
      TableName: "Demos",
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: [
        { AttributeName: "pk", AttributeType: "S" },
        { AttributeName: "sk", AttributeType: "S" },
      ],
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
    }),
  )
  const seen: DynamoDBRecord[] = []
  const handler = async (event: { Records: DynamoDBRecord[] }): Promise<void> => {
    seen.push(...event.Records)
  }
  aws.mapStream({ tableName: "Demos", handler })
  const results = await Promise.allSettled(
    Array.from({ length: 50 }, (_, at) =>
      client.send(new TransactWriteItemsCommand(claim(String(at)))),
    ),
  )
  await aws.streamDrained()

  const lost = results.filter((result) => result.status === "rejected")
  expect(lost).toHaveLength(47)
  expect(lost[0]?.reason).toBeInstanceOf(TransactionCanceledException)
  expect(lost[0]?.reason.CancellationReasons[0].Code).toBe("ConditionalCheckFailed")
  expect(seen.map((record) => record.eventName)).toEqual([
    "INSERT",
    "INSERT",
    "MODIFY",
    "INSERT",
    "MODIFY",
    "INSERT",
  ])
  const q = await client.send(
    new QueryCommand({
      TableName: "Demos",
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": { S: "CALLER" } },
      ReturnConsumedCapacity: "TOTAL",
    }),
  )
  expect(q.Items).toHaveLength(3)

  const sns = new SNSClient({ endpoint: aws.sns.endpoint })
  await sns.send(new PublishCommand({ PhoneNumber: "+12025550123", Message: "a & <b>" }))
  expect(aws.sns.published[0]?.message).toBe("a & <b>")

  await aws.stop()
  const again = await startLocalAws({ dataDir })
  started.push(again)
  const client2 = new DynamoDBClient({ endpoint: again.dynamodb.endpoint })
  const s = await client2.send(new ScanCommand({ TableName: "Demos" }))
  expect(s.Items).toHaveLength(4)
})

function claim(id: string): TransactWriteItemsCommandInput {
  return {
    TransactItems: [
      {
        Update: {
          TableName: "Demos",
          Key: { pk: { S: "DAY" }, sk: { S: "SLOT" } },
          UpdateExpression: "ADD booked :one",
          ConditionExpression: "attribute_not_exists(booked) OR booked < :capacity",
          ExpressionAttributeValues: { ":one": { N: "1" }, ":capacity": { N: "3" } },
        },
      },
      { Put: { TableName: "Demos", Item: { pk: { S: "CALLER" }, sk: { S: id } } } },
    ],
  }
}
