import { acme } from "@call-center/domain/testing"
import type { DynamoDBRecord } from "aws-lambda"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

import type { NotifierOptions, SmsAnswer } from "../src/index.ts"
import { slowestTextMs } from "../src/time-limits.ts"
import { type BookingLine, ada, openBookingLine, wednesdayAtTen } from "./booking-line.ts"

type Level = "warn" | "error"
type Entry = readonly [level: Level, message: string, details: Readonly<Record<string, unknown>>]

let line: BookingLine
let logged: Entry[]
beforeEach(async () => {
  line = await openBookingLine()
  logged = []
})
afterEach(() => line.stop())

const logger: NotifierOptions["logger"] = {
  warn: (message, details) => void logged.push(["warn", message, details]),
  error: (message, details) => void logged.push(["error", message, details]),
}

describe("the log of a text about a change", () => {
  it.each<[SmsAnswer, readonly Entry[], readonly string[]]>([
    [{ kind: "sent" }, [], ["TextSent"]],
    [{ kind: "optedOut" }, [], []],
    [
      { kind: "refused", reason: "Throttled", passes: true },
      [
        [
          "warn",
          "A message waits for another try",
          { to: "caller", kind: "postponed", reason: "Throttled" },
        ],
      ],
      [],
    ],
    [
      { kind: "refused", reason: "InvalidParameter", passes: false },
      [
        [
          "error",
          "SNS refused a message for good",
          { to: "caller", kind: "failed", reason: "InvalidParameter" },
        ],
      ],
      ["TextFailed"],
    ],
    [
      { kind: "unknown", reason: "TimeoutError" },
      [
        [
          "error",
          "Nobody knows whether a message was sent",
          { to: "caller", kind: "unknown", reason: "TimeoutError" },
        ],
      ],
      ["TextUnknown"],
    ],
  ])(
    "after %o says what is to be looked after, and which demo",
    async (answer, entries, counts) => {
      const { demoId, record } = await booked()

      await deliver({ send: async () => answer })

      expect(logged).toEqual(
        entries.map(([level, message, details]) => [
          level,
          message,
          { ...details, record, demoId },
        ]),
      )
      expect(line.counted).toEqual(counts)
    },
  )

  it("names the fault of a table that can't be reached, and the record comes again", async () => {
    const { demoId, record, sequenceNumber } = await booked()

    const answer = await deliver({ ledger: { ...line.ledger, standing: timesOut } })

    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: sequenceNumber }] })
    expect(logged).toEqual([
      [
        "error",
        "Somebody was not told of a change",
        { record, demoId, to: "caller", error: "TimeoutError" },
      ],
    ])
    expect(line.counted).toEqual([])
  })

  it("names a record that can't be read", async () => {
    const record: DynamoDBRecord = {
      eventID: "event-1",
      eventName: "INSERT",
      dynamodb: { SequenceNumber: "7", NewImage: { entity: { S: "Demo" } } },
    }

    const answer = await line.worker({ logger })({ Records: [record] })

    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "7" }] })
    expect(logged).toEqual([
      ["error", "A change can't be read", { record: "event-1", error: "BookingStoreFault" }],
    ])
  })

  it.each([
    { name: "x".repeat(10), segments: 1 },
    { name: "x".repeat(200), segments: 2 },
    { name: "x".repeat(260), segments: 3 },
  ])("warns of a text of 3 segments; this has $segments", async ({ name, segments }) => {
    await booked()

    await deliver({ business: { ...acme, name } })

    expect(line.texts()).toHaveLength(1)
    expect(logged).toEqual(
      segments <= 2
        ? []
        : [
            [
              "warn",
              "A text takes more segments than planned: shorten the business name",
              { encoding: "GSM-7", segments },
            ],
          ],
    )
  })
})

