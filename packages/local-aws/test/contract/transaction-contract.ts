import {
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactGetItemsCommand,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  TransactionCanceledException,
} from "@aws-sdk/client-dynamodb"
import { expect } from "vitest"

import { claim, item, refusalOf, text } from "./engine-table.ts"
import type { ContractContext, Promises } from "./suite.ts"

export function transactionContract(promises: Promises): void {
  promises("writes every action of a transaction", async ({ client, table }) => {
    await client.send(new PutItemCommand({ TableName: table, Item: item("a", "old") }))

    await transact({ client, table }, [
      { Put: { TableName: table, Item: item("a", "new", { n: { N: "1" } }) } },
      { Delete: { TableName: table, Key: item("a", "old") } },
      {
        Update: {
          TableName: table,
          Key: item("a", "counter"),
          UpdateExpression: "ADD n :one",
          ExpressionAttributeValues: { ":one": { N: "2" } },
        },
      },
      {
        ConditionCheck: {
          TableName: table,
          Key: item("a", "none"),
          ConditionExpression: "attribute_not_exists(pk)",
        },
      },
    ])

    expect(await collection({ client, table }, "a")).toEqual([
      item("a", "counter", { n: { N: "2" } }),
      item("a", "new", { n: { N: "1" } }),
    ])
  })

  promises("writes nothing when one condition fails, and says which", async (context) => {
    const { client, table: TableName } = context
    const there = item("a", "1", { n: { N: "7" } })
    await client.send(new PutItemCommand({ TableName, Item: there }))

    const refusal = await refusalOf(
      transact(context, [
        { Put: { TableName, Item: item("a", "2") } },
        {
          Put: {
            TableName,
            Item: item("a", "1"),
            ConditionExpression: "attribute_not_exists(pk)",
            ReturnValuesOnConditionCheckFailure: "ALL_OLD",
          },
        },
        {
          ConditionCheck: {
            TableName,
            Key: item("a", "3"),
            ConditionExpression: "attribute_exists(pk)",
          },
        },
      ]),
    )

    expect(reasonsOf(refusal)).toEqual([
      { Code: "None" },
      { Code: "ConditionalCheckFailed", Item: there },
      { Code: "ConditionalCheckFailed" },
    ])
    expect(refusal.message).toContain("[None, ConditionalCheckFailed, ConditionalCheckFailed]")
    expect(await collection(context, "a")).toEqual([there])
  })

  promises("has as many winners as places when 50 callers want one slot", async (context) => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, at) =>
        transact(context, [
          claim(context.table, 3),
          { Put: { TableName: context.table, Item: item("callers", String(at)) } },
        ]),
      ),
    )

    const winners = outcomes.filter((outcome) => outcome.status === "fulfilled")
    expect(winners).toHaveLength(3)
    expect(await collection(context, "callers")).toHaveLength(3)
    const { client, table } = context
    const slot = await client.send(
      new GetItemCommand({ TableName: table, Key: item("day", "slot"), ConsistentRead: true }),
    )
    expect(slot.Item?.["booked"]).toEqual({ N: "3" })
  })

  promises("refuses two actions on one item", async (context) => {
    const refusal = await refusalOf(
      transact(context, [
        { Put: { TableName: context.table, Item: item("a", "1") } },
        { Delete: { TableName: context.table, Key: item("a", "1") } },
      ]),
    )

    expect(refusal.name).toBe("ValidationException")
    expect(refusal.message).toContain("cannot include multiple operations on one item")
  })

  promises("refuses two actions in one element of a transaction", async (context) => {
    const { table: TableName } = context
    const both = {
      Put: { TableName, Item: item("a", "1") },
      Delete: { TableName, Key: item("a", "2") },
    }

    expect((await refusalOf(transact(context, [both]))).name).toBe("ValidationException")
  })

  promises("takes 100 actions and refuses none or 101", async (context) => {
    const puts = (count: number): TransactWriteItem[] =>
      Array.from({ length: count }, (_, at) => ({
        Put: { TableName: context.table, Item: item("a", String(at).padStart(3, "0")) },
      }))

    expect((await refusalOf(transact(context, puts(101)))).name).toBe("ValidationException")
    expect((await refusalOf(transact(context, []))).name).toBe("ValidationException")
    await transact(context, puts(100))

    expect(await collection(context, "a")).toHaveLength(100)
  })

  promises("refuses more than 4 MB in one transaction", async (context) => {
    const puts = Array.from({ length: 11 }, (_, at) => ({
      Put: { TableName: context.table, Item: item("a", String(at), { x: text(390 * 1024) }) },
    }))

    expect((await refusalOf(transact(context, puts))).name).toBe("ValidationException")
    expect(await collection(context, "a")).toEqual([])
    await transact(context, puts.slice(0, 10))
  })

  promises("cancels a transaction for an update that does not fit the item", async (context) => {
    const { client, table: TableName } = context
    await client.send(
      new PutItemCommand({ TableName, Item: item("a", "words", { n: { S: "seven" } }) }),
    )
    const increase = {
      TableName,
      UpdateExpression: "ADD n :one",
      ExpressionAttributeValues: { ":one": { N: "1" } },
    }
    const grow = {
      TableName,
      UpdateExpression: "SET x = :x",
      ExpressionAttributeValues: { ":x": text(400 * 1024) },
    }

    for (const Update of [
      { ...increase, Key: item("a", "words") },
      { ...grow, Key: item("a", "large") },
    ]) {
      const put = { Put: { TableName, Item: item("a", "put") } }
      const refusal = await refusalOf(transact(context, [put, { Update }]))
      expect(reasonsOf(refusal).map((reason) => reason.Code)).toEqual(["None", "ValidationError"])
    }
    expect(await collection(context, "a")).toHaveLength(1)
  })

  promises("cancels a transaction for a put without its whole key", async (context) => {
    const { table: TableName } = context

    const refusal = await refusalOf(
      transact(context, [
        { Put: { TableName, Item: { pk: { S: "a" } } } },
        { Put: { TableName, Item: item("a", "1") } },
      ]),
    )

    expect(reasonsOf(refusal).map((reason) => reason.Code)).toEqual(["ValidationError", "None"])
    expect(await collection(context, "a")).toEqual([])
  })

  promises("cancels a transaction for a key of the wrong type", async (context) => {
    const wrong = { pk: { N: "1" }, sk: { S: "1" } }

    const refusal = await refusalOf(
      transact(context, [{ Put: { TableName: context.table, Item: wrong } }]),
    )

    expect(reasonsOf(refusal).map((reason) => reason.Code)).toEqual(["ValidationError"])
  })

  promises("refuses empty keys of table and index in a transaction", async (context) => {
    const { table: TableName } = context
    const emptyPk = item("", "1")
    const emptyIndexKey = item("a", "1", { gsi1pk: { S: "" } })
    const update = {
      UpdateExpression: "SET gsi1pk = :empty",
      ExpressionAttributeValues: { ":empty": { S: "" } },
    }

    for (const refused of [
      { Put: { TableName, Item: emptyPk } },
      { Delete: { TableName, Key: emptyPk } },
      { Put: { TableName, Item: emptyIndexKey } },
      { Update: { TableName, Key: item("a", "1"), ...update } },
    ])
      expect((await refusalOf(transact(context, [refused]))).name).toBe("ValidationException")
    expect(await collection(context, "a")).toEqual([])
  })

  promises("refuses a transaction with an expression that cannot be read", async (context) => {
    const Put = {
      TableName: context.table,
      Item: item("a", "1"),
      ConditionExpression: "attribute_not_exists(",
    }

    expect((await refusalOf(transact(context, [{ Put }]))).name).toBe("ValidationException")
  })

  promises("refuses an update without an expression in a transaction", async (context) => {
    const Update = { TableName: context.table, Key: item("a", "1"), UpdateExpression: undefined }

    expect((await refusalOf(transact(context, [{ Update }]))).name).toBe("ValidationException")
  })

  promises("refuses a transaction on a table that is not there", async (context) => {
    const refusal = await refusalOf(
      transact(context, [
        { Put: { TableName: context.table, Item: item("a", "1") } },
        { Put: { TableName: "nowhere", Item: item("a", "1") } },
      ]),
    )

    expect(refusal.name).toBe("ResourceNotFoundException")
    expect(await collection(context, "a")).toEqual([])
  })

  promises("reads several items at one moment", async ({ client, table: TableName }) => {
    await client.send(
      new PutItemCommand({ TableName, Item: item("a", "1", { n: { N: "1" }, m: { N: "2" } }) }),
    )
    const get = (sk: string, more = {}) => ({ Get: { TableName, Key: item("a", sk), ...more } })

    const answer = await client.send(
      new TransactGetItemsCommand({
        TransactItems: [get("1", { ProjectionExpression: "n" }), get("2")],
      }),
    )

    expect(answer.Responses?.map((response) => response.Item?.["n"])).toEqual([
      { N: "1" },
      undefined,
    ])
    const twice = client.send(new TransactGetItemsCommand({ TransactItems: [get("1"), get("1")] }))
    expect((await refusalOf(twice)).name).toBe("ValidationException")
  })
}

async function transact(
  { client }: ContractContext,
  TransactItems: TransactWriteItem[],
): Promise<void> {
  await client.send(new TransactWriteItemsCommand({ TransactItems }))
}

async function collection({ client, table }: ContractContext, pk: string): Promise<unknown[]> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": { S: pk } },
      ConsistentRead: true,
    }),
  )
  return Items
}

function reasonsOf(
  refusal: Error,
): { readonly Code: string | undefined; readonly Item?: unknown }[] {
  expect(refusal).toBeInstanceOf(TransactionCanceledException)
  const { CancellationReasons = [] } = refusal as TransactionCanceledException
  return CancellationReasons.map(({ Code, Item }) =>
    Item === undefined ? { Code } : { Code, Item },
  )
}
