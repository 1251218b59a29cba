import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb"
import { expect } from "vitest"

import { type Item, item, refusalOf, text } from "./engine-table.ts"
import type { ContractContext, Promises } from "./suite.ts"

export function itemContract(promises: Promises): void {
  promises("refuses a put whose condition fails, with the item as it is", async (context) => {
    const { client, table: TableName } = context
    const there = item("a", "1", { n: { N: "1" } })
    await client.send(new PutItemCommand({ TableName, Item: there }))

    const refusal = await refusalOf(
      client.send(
        new PutItemCommand({
          TableName,
          Item: item("a", "1"),
          ConditionExpression: "attribute_not_exists(pk)",
          ReturnValuesOnConditionCheckFailure: "ALL_OLD",
        }),
      ),
    )

    expect(refusal).toBeInstanceOf(ConditionalCheckFailedException)
    expect((refusal as ConditionalCheckFailedException).Item).toEqual(there)
    expect(await get(context, "1")).toEqual(there)
  })

  promises("evaluates conditions on attributes that are not there", async (context) => {
    const values = { ":one": { N: "1" } }
    const met = ["b <> :one", "attribute_not_exists(b)", "NOT b = :one", "NOT b < :one"]
    const failed = ["b < :one", "b = :one", "attribute_exists(b)", "b BETWEEN :one AND :one"]

    for (const condition of [...met, ...failed]) {
      const outcome = update(
        context,
        { UpdateExpression: "SET a = :one", ...at("c") },
        condition,
        values,
      )
      if (met.includes(condition)) await outcome
      else expect((await refusalOf(outcome)).name).toBe("ConditionalCheckFailedException")
    }
  })

  promises("evaluates functions and operators of conditions", async (context) => {
    const { client, table: TableName } = context
    const kept = item("a", "f", { l: { L: [{ S: "x" }] }, s: { SS: ["x", "y"] }, n: { N: "10" } })
    await client.send(new PutItemCommand({ TableName, Item: kept }))
    const values = {
      ":x": { S: "x" },
      ":one": { N: "1" },
      ":nine": { N: "9" },
      ":list": { S: "L" },
      ":f": { S: "f" },
    }
    const conditions: Record<string, boolean> = {
      "size(l) = :one": true,
      "contains(l, :x) AND contains(s, :x)": true,
      "attribute_type(l, :list)": true,
      "n > :nine": true, // as numbers; as text "10" comes before "9"
      "begins_with(sk, :f) AND (n < :nine OR sk IN (:x, :f))": true,
      "n BETWEEN :one AND :nine": false,
    }

    for (const [condition, met] of Object.entries(conditions)) {
      const used = Object.entries(values).filter(([name]) =>
        new RegExp(`${name}\\b`, "u").test(condition),
      )
      const put = client.send(
        new PutItemCommand({
          TableName,
          Item: kept,
          ConditionExpression: condition,
          ExpressionAttributeValues: Object.fromEntries(used),
        }),
      )
      const outcome = await put.then(
        () => "met",
        (error: Error) => error.name,
      )
      expect([condition, outcome]).toEqual([
        condition,
        met ? "met" : "ConditionalCheckFailedException",
      ])
    }
  })

  promises("updates as expressions say", async (context) => {
    const updates: readonly (readonly [string, Item, Item])[] = [
      [
        "ADD n :a SET m = if_not_exists(m, :z) - :a",
        { ":a": { N: "0.1" }, ":z": { N: "0.3" } },
        { n: { N: "0.1" }, m: { N: "0.2" } },
      ],
      [
        "SET l = list_append(if_not_exists(l, :e), :v)",
        { ":e": { L: [] }, ":v": { L: [{ N: "1" }] } },
        { l: { L: [{ N: "1" }] } },
      ],
      [
        "SET o = :o REMOVE m",
        { ":o": { M: { k: { BOOL: true } } } },
        { o: { M: { k: { BOOL: true } } } },
      ],
      [
        "SET o.k = :no, n = n + n",
        { ":no": { NULL: true } },
        { o: { M: { k: { NULL: true } } }, n: { N: "0.2" } },
      ],
    ]

    for (const [UpdateExpression, values, changed] of updates) {
      const { Attributes = {} } = await update(
        context,
        { UpdateExpression, ReturnValues: "ALL_NEW", ...at("u") },
        undefined,
        values,
      )
      expect(Attributes).toMatchObject(changed)
    }
    expect(Object.keys((await get(context, "u")) ?? {}).toSorted()).toEqual([
      "l",
      "n",
      "o",
      "pk",
      "sk",
    ])
  })

  promises("empties a set by taking its last member, and returns what it held", async (context) => {
    const { client, table: TableName } = context
    await client.send(new PutItemCommand({ TableName, Item: item("a", "s", { s: { SS: ["x"] } }) }))

    const { Attributes } = await update(
      context,
      { UpdateExpression: "DELETE s :s", ReturnValues: "ALL_OLD", ...at("s") },
      undefined,
      { ":s": { SS: ["x", "y"] } },
    )

    expect(Attributes?.["s"]).toEqual({ SS: ["x"] })
    expect(await get(context, "s")).toEqual(item("a", "s"))
  })

  promises("refuses updates that make no sense, and changes nothing", async (context) => {
    const { client, table: TableName } = context
    const there = item("a", "w", { word: { S: "x" } })
    await client.send(new PutItemCommand({ TableName, Item: there }))
    const one = { ":one": { N: "1" } }
    const refused: readonly (readonly [string, Item])[] = [
      ["ADD word :one", one],
      ["SET n = missing + :one", one],
      ["SET sk = :one", one],
      ["SET a.b = :one", one],
      ["SET a = :one, a = :one", one],
      ["SET a = :one", { ...one, ":two": { N: "2" } }],
      ["SET status = :one", one],
      ["SET x = :x", { ":x": text(400 * 1024) }],
      ["SET gsi1pk = :empty", { ":empty": { S: "" } }],
    ]

    for (const [UpdateExpression, values] of refused) {
      const refusal = await refusalOf(
        update(context, { UpdateExpression, ...at("w") }, undefined, values),
      )
      expect([UpdateExpression, refusal.name]).toEqual([UpdateExpression, "ValidationException"])
    }
    expect(await get(context, "w")).toEqual(there)
  })

  promises("refuses items that cannot be stored", async ({ client, table: TableName }) => {
    const refused: readonly Item[] = [
      { pk: { S: "a" } },
      item("", "1"),
      { pk: { N: "1" }, sk: { S: "1" } },
      item("a", "1", { gsi1pk: { N: "1" } }),
      item("a", "1", { gsi1pk: { S: "" } }),
      item("a", "1", { s: { SS: [] } }),
      item("a", "1", { n: { N: "seven" } }),
      item("a", "1", { n: { N: "1".repeat(39) } }),
      item("a", "1", { x: text(400 * 1024) }),
      item("a", "1", { x: { S: "é".repeat(205 * 1024) } }),
    ]

    for (const Item of refused) {
      const refusal = await refusalOf(client.send(new PutItemCommand({ TableName, Item })))
      expect(refusal.name).toBe("ValidationException")
    }
  })

  promises("stores numbers in one form, and all types as they came", async (context) => {
    const { client, table: TableName } = context
    const kept = item("a", "types", {
      map: { M: { list: { L: [{ NULL: true }, { BOOL: false }, { B: Buffer.from([1, 2]) }] } } },
      text: { S: "Grüße, 世界 🙂" },
      empty: { S: "" },
      numbers: { NS: ["1"] },
    })
    const numbers = { one: { N: "1.50" }, two: { N: "0010" }, three: { N: "1e3" } }

    await client.send(new PutItemCommand({ TableName, Item: { ...kept, ...numbers } }))

    const back = (await get(context, "types")) ?? {}
    expect(back).toEqual({
      ...kept,
      one: { N: "1.5" },
      two: { N: "10" },
      three: { N: "1000" },
      map: back["map"],
    })
    const binary = back["map"]?.M?.["list"]?.L?.[2]?.B
    expect([...(binary ?? [])]).toEqual([1, 2])
  })

  promises("returns the old item of a put and a deletion when asked", async (context) => {
    const { client, table: TableName } = context
    const first = item("a", "1", { n: { N: "1" } })
    await client.send(new PutItemCommand({ TableName, Item: first }))
    const ReturnValues = "ALL_OLD"

    const put = await client.send(
      new PutItemCommand({ TableName, Item: item("a", "1"), ReturnValues }),
    )
    const deleted = await client.send(
      new DeleteItemCommand({ TableName, Key: item("a", "1"), ReturnValues }),
    )
    const again = await client.send(
      new DeleteItemCommand({ TableName, Key: item("a", "1"), ReturnValues }),
    )

    expect([put.Attributes, deleted.Attributes, again.Attributes]).toEqual([
      first,
      item("a", "1"),
      undefined,
    ])
  })

  promises("writes and reads batches, and refuses one item twice", async (context) => {
    const { client, table } = context
    await client.send(new PutItemCommand({ TableName: table, Item: item("a", "gone") }))
    const put = { PutRequest: { Item: item("a", "1") } }

    await client.send(
      new BatchWriteItemCommand({ RequestItems: { [table]: [put, removal("gone")] } }),
    )

    const Keys = [item("a", "1"), item("a", "gone")]
    const { Responses } = await client.send(
      new BatchGetItemCommand({ RequestItems: { [table]: { Keys, ConsistentRead: true } } }),
    )
    expect(Responses?.[table]).toEqual([item("a", "1")])
    const twice = new BatchWriteItemCommand({ RequestItems: { [table]: [put, removal("1")] } })
    expect((await refusalOf(client.send(twice))).name).toBe("ValidationException")
  })
}

function removal(sk: string): { DeleteRequest: { Key: Item } } {
  return { DeleteRequest: { Key: item("a", sk) } }
}

function at(sk: string): Pick<UpdateItemCommandInput, "Key"> {
  return { Key: item("a", sk) }
}

async function update(
  { client, table }: ContractContext,
  input: Omit<UpdateItemCommandInput, "TableName">,
  ...[condition, values]: [string | undefined, Item]
): Promise<{ readonly Attributes?: Item | undefined }> {
  return client.send(
    new UpdateItemCommand({
      ...input,
      TableName: table,
      ExpressionAttributeValues: values,
      ...(condition !== undefined && { ConditionExpression: condition }),
    }),
  )
}

async function get({ client, table }: ContractContext, sk: string): Promise<Item | undefined> {
  const { Item } = await client.send(
    new GetItemCommand({ TableName: table, Key: item("a", sk), ConsistentRead: true }),
  )
  return Item
}
