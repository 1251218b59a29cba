import {
  QueryCommand,
  ScanCommand,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  type TransactionCanceledException,
} from "@aws-sdk/client-dynamodb"
import { array, assert, asyncProperty, constantFrom, record, uniqueArray } from "fast-check"
import { expect, it } from "vitest"

import { type Item, freshTable, item } from "./contract/engine-table.ts"
import { useLocalAws } from "./local-aws-fixture.ts"

const { withTable } = useLocalAws()

type Step = {
  readonly sk: string
  readonly kind: "put" | "delete" | "increase"
  readonly condition: "none" | "exists" | "absent"
}

const step = record<Step>({
  sk: constantFrom("1", "2", "3", "4"),
  kind: constantFrom("put", "delete", "increase"),
  condition: constantFrom("none", "exists", "absent"),
})
const transaction = uniqueArray(step, {
  minLength: 1,
  maxLength: 4,
  selector: (wanted) => wanted.sk,
})
const histories = array(transaction, { minLength: 1, maxLength: 12 })

it("leaves what a model in memory leaves, in table, index and stream, after any history", async () => {
  const { aws, client } = await withTable()

  await assert(
    asyncProperty(histories, async (history) => {
      const TableName = await freshTable(client)
      const streamed = new Map<string, unknown>()
      aws.mapStream({
        tableName: TableName,
        handler: async ({ Records }) => {
          for (const { dynamodb } of Records) {
            const sk = dynamodb?.Keys?.["sk"]?.S ?? ""
            expect(dynamodb?.OldImage).toEqual(streamed.get(sk))
            if (dynamodb?.NewImage === undefined) streamed.delete(sk)
            else streamed.set(sk, dynamodb.NewImage)
          }
        },
      })
      const model = new Map<string, Item>()

      for (const steps of history) {
        const TransactItems = steps.map((wanted) => actionOf(TableName, wanted))
        const answer = client.send(new TransactWriteItemsCommand({ TransactItems }))
        const reasons = await answer.then(
          () => undefined,
          (error: TransactionCanceledException) => error.CancellationReasons ?? [],
        )
        const met = steps.map((wanted) => isMet(model, wanted))
        expect(reasons?.map((reason) => reason.Code === "None") ?? met).toEqual(met)
        expect(reasons === undefined).toBe(met.every(Boolean))
        if (reasons === undefined) for (const wanted of steps) apply(model, wanted)
      }
      await aws.streamDrained()

      const { Items = [] } = await client.send(new ScanCommand({ TableName }))
      const stored = new Map(Items.map((found) => [found["sk"]?.S ?? "", found]))
      expect(stored).toEqual(model)
      expect(streamed).toEqual(model)
      const byIndex = await client.send(
        new QueryCommand({
          TableName,
          IndexName: "gsi1",
          KeyConditionExpression: "gsi1pk = :g",
          ExpressionAttributeValues: { ":g": { S: "g" } },
        }),
      )
      const indexed = [...model.values()].filter((found) => found["gsi1pk"] !== undefined)
      expect(new Set(byIndex.Items)).toEqual(new Set(indexed))
    }),
    { numRuns: 20 },
  )
})

function actionOf(TableName: string, { sk, kind, condition }: Step): TransactWriteItem {
  const conditions = {
    none: undefined,
    exists: "attribute_exists(pk)",
    absent: "attribute_not_exists(pk)",
  }
  const ConditionExpression = conditions[condition]
  switch (kind) {
    case "put":
      return { Put: { TableName, Item: putItem(sk), ConditionExpression } }
    case "delete":
      return { Delete: { TableName, Key: item("a", sk), ConditionExpression } }
    case "increase":
      return {
        Update: {
          TableName,
          Key: item("a", sk),
          UpdateExpression: "ADD n :one",
          ExpressionAttributeValues: { ":one": { N: "1" } },
          ConditionExpression,
        },
      }
  }
}

function isMet(model: ReadonlyMap<string, Item>, { sk, condition }: Step): boolean {
  return condition === "none" || model.has(sk) === (condition === "exists")
}

function apply(model: Map<string, Item>, { sk, kind }: Step): void {
  switch (kind) {
    case "put":
      model.set(sk, putItem(sk))
      break
    case "delete":
      model.delete(sk)
      break
    case "increase": {
      const before = model.get(sk) ?? item("a", sk)
      model.set(sk, { ...before, n: { N: String(Number(before["n"]?.N ?? 0) + 1) } })
    }
  }
}

function putItem(sk: string): Item {
  return item("a", sk, { gsi1pk: { S: "g" }, gsi1sk: { S: sk }, n: { N: "0" } })
}
