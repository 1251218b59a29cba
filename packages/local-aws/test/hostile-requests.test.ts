import * as fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { type LocalAws, startLocalAws } from "../src/index.ts"

let aws: LocalAws
beforeAll(async () => {
  aws = await startLocalAws()
  await ask("CreateTable", {
    TableName: "tab",
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
    KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
  })
})
afterAll(() => aws.stop())

const Item = { pk: { S: "a" } }

describe("an expression", () => {
  it.each(["attribute_exists(pk)", "pk = :a", "(attribute_exists(pk) OR pk = :a) AND pk = :a"])(
    "of 60 parentheses around %s is refused at once for what DynamoDB has against it",
    async (inner) => {
      const answer = await ask("PutItem", {
        TableName: "tab",
        Item,
        ConditionExpression: `${"(".repeat(60)}${inner}${")".repeat(60)}`,
        ...(inner.includes(":a") && { ExpressionAttributeValues: { ":a": { S: "a" } } }),
      })

      expect(answer).toMatchObject({
        status: 400,
        message: "Invalid ConditionExpression: The expression has redundant parentheses;",
      })
    },
  )

  it("of 60 levels that all mean something is carried out at once", async () => {
    const levels = Array.from({ length: 60 }, (_, level) => `(a${level} = :a OR `)
    const ConditionExpression = `${levels.join("")}attribute_not_exists(z)${")".repeat(60)}`
    const ExpressionAttributeValues = { ":a": { S: "a" } }

    const answer = await ask("PutItem", {
      TableName: "tab",
      Item,
      ConditionExpression,
      ExpressionAttributeValues,
    })

    expect(answer).toMatchObject({ status: 200 })
  })

  it("of an update with 60 parentheses is answered at once", async () => {
    const answer = await ask("UpdateItem", {
      TableName: "tab",
      Key: Item,
      UpdateExpression: `SET x = ${"(".repeat(60)}:a${")".repeat(60)}`,
      ExpressionAttributeValues: { ":a": { S: "a" } },
    })

    expect(answer).toMatchObject({ status: 400 })
  })

  it("that is longer than DynamoDB takes is refused, not parsed", async () => {
    const answer = await ask("PutItem", {
      TableName: "tab",
      Item,
      ConditionExpression: `${"(".repeat(5000)}attribute_exists(pk)${")".repeat(5000)}`,
    })

    expect(answer).toMatchObject({ status: 400, message: expect.stringMatching(/size/u) })
  })
})

describe("a value", () => {
  it.each([
    { levels: 31, status: 200, message: "" },
    { levels: 32, status: 200, message: "" },
    { levels: 33, status: 400, message: "Nesting Levels have exceeded supported limits" },
    { levels: 5000, status: 400, message: "Nesting Levels have exceeded supported limits" },
  ])("of $levels levels gets $status", async ({ levels, status, message }) => {
    const text = `${'{"M":{"m":'.repeat(levels)}{"S":"x"}${"}}".repeat(levels)}`

    const answer = await askText(
      "PutItem",
      `{"TableName":"tab","Item":{"pk":{"S":"a"},"a":${text}}}`,
    )

    expect(answer).toMatchObject({ status, message })
  })

  it.each([33, 5000])("of %i levels of lists is refused as well", async (levels) => {
    const text = `${'{"L":['.repeat(levels)}{"S":"x"}${"]}".repeat(levels)}`

    const answer = await askText(
      "PutItem",
      `{"TableName":"tab","Item":{"pk":{"S":"a"},"a":${text}}}`,
    )

    expect(answer).toMatchObject({ status: 400 })
  })
})

