import { PutItemCommand } from "@aws-sdk/client-dynamodb"
import type { DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda"
import { expect, it } from "vitest"

import type { StreamMappingSettings } from "../src/index.ts"
import { item } from "./contract/engine-table.ts"
import { type Fixture, useLocalAws } from "./local-aws-fixture.ts"

const { withTable } = useLocalAws()
const atOnce = { retryDelay: () => 0 }

it("delivers again from the first record that the handler calls failed", async () => {
  const fixture = await withTable()
  let failing = true
  const calls = await delivered(fixture, "abcd", {
    answer: (keys, records) => {
      if (!failing || !keys.includes("c")) return undefined
      failing = false
      return [identifierOf(records, "d"), identifierOf(records, "b")]
    },
  })

  expect(calls).toEqual(["abcd", "bcd"])
})

it("retries a batch that throws, then gives it up and goes on", async () => {
  const fixture = await withTable()
  const { calls, mapping } = await mapped(fixture, "abc", {
    batchSize: 2,
    maximumRetryAttempts: 2,
    answer: (keys) => {
      if (keys.includes("a")) throw new Error("poisoned")
      return undefined
    },
  })

  expect(calls).toEqual(["ab", "ab", "ab", "c"])
  expect(mapping.discarded.map(keyOf)).toEqual(["a", "b"])
})

it("halves a failing batch when asked, until only the poisoned record is given up", async () => {
  const fixture = await withTable()
  const { calls, mapping } = await mapped(fixture, "abcd", {
    bisect: true,
    maximumRetryAttempts: 1,
    answer: (keys) => {
      if (keys.includes("c")) throw new Error("poisoned")
      return undefined
    },
  })

  expect(calls).toEqual(["abcd", "ab", "cd", "c", "c", "d"])
  expect(mapping.discarded.map(keyOf)).toEqual(["c"])
})

it("takes an identifier that names no record for the failure of the whole batch", async () => {
  const fixture = await withTable()
  let first = true
  const calls = await delivered(fixture, "ab", {
    answer: () => {
      if (!first) return undefined
      first = false
      return [""]
    },
  })

  expect(calls).toEqual(["ab", "ab"])
})

it("waits longer before each retry", async () => {
  const fixture = await withTable()
  const delays: number[] = []
  const calls = await delivered(fixture, "a", {
    retryDelay: (attempt) => {
      delays.push(attempt)
      return 0
    },
    answer: () => {
      if (delays.length < 3) throw new Error("not yet")
      return undefined
    },
  })

  expect(calls).toHaveLength(4)
  expect(delays).toEqual([1, 2, 3])
})

it("hands the handler a copy, so that it cannot spoil what is delivered again", async () => {
  const fixture = await withTable()
  const seen: unknown[] = []
  let first = true
  await delivered(fixture, "a", {
    answer: (_keys, records) => {
      seen.push(records[0]?.dynamodb?.NewImage?.["pk"])
      for (const record of records) delete record.dynamodb
      if (!first) return undefined
      first = false
      throw new Error("again")
    },
  })

  expect(seen).toEqual([{ S: "a" }, { S: "a" }])
})

it("is drained only when the records that its handler causes are dealt with, too", async () => {
  const { aws, client, table: TableName } = await withTable()
  const keys: string[] = []
  aws.mapStream({
    tableName: TableName,
    handler: async ({ Records }) => {
      for (const record of Records) {
        const key = keyOf(record)
        keys.push(key)
        const next = item("a", `${key}+`)
        if (key.length < 4) await client.send(new PutItemCommand({ TableName, Item: next }))
      }
    },
  })

  await client.send(new PutItemCommand({ TableName, Item: item("a", "x") }))
  await aws.streamDrained()

  expect(keys).toEqual(["x", "x+", "x++", "x+++"])
})

it("gives each mapping of a table every record, and stops when told", async () => {
  const { aws, client, table: TableName } = await withTable()
  const seen: Record<string, string[]> = { one: [], other: [] }
  const [one] = ["one", "other"].map((name) =>
    aws.mapStream({
      tableName: TableName,
      name,
      handler: async ({ Records }) => {
        seen[name]?.push(...Records.map(keyOf))
      },
    }),
  )
  const put = (sk: string) => client.send(new PutItemCommand({ TableName, Item: item("a", sk) }))

  await put("1")
  await aws.streamDrained()
  await one?.stop()
  await put("2")
  await aws.streamDrained()

  expect(seen).toEqual({ one: ["1"], other: ["1", "2"] })
})

interface Wish extends Omit<StreamMappingSettings, "tableName" | "handler"> {
  /** Identifiers of failed records, if any; may throw. */
  readonly answer: (keys: string, records: DynamoDBRecord[]) => readonly string[] | undefined
}

/** The sort keys of each call when an item is put for each letter of `keys` before the mapping starts. */
async function mapped(fixture: Fixture, keys: string, wish: Wish) {
  const { aws, client, table } = fixture
  for (const key of keys)
    await client.send(new PutItemCommand({ TableName: table, Item: item("a", key) }))
  const calls: string[] = []
  const { answer, ...settings } = wish
  const handler = async ({ Records }: DynamoDBStreamEvent) => {
    const called = Records.map(keyOf).join("")
    calls.push(called)
    const failed = answer(called, Records) ?? []
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) }
  }
  const mapping = aws.mapStream({ tableName: table, handler, ...atOnce, ...settings })
  await aws.streamDrained()
  return { calls, mapping }
}

async function delivered(fixture: Fixture, keys: string, wish: Wish): Promise<string[]> {
  return (await mapped(fixture, keys, wish)).calls
}

function identifierOf(records: readonly DynamoDBRecord[], key: string): string {
  return records.find((record) => keyOf(record) === key)?.dynamodb?.SequenceNumber ?? ""
}

function keyOf(record: DynamoDBRecord): string {
  return record.dynamodb?.Keys?.["sk"]?.S ?? ""
}
