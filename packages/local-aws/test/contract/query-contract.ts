import {
  DeleteItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  type QueryCommandOutput,
  ScanCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb"
import { expect } from "vitest"

import { type Item, item, refusalOf } from "./engine-table.ts"
import type { ContractContext, Promises } from "./suite.ts"

export function queryContract(promises: Promises): void {
  promises("finds the items that a key condition names, in order", async (context) => {
    await fill(context, ["b#2", "a#1", "b#10", "b#1", "c", "ü"])
    const found = (condition: string, values: Item, more = {}): Promise<readonly string[]> =>
      sortKeys(context, { KeyConditionExpression: `pk = :pk AND ${condition}`, values, ...more })
    const b = { ":b": { S: "b#" } }

    expect(await found("begins_with(sk, :b)", b)).toEqual(["b#1", "b#10", "b#2"])
    expect(await found("sk > :b", { ":b": { S: "b#10" } })).toEqual(["b#2", "c", "ü"])
    expect(await found("sk >= :b", { ":b": { S: "b#10" } })).toEqual(["b#10", "b#2", "c", "ü"])
    expect(await found("sk < :b", b)).toEqual(["a#1"])
    expect(await found("sk <= :b", { ":b": { S: "b#1" } })).toEqual(["a#1", "b#1"])
    expect(await found("sk = :b", { ":b": { S: "b#1" } })).toEqual(["b#1"])
    expect(
      await found("sk BETWEEN :a AND :b", { ":a": { S: "a#1" }, ":b": { S: "b#10" } }),
    ).toEqual(["a#1", "b#1", "b#10"])
    expect(await found("begins_with(sk, :b)", b, { ScanIndexForward: false })).toEqual([
      "b#2",
      "b#10",
      "b#1",
    ])
  })

  promises("pages through a collection, forwards and backwards", async (context) => {
    const all = Array.from({ length: 7 }, (_, at) => `s${at}`)
    await fill(context, all)

    for (const ScanIndexForward of [true, false]) {
      const seen: string[] = []
      let from: Item | undefined
      let pages = 0
      do {
        const page: QueryCommandOutput = await query(context, {
          KeyConditionExpression: "pk = :pk",
          Limit: 3,
          ScanIndexForward,
          ...(from && { ExclusiveStartKey: from }),
        })
        seen.push(...(page.Items ?? []).map((found) => found["sk"]?.S ?? ""))
        from = page.LastEvaluatedKey
        pages += 1
      } while (from !== undefined)
      expect(seen).toEqual(ScanIndexForward ? all : all.toReversed())
      expect(pages).toBe(3)
    }
  })

  promises("filters behind the limit, and counts", async (context) => {
    await fill(context, ["s0", "s1", "s2"])
    const odd = { FilterExpression: "n = :n", values: { ":n": { N: "1" } } }

    const filtered = await query(context, { KeyConditionExpression: "pk = :pk", ...odd })
    const limited = await query(context, { KeyConditionExpression: "pk = :pk", ...odd, Limit: 1 })
    const counted = await query(context, { KeyConditionExpression: "pk = :pk", Select: "COUNT" })

    expect([filtered.Count, filtered.ScannedCount]).toEqual([1, 3])
    expect([limited.Count, limited.ScannedCount]).toEqual([0, 1])
    expect([counted.Count, counted.Items]).toEqual([3, undefined])
  })

  promises("keeps an index in step with put, update and deletion", async (context) => {
    const { client, table: TableName } = context
    await client.send(new PutItemCommand({ TableName, Item: item("a", "1", indexed("2")) }))
    await client.send(new PutItemCommand({ TableName, Item: item("b", "1", indexed("1")) }))
    await client.send(new PutItemCommand({ TableName, Item: item("c", "1") }))
    const days = (): Promise<readonly string[]> =>
      sortKeys(
        context,
        {
          IndexName: "gsi1",
          KeyConditionExpression: "gsi1pk = :pk",
          values: { ":pk": { S: "day" } },
        },
        "pk",
      )
    expect(await days()).toEqual(["b", "a"])

    const move = {
      UpdateExpression: "SET gsi1sk = :sk",
      ExpressionAttributeValues: { ":sk": { S: "3" } },
    }
    await client.send(new UpdateItemCommand({ TableName, Key: item("b", "1"), ...move }))
    expect(await days()).toEqual(["a", "b"])

    const drop = { UpdateExpression: "REMOVE gsi1pk, gsi1sk" }
    await client.send(new UpdateItemCommand({ TableName, Key: item("a", "1"), ...drop }))
    await client.send(new DeleteItemCommand({ TableName, Key: item("b", "1") }))
    expect(await days()).toEqual([])
  })

  promises("scans every item once, in pages or at a stretch", async (context) => {
    await fill(context, ["s0", "s1", "s2", "s3", "s4"])
    const { client, table: TableName } = context

    const whole = await client.send(new ScanCommand({ TableName }))
    const first = await client.send(new ScanCommand({ TableName, Limit: 2 }))
    const rest = await client.send(
      new ScanCommand({ TableName, ExclusiveStartKey: first.LastEvaluatedKey }),
    )

    expect(whole.Count).toBe(5)
    const paged = [...(first.Items ?? []), ...(rest.Items ?? [])].map((found) => found["sk"]?.S)
    expect(paged).toHaveLength(5)
    expect(new Set(paged)).toEqual(new Set(["s0", "s1", "s2", "s3", "s4"]))
  })

  promises("refuses queries that make no sense", async (context) => {
    const refused: readonly QueryWish[] = [
      {},
      { KeyConditionExpression: "sk = :pk" },
      { KeyConditionExpression: "pk = :pk OR sk = :pk" },
      { KeyConditionExpression: "pk = :pk", FilterExpression: "sk = :pk" },
      { KeyConditionExpression: "pk = :pk", Limit: 0 },
      { KeyConditionExpression: "pk = :pk", IndexName: "nowhere" },
      { KeyConditionExpression: "gsi1pk = :pk", IndexName: "gsi1", ConsistentRead: true },
    ]

    for (const wish of refused)
      expect((await refusalOf(query(context, wish))).name).toBe("ValidationException")
    const nowhere = query({ ...context, table: "nowhere" }, { KeyConditionExpression: "pk = :pk" })
    expect((await refusalOf(nowhere)).name).toBe("ResourceNotFoundException")
  })

  promises("refuses to start a query behind a key of another item collection", async (context) => {
    const elsewhere = { KeyConditionExpression: "pk = :pk", ExclusiveStartKey: item("z", "1") }

    expect((await refusalOf(query(context, elsewhere))).name).toBe("ValidationException")
  })
}

function indexed(gsi1sk: string): Item {
  return { gsi1pk: { S: "day" }, gsi1sk: { S: gsi1sk } }
}

type QueryWish = Omit<QueryCommandInput, "TableName"> & { readonly values?: Item }

/** Items of collection "a"; `n` is their place. */
async function fill({ client, table: TableName }: ContractContext, sks: string[]): Promise<void> {
  for (const [at, sk] of sks.entries())
    await client.send(
      new PutItemCommand({ TableName, Item: item("a", sk, { n: { N: String(at) } }) }),
    )
}

function query({ client, table }: ContractContext, wish: QueryWish): Promise<QueryCommandOutput> {
  const { values, ...input } = wish
  return client.send(
    new QueryCommand({
      ...input,
      TableName: table,
      ...(input.KeyConditionExpression !== undefined && {
        ExpressionAttributeValues: { ":pk": { S: "a" }, ...values },
      }),
    }),
  )
}

async function sortKeys(
  context: ContractContext,
  wish: QueryWish,
  name = "sk",
): Promise<readonly string[]> {
  const { Items = [] } = await query(context, wish)
  return Items.map((found) => found[name]?.S ?? "")
}
