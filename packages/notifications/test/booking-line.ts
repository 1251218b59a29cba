import { randomInt } from "node:crypto"

import { CreateTableCommand, type DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb"
import {
  bookingTableDefinition,
  createBookingDynamoDBClient,
  createOperatorStore,
  createIdentityStore,
  keepCode,
  withoutTimeLimits,
} from "@call-center/booking-store"
import type { OperatorStore, IdentityStore, Instant, PhoneNumber } from "@call-center/domain"
import {
  acme,
  defaultRules,
  defaultTextRules,
  instantOf,
  phoneOf,
  settableClock,
} from "@call-center/domain/testing"
import { type LocalAws, type LocalAwsOptions, startLocalAws } from "@call-center/local-aws"
import type { DynamoDBRecord } from "aws-lambda"

import {
  type NotifierMetric,
  type NotifierOptions,
  type SendSms,
  type SmsLedger,
  createNotifier,
  createSmsClient,
  createSmsLedger,
  createTextCounter,
  snsSender,
} from "../src/index.ts"

/** A table, its store, its stream, and SNS; what a test of the notifier needs. */
export interface BookingLine {
  readonly aws: LocalAws
  readonly dynamodb: DynamoDBClient
  readonly clock: ReturnType<typeof settableClock>
  readonly store: OperatorStore
  readonly identity: IdentityStore
  /** The whole stream so far, in commit order. */
  records(): Promise<readonly DynamoDBRecord[]>
  /** A worker of its own: the notifier as Lambda would start it. */
  worker(changes?: Partial<NotifierOptions>): ReturnType<typeof createNotifier>
  /** What the workers counted, in order. */
  readonly counted: readonly NotifierMetric[]
  /** Texts that SNS took, in order. */
  texts(): readonly string[]
  readonly sendBySns: SendSms
  readonly ledger: SmsLedger
  stop(): Promise<void>
}

export const tableName = "demos"

/** Tuesday, December 1, 2026, 09:00 in New York. */
const start = "2026-12-01T14:00:00Z"

export const ada: PhoneNumber = phoneOf("+12025550123")
export const bob: PhoneNumber = phoneOf("+12025550124")
export const wednesdayAtTen: Instant = instantOf("2026-12-02T15:00:00Z")
export const wednesdayAtEleven: Instant = instantOf("2026-12-02T16:00:00Z")
export const thursdayAtNine: Instant = instantOf("2026-12-03T14:00:00Z")

export async function openBookingLine(options: LocalAwsOptions = {}): Promise<BookingLine> {
  const aws = await startLocalAws(options)
  const clock = settableClock(start)
  const dynamodb = createBookingDynamoDBClient({
    endpoint: aws.dynamodb.endpoint,
    ...withoutTimeLimits,
  })
  const sns = createSmsClient({
    endpoint: aws.sns.endpoint,
    ...withoutTimeLimits,
  })
  await dynamodb.send(new CreateTableCommand(bookingTableDefinition(tableName)))
  const rules = defaultRules({ maximumChangesPerContact: 1000 })
  const seen: DynamoDBRecord[] = []
  const counted: NotifierMetric[] = []
  aws.mapStream({
    tableName,
    handler: (event) => {
      seen.push(...event.Records)
      return Promise.resolve()
    },
  })
  const stored = {
    client: dynamodb,
    tableName,
    rules,
    texts: defaultTextRules(),
    clock,
    timeBudgetMs: Number.POSITIVE_INFINITY,
  }
  const sendBySns = snsSender(sns)
  const ledger = createSmsLedger({ dynamodb, tableName, rules, clock })
  return {
    aws,
    dynamodb,
    clock,
    sendBySns,
    ledger,
    counted,
    store: createOperatorStore(stored),
    identity: createIdentityStore(stored),
    records: async () => {
      await aws.streamDrained()
      return seen
    },
    worker: (changes) =>
      createNotifier({
        ledger,
        send: sendBySns,
        clock,
        randomInt,
        keepCode: (code, digits) => keepCode({ client: dynamodb, tableName }, code, digits),
        count: createTextCounter({
          dynamodb,
          tableName,
          clock,
          timeZone: rules.timeZone,
          maximum: 1000,
        }),
        rules,
        locale: "en_US",
        business: acme,
        logger: { warn: () => undefined, error: () => undefined },
        metrics: { count: (name) => void counted.push(name) },
        ...changes,
      }),
    texts: () => aws.sns.published.map(({ message }) => message),
    stop: async () => {
      dynamodb.destroy()
      sns.destroy()
      await aws.stop()
    },
  }
}

/** What the table says came of each text that was ever claimed. */
export async function outcomes({
  dynamodb,
}: Pick<BookingLine, "dynamodb">): Promise<readonly (string | undefined)[]> {
  const { Items = [] } = await dynamodb.send(new ScanCommand({ TableName: tableName }))
  return Items.filter((item) => item["entity"]?.S === "SmsClaim").map((item) => item["outcome"]?.S)
}
