import { crc32 } from "node:zlib"

import { expect, it } from "vitest"

import { useLocalAws } from "./local-aws-fixture.ts"

const { start } = useLocalAws()
const signed = {
  "content-type": "application/x-amz-json-1.0",
  authorization:
    "AWS4-HMAC-SHA256 Credential=local/20261201/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0",
}

const refused = [
  {
    what: "an operation that is not supported",
    target: "DynamoDB_20120810.ExecuteStatement",
    body: "{}",
    exception: "UnknownOperationException",
  },
  {
    what: "an operation that nobody has",
    target: "DynamoDB_20120810.MakeCoffee",
    body: "{}",
    exception: "UnknownOperationException",
  },
  {
    what: "the property of an object",
    target: "DynamoDB_20120810.constructor",
    body: "{}",
    exception: "UnknownOperationException",
  },
  {
    what: "the streams' own operations",
    target: "DynamoDBStreams_20120810.ListStreams",
    body: "{}",
    exception: "UnknownOperationException",
  },
  { what: "no operation", target: "", body: "{}", exception: "UnknownOperationException" },
  {
    what: "a body that is no JSON",
    target: "DynamoDB_20120810.ListTables",
    body: "{",
    exception: "SerializationException",
  },
  {
    what: "a body that is no object",
    target: "DynamoDB_20120810.ListTables",
    body: "[]",
    exception: "SerializationException",
  },
  {
    what: "a transaction of something else",
    target: "DynamoDB_20120810.TransactWriteItems",
    body: '{"TransactItems":["x"]}',
    exception: "SerializationException",
  },
  {
    what: "a parameter of the wrong type",
    target: "DynamoDB_20120810.PutItem",
    body: '{"TableName":1}',
    exception: "SerializationException",
  },
]

it.each(refused)("refuses $what as AWS does", async ({ target, body, exception }) => {
  const { dynamodb } = await start()

  const answer = await post(dynamodb.endpoint, { ...signed, "x-amz-target": target }, body)

  expect(answer.status).toBe(400)
  expect(answer.type).toMatch(new RegExp(`#${exception}$`, "u"))
})

it("refuses a request that is not signed", async () => {
  const { dynamodb } = await start()
  const headers = {
    "content-type": signed["content-type"],
    "x-amz-target": "DynamoDB_20120810.ListTables",
  }

  const answer = await post(dynamodb.endpoint, headers, "{}")

  expect(answer.type).toContain("MissingAuthenticationTokenException")
})

it("refuses a body of more than 16 MB and lives on", async () => {
  const { dynamodb } = await start()
  const headers = { ...signed, "x-amz-target": "DynamoDB_20120810.ListTables" }
  const large = await fetch(dynamodb.endpoint, {
    method: "POST",
    headers,
    body: `{"x":"${"x".repeat(16 * 1024 * 1024)}"}`,
  })

  expect(large.status).toBe(413)
  expect((await post(dynamodb.endpoint, headers, "{}")).status).toBe(200)
})

it("sends a request id and a checksum with each answer", async () => {
  const { dynamodb } = await start()
  const headers = { ...signed, "x-amz-target": "DynamoDB_20120810.ListTables" }

  const one = await post(dynamodb.endpoint, headers, "{}")
  const other = await post(dynamodb.endpoint, headers, "{}")

  expect(one.headers.get("x-amzn-requestid")).toMatch(/^[0-9A-Z]{52}$/u)
  expect(one.headers.get("x-amzn-requestid")).not.toBe(other.headers.get("x-amzn-requestid"))
  expect(one.headers.get("x-amz-crc32")).toBe(String(crc32(one.body)))
})

it("listens on 127.0.0.1 and on the ports that it is told", async () => {
  const first = await start()
  const dynamodbPort = Number(new URL(first.dynamodb.endpoint).port)
  const snsPort = Number(new URL(first.sns.endpoint).port)
  await first.stop()

  const second = await start({ dynamodbPort, snsPort })

  expect(second.dynamodb.endpoint).toBe(`http://127.0.0.1:${dynamodbPort}`)
  expect(second.sns.endpoint).toBe(`http://127.0.0.1:${snsPort}`)
})

it("can be stopped twice", async () => {
  const aws = await start()

  await Promise.all([aws.stop(), aws.stop()])
  await expect(fetch(aws.dynamodb.endpoint)).rejects.toThrow("fetch failed")
})

async function post(endpoint: string, headers: Record<string, string>, body: string) {
  const response = await fetch(endpoint, { method: "POST", headers, body })
  const text = await response.text()
  const { __type: type } = JSON.parse(text) as { readonly __type?: string }
  return { status: response.status, headers: response.headers, body: text, type }
}