describe("the log of a code", () => {
  it.each<[SmsAnswer, readonly Entry[], readonly string[]]>([
    [{ kind: "sent" }, [], ["TextSent"]],
    [{ kind: "optedOut" }, [], []],
    [
      { kind: "refused", reason: "Throttled", passes: true },
      [["error", "SNS refused a code", { kind: "failed", reason: "Throttled" }]],
      ["TextFailed"],
    ],
    [
      { kind: "unknown", reason: "TimeoutError" },
      [
        [
          "error",
          "Nobody knows whether a code was sent",
          { kind: "unknown", reason: "TimeoutError" },
        ],
      ],
      ["TextUnknown"],
    ],
  ])("after %o says no more than what came of it", async (answer, entries, counts) => {
    await line.identity.sendCode({ caller: ada, contactId: "contact-1" }, "any")

    expect(await deliver({ send: async () => answer })).toEqual({ batchItemFailures: [] })

    expect(logged).toEqual(entries)
    expect(line.counted).toEqual(counts)
  })

  it("is a count alone when the day has had its texts, or the code is too old", async () => {
    await line.identity.sendCode({ caller: ada, contactId: "contact-1" }, "any")

    await deliver({ count: async () => undefined })
    line.clock.set("2026-12-01T14:05:00Z")
    await deliver({})

    expect(logged).toEqual([])
    expect(line.texts()).toEqual([])
    expect(line.counted).toEqual(["TextLimited"])
  })

  it("names the fault when it could not be kept, and the record comes again", async () => {
    await line.identity.sendCode({ caller: ada, contactId: "contact-1" }, "any")
    const records = (await line.records()).filter(
      ({ dynamodb }) => dynamodb?.NewImage?.["entity"]?.S === "Code",
    )

    const answer = await line.worker({ logger, keepCode: timesOut })({ Records: records })

    expect(records).toHaveLength(1)
    expect(answer).toEqual({
      batchItemFailures: [{ itemIdentifier: records[0]?.dynamodb?.SequenceNumber }],
    })
    expect(logged).toEqual([
      ["error", "A code was not texted", { record: records[0]?.eventID, error: "TimeoutError" }],
    ])
  })
})

describe("the time that is left", () => {
  it.each([
    { leftMs: slowestTextMs - 1, texts: 1 },
    { leftMs: slowestTextMs, texts: 2 },
    { leftMs: slowestTextMs + 1, texts: 2 },
  ])("of $leftMs ms lets $texts of 2 texts begin", async ({ leftMs, texts }) => {
    await booked()
    const Records = (await line.records()).filter(isDemo)

    const { batchItemFailures } = await line.worker({ logger })(
      { Records: [...Records, ...Records.map(nextVersion)] },
      () => leftMs,
    )

    expect(line.texts()).toHaveLength(texts)
    expect(batchItemFailures).toEqual(texts === 2 ? [] : [{ itemIdentifier: "next" }])
  })
})

it("reports a record without a number as one that has none", async () => {
  const record: DynamoDBRecord = { dynamodb: { NewImage: { entity: { S: "Demo" } } } }

  expect(await line.worker()({ Records: [record] })).toEqual({
    batchItemFailures: [{ itemIdentifier: "" }],
  })
})

it("looks at no record where nobody is told of anything", async () => {
  const record: DynamoDBRecord = { dynamodb: { NewImage: { entity: { S: "Demo" } } } }
  const worker = line.worker({ logger, business: { ...acme, smsEnabled: false } })

  expect(await worker({ Records: [record] })).toEqual({ batchItemFailures: [] })
  expect(logged).toEqual([])
})

function timesOut(): Promise<never> {
  return Promise.reject(Object.assign(new Error("no"), { name: "TimeoutError" }))
}

async function booked() {
  await line.store.book({ caller: ada, contactId: "contact-1", startsAt: wednesdayAtTen })
  const record = (await line.records()).find(isDemo)
  return {
    demoId: record?.dynamodb?.NewImage?.["demoId"]?.S,
    record: record?.eventID,
    sequenceNumber: record?.dynamodb?.SequenceNumber,
  }
}

async function deliver(changes: Partial<NotifierOptions>) {
  return line.worker({ logger, ...changes })({ Records: [...(await line.records())] })
}

function isDemo({ dynamodb }: DynamoDBRecord): boolean {
  return dynamodb?.NewImage?.["entity"]?.S === "Demo"
}

/** The same record for a change after it. */
function nextVersion(record: DynamoDBRecord): DynamoDBRecord {
  return {
    ...record,
    dynamodb: {
      ...record.dynamodb,
      SequenceNumber: "next",
      NewImage: { ...record.dynamodb?.NewImage, version: { N: "2" } },
    },
  }
}
