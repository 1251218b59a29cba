import { subscribe, unsubscribe } from "node:diagnostics_channel"
import type { IncomingMessage } from "node:http"
import process from "node:process"

import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb"
import {
  bookingTableDefinition,
  createOperatorStore,
  replaceFeedSecret,
} from "@call-center/booking-store"
import { defaultRules, instantOf, phoneOf, settableClock } from "@call-center/domain/testing"
import { type LocalAws, startLocalAws, useLocalAws } from "@call-center/local-aws"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"

import { feedPath, feedSecretHash, newFeedSecret } from "../src/feed/feed-secret.ts"
import { type FeedEvent, createHandler } from "../src/feed/lambda.ts"

const tableName = "bookings"
const clock = settableClock("2026-12-01T14:00:00Z")
const secret = newFeedSecret()

/** Names of the operations that the table was asked for. */
let asked: string[] = []
let aws: LocalAws
let client: DynamoDBClient
const before = { ...process.env }

function note(message: unknown): void {
  const { request } = message as { readonly request: IncomingMessage }
  asked.push(String(request.headers["x-amz-target"]).replace(/^.*\./u, ""))
}

beforeAll(async () => {
  aws = await startLocalAws()
  useLocalAws(process.env, aws, "us-east-1")
  Object.assign(process.env, { TABLE_NAME: tableName, CALENDAR_HOST: "call-center-dev" })
  client = new DynamoDBClient({ endpoint: aws.dynamodb.endpoint })
  subscribe("http.server.request.start", note)
  await client.send(new CreateTableCommand(bookingTableDefinition(tableName)))
  const table = { client, tableName }
  await replaceFeedSecret(table, { hash: feedSecretHash(secret), madeAt: clock.now() })
  const store = createOperatorStore({
    ...table,
    rules: defaultRules(),
    clock,
    timeBudgetMs: Number.POSITIVE_INFINITY,
  })
  await store.book({
    caller: phoneOf("+12025550123"),
    contactId: "1",
    startsAt: instantOf("2026-12-02T15:00:00Z"),
  })
})

beforeEach(() => {
  asked = []
})

afterAll(async () => {
  unsubscribe("http.server.request.start", note)
  client.destroy()
  await aws.stop()
  process.env = before
})

function event(rawPath: string, more: Partial<FeedEvent> = {}): FeedEvent {
  return { rawPath, headers: {}, requestContext: { http: { method: "GET" } }, ...more }
}

const handle = (given: FeedEvent) => createHandler({ clock, unhurried: true })(given)

describe("the feed's function", () => {
  it("answers the calendar of 91 days by a query a day and one look at the secret, and scans nothing", async () => {
    const { statusCode, headers, body } = await handle(event(feedPath(secret)))

    expect([statusCode, headers["content-type"]]).toEqual([200, "text/calendar; charset=utf-8"])
    expect(body).toContain("DTSTART:20261202T150000Z")
    expect(asked.toSorted()).toEqual(["GetItem", ...Array.from({ length: 91 }, () => "Query")])
  })

  it("asks the table for nothing but the secret when another one is named", async () => {
    expect(await handle(event(feedPath(newFeedSecret())))).toMatchObject({ statusCode: 404 })
    expect(asked).toEqual(["GetItem"])
  })

  it.each([
    ["no path of a feed", event("/favicon.ico")],
    ["another method", event(feedPath(secret), { requestContext: { http: { method: "PUT" } } })],
  ])("asks the table for nothing at %s", async (_, given) => {
    expect(await handle(given)).toMatchObject({ statusCode: 404 })
    expect(asked).toEqual([])
  })

  it("sends nothing again to who has it", async () => {
    const { headers } = await handle(event(feedPath(secret)))
    const again = event(feedPath(secret), { headers: { "if-none-match": headers["etag"] } })

    expect(await handle(again)).toMatchObject({ statusCode: 304, body: "" })
  })

  it.each(["TABLE_NAME", "CALENDAR_HOST"])("says that %s is missing", (name) => {
    const value = process.env[name]
    delete process.env[name]

    expect(() => createHandler({ clock })).toThrow(`Expected ${name} in the environment`)
    process.env[name] = value
  })
})
