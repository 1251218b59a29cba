import {
  BatchWriteItemCommand,
  type ConsumedCapacity,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactGetItemsCommand,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb"
import { expect } from "vitest"

import { type Item, item, text } from "./engine-table.ts"
import type { ContractContext, Promises } from "./suite.ts"

const ReturnConsumedCapacity = "INDEXES"

export function capacityContract(promises: Promises): void {
  promises("charges a write by the KB of the larger image", async (context) => {
    const { client, table: TableName } = context

    expect(await put(context, item("a", "1"))).toEqual([1, 1, undefined])
    expect(await put(context, item("a", "1", { x: text(3 * 1024) }))).toEqual([4, 4, undefined])
    expect(await put(context, item("a", "1", { x: text(1) }))).toEqual([4, 4, undefined])
    const deleted = await client.send(
      new DeleteItemCommand({ TableName, Key: item("a", "none"), ReturnConsumedCapacity }),
    )
    expect(units(deleted.ConsumedCapacity)).toEqual([1, 1, undefined])
  })

  promises("charges an index for what changes in it", async (context) => {
    expect(await put(context, indexed("1"))).toEqual([2, 1, 1])
    expect(await put(context, indexed("1"))).toEqual([1, 1, undefined])
    expect(await put(context, indexed("1", { n: { N: "1" } }))).toEqual([2, 1, 1])
    expect(await put(context, indexed("2", { n: { N: "1" } }))).toEqual([3, 1, 2])
    expect(await put(context, item("a", "1"))).toEqual([2, 1, 1])
  })

  promises("charges a batch of writes as the sum of its writes", async ({ client, table }) => {
    const Item = item("b", "1", { gsi1pk: { S: "g" }, gsi1sk: { S: "1" } })
    const { ConsumedCapacity } = await client.send(
      new BatchWriteItemCommand({
        RequestItems: {
          [table]: [{ PutRequest: { Item } }, { DeleteRequest: { Key: item("b", "none") } }],
        },
        ReturnConsumedCapacity,
      }),
    )

    expect(units(ConsumedCapacity?.[0])).toEqual([3, 2, 1])
  })

  promises("charges reads by 4 KB, half of it when eventually consistent", async (context) => {
    const { client, table: TableName } = context
    await put(context, item("a", "1", { x: text(5 * 1024) }))
    await put(context, item("a", "2", { x: text(2 * 1024) }))
    const get = async (sk: string, ConsistentRead: boolean): Promise<unknown> => {
      const Key = item("a", sk)
      const answer = await client.send(
        new GetItemCommand({ TableName, Key, ConsistentRead, ReturnConsumedCapacity }),
      )
      return answer.ConsumedCapacity?.CapacityUnits
    }

    expect(await get("1", true)).toBe(2)
    expect(await get("1", false)).toBe(1)
    expect(await get("none", true)).toBe(1)
    expect(await get("none", false)).toBe(0.5)
    // 5 KB and 2 KB together are two times 4 KB
    expect(await queryUnits(context, "a")).toBe(1)
  })

  promises("charges a query that finds nothing for the least read", async (context) => {
    expect(await queryUnits(context, "nobody")).toBe(0.5)
  })

  promises("charges a query of an index to the index", async (context) => {
    const { client, table: TableName } = context
    await put(context, item("a", "1", { gsi1pk: { S: "g" }, gsi1sk: { S: "1" } }))

    const { ConsumedCapacity } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: "gsi1",
        KeyConditionExpression: "gsi1pk = :g",
        ExpressionAttributeValues: { ":g": { S: "g" } },
        ReturnConsumedCapacity,
      }),
    )

    expect(units(ConsumedCapacity)).toEqual([0.5, 0, 0.5])
  })

  promises("doubles a transaction's table units, not its index units", async (context) => {
    const { table: TableName } = context
    const Item = item("a", "1", { gsi1pk: { S: "g" }, gsi1sk: { S: "1" } })

    expect(await transact(context, [{ Put: { TableName, Item } }])).toEqual([3, 2, 1])
  })

  promises("charges a condition check by the size of what it reads", async (context) => {
    const { table: TableName } = context
    await put(context, item("a", "1", { x: text(3 * 1024) }))
    const check = {
      TableName,
      Key: item("a", "1"),
      ConditionExpression: "attribute_exists(pk)",
    }

    expect(await transact(context, [{ ConditionCheck: check }])).toEqual([8, 8, undefined])
  })

  promises(
    "charges a repeated transaction for reading what the first was sized on",
    async (context) => {
      const { table: TableName } = context
      await put(context, item("a", "1", { x: text(9 * 1024) }))
      const deletion = [{ Delete: { TableName, Key: item("a", "1") } }]
      const token = "charged-twice"

      expect(await transact(context, deletion, token)).toEqual([20, 20, undefined])
      expect(await transact(context, deletion, token)).toEqual([6, 6, undefined])
    },
  )

  promises("charges a transactional read two units for 4 KB", async (context) => {
    const { client, table: TableName } = context
    await put(context, item("a", "1"))
    const get = (sk: string) => ({ Get: { TableName, Key: item("a", sk) } })

    const { ConsumedCapacity } = await client.send(
      new TransactGetItemsCommand({
        TransactItems: [get("1"), get("none")],
        ReturnConsumedCapacity,
      }),
    )

    expect(units(ConsumedCapacity?.[0])).toEqual([4, 4, undefined])
  })
}

function indexed(sk: string, more: Item = {}): Item {
  return item("a", "1", { gsi1pk: { S: "g" }, gsi1sk: { S: sk }, ...more })
}

async function put({ client, table: TableName }: ContractContext, Item: Item): Promise<unknown> {
  const answer = await client.send(new PutItemCommand({ TableName, Item, ReturnConsumedCapacity }))
  return units(answer.ConsumedCapacity)
}

async function transact(
  { client }: ContractContext,
  TransactItems: TransactWriteItem[],
  ClientRequestToken?: string,
): Promise<unknown> {
  const { ConsumedCapacity } = await client.send(
    new TransactWriteItemsCommand({ TransactItems, ClientRequestToken, ReturnConsumedCapacity }),
  )
  return units(ConsumedCapacity?.[0])
}

async function queryUnits({ client, table }: ContractContext, pk: string): Promise<unknown> {
  const { ConsumedCapacity } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": { S: pk } },
      ReturnConsumedCapacity,
    }),
  )
  return ConsumedCapacity?.CapacityUnits
}

/** Units in all, of the table, of the index. */
function units(capacity: ConsumedCapacity | undefined): unknown {
  const index = capacity?.GlobalSecondaryIndexes?.["gsi1"]
  return [capacity?.CapacityUnits, capacity?.Table?.CapacityUnits, index?.CapacityUnits]
}