describe("null", () => {
  it.each([
    ["TransactWriteItems", { TransactItems: [null] }],
    ["TransactGetItems", { TransactItems: [null] }],
    ["CreateTable", { TableName: "other", KeySchema: [null], AttributeDefinitions: [] }],
    ["CreateTable", { TableName: "other", KeySchema: [], AttributeDefinitions: [null] }],
    ["PutItem", { TableName: "tab", Item: { pk: null } }],
    ["PutItem", { TableName: "tab", Item: { ...Item, a: { L: [null] } } }],
    ["PutItem", { TableName: "tab", Item: { ...Item, a: { M: { b: null } } } }],
    ["GetItem", { TableName: "tab", Key: { pk: null } }],
    ["BatchGetItem", { RequestItems: { tab: null } }],
    ["BatchGetItem", { RequestItems: { tab: { Keys: [null] } } }],
    ["BatchWriteItem", { RequestItems: { tab: [null] } }],
    ["Query", { TableName: "tab", KeyConditions: { pk: null } }],
  ])("in %s %j is refused as a mistake of the request", async (operation, input) => {
    const answer = await ask(operation, input)

    expect(answer).toMatchObject({ status: 400, type: expect.stringMatching(/Validation/u) })
  })

  it("for a parameter counts as not given", async () => {
    const input = { TableName: "tab", Item, ConditionExpression: null, ReturnValues: null }

    expect(await ask("PutItem", input)).toMatchObject({ status: 200 })
  })
})

describe("the name __proto__", () => {
  it.each([
    ["PutItem", `{"TableName":"tab","Item":{"pk":{"S":"a"},"__proto__":{"S":"x"}}}`],
    [
      "UpdateItem",
      `{"TableName":"tab","Key":{"pk":{"S":"a"}},"UpdateExpression":"SET #a = :a","ExpressionAttributeNames":{"#a":"__proto__"},"ExpressionAttributeValues":{":a":{"S":"x"}}}`,
    ],
  ])("is refused by %s in words, and is nobody's prototype", async (operation, text) => {
    expect(await askText(operation, text)).toMatchObject({
      status: 400,
      message: expect.stringContaining("no attribute of the name __proto__"),
    })
    expect(Object.prototype).not.toHaveProperty("S")
  })
})

it("answers no request, whatever its JSON, with a fault of its own", async () => {
  const operations = ["PutItem", "UpdateItem", "Query", "TransactWriteItems", "BatchWriteItem"]
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom(null, "", "a", ":a", "pk", 1, true, "SET a = :a", "pk = :a"),
      fc.array(tie("any"), { maxLength: 3 }),
      fc.dictionary(
        fc.constantFrom("pk", "S", "N", "M", "L", "SS", "Put", "Key", "Item", "TableName", ":a"),
        tie("any"),
        { maxKeys: 4 },
      ),
    ),
  })).any
  const parameters = fc.dictionary(
    fc.constantFrom(
      "Item",
      "Key",
      "TransactItems",
      "RequestItems",
      "ConditionExpression",
      "UpdateExpression",
      "KeyConditionExpression",
      "ExpressionAttributeNames",
      "ExpressionAttributeValues",
      "ReturnValues",
    ),
    value,
    { maxKeys: 4 },
  )
  const faults: string[] = []

  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...operations), parameters, async (operation, given) => {
      const answer = await ask(operation, { TableName: "tab", ...given })
      if (answer.status >= 500)
        faults.push(`${operation} ${JSON.stringify(given)}: ${answer.message}`)
    }),
    { numRuns: 300 },
  )

  expect(faults).toEqual([])
})

interface Answer {
  readonly status: number
  readonly type: string
  readonly message: string
}

function ask(operation: string, input: unknown): Promise<Answer> {
  return askText(operation, JSON.stringify(input))
}

async function askText(operation: string, body: string): Promise<Answer> {
  const response = await fetch(aws.dynamodb.endpoint, {
    method: "POST",
    headers: {
      authorization: "AWS4-HMAC-SHA256 Credential=local",
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": `DynamoDB_20120810.${operation}`,
    },
    body,
  })
  const answer = (await response.json()) as Readonly<Record<string, string | undefined>>
  return { status: response.status, type: answer["__type"] ?? "", message: answer["message"] ?? "" }
}
