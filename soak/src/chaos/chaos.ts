import { CreateTableCommand, type DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb"
import { bookingTableDefinition } from "@call-center/booking-store"
import { imbalances } from "@call-center/booking-store/ledger"
import { businessOf, defineCallCenter } from "@call-center/config"
import { type LocalAws, startLocalAws } from "@call-center/local-aws"
import { smsText } from "@call-center/notifications"
import { notifierBatchSize, notifierSeconds } from "@call-center/notifications/time-limits"
import type { DynamoDBRecord } from "aws-lambda"

import { Bookers } from "./bookers.ts"
import { configurations } from "./configurations.ts"
import { type Fates, startFaultProxy } from "./fault-proxy.ts"
import { type Guard, withoutGuard } from "./guards-off.ts"
import { localClient } from "./local-client.ts"
import { type TextChances, Notifiers } from "./notifiers.ts"
import { processes } from "./processes.ts"
import { violations } from "./verdict.ts"
import type { Workers } from "./workers.ts"

/** How a chaos is made. */
export interface ChaosOptions {
  /** Commands to be carried out. */
  readonly commands: number
  readonly scale?: ChaosScale
  /** What is switched off to see that the soak notices. */
  readonly without?: Guard | undefined
  readonly onProgress?: (commands: number) => void
}

/** Who works, who calls, and how much goes wrong. */
export interface ChaosScale {
  readonly workers: Workers
  readonly random: () => number
  readonly callers: number
  /** Commands after which a worker is killed. */
  readonly killedEvery: number
  readonly texts: TextChances
  readonly fates: { readonly dynamodb: Fates; readonly sns: Fates }
  /** Milliseconds before the nth time that a batch is handed out again. */
  readonly retryDelay: (attempt: number) => number
}

/** What happened, and what was wrong with it. */
export interface ChaosReport {
  readonly commands: Readonly<Record<"changed" | "refused" | "failed", number>>
  readonly killed: { readonly booking: number; readonly notifying: number }
  readonly requests: Readonly<Record<"dynamodb" | "sns", Readonly<Record<string, number>>>>
  readonly changes: number
  readonly texts: Readonly<Record<string, number>>
  readonly violations: readonly string[]
}

const tableName = "demos"

/** Simulated seconds in one of the machine's: a claim that nobody settles is over in nine of these. */
const speed = 20

/** Processes that are killed for real, on a time of their own that runs faster. */
const fullScale: ChaosScale = {
  workers: processes((notifierSeconds * 1000) / speed),
  random: Math.random,
  callers: 100,
  killedEvery: 150,
  texts: { twice: 0.05, killed: 0.02 },
  fates: {
    dynamodb: {
      lostBefore: 0.01,
      lostAfter: 0.02,
      throttled: 0.02,
      failed: 0.01,
      failedAfter: 0.005,
      late: 0.002,
    },
    sns: {
      lostBefore: 0.02,
      lostAfter: 0.03,
      throttled: 0.1,
      failed: 0.01,
      failedAfter: 0.02,
      late: 0.03,
    },
  },
  retryDelay: (attempt) => Math.min(1000, 50 * attempt),
}

/**
 * Lets workers with other configurations and clocks book, move and cancel through a network that loses answers, while they
 * are killed and replaced, and others text callers through an SNS that is slow and fails. Then it looks at the table's
 * stream, at what callers were told and at what SNS took.
 */
export async function chaos(options: ChaosOptions): Promise<ChaosReport> {
  const { commands, scale = fullScale, onProgress = () => undefined } = options
  const aws = await startLocalAws()
  const client = localClient(aws.dynamodb.endpoint)
  await client.send(new CreateTableCommand(bookingTableDefinition(tableName)))
  const proxies = await startProxies(aws, scale, options.without)
  const { workers, random, callers, killedEvery } = scale
  const task = {
    endpoint: proxies.dynamodb.endpoint,
    snsEndpoint: proxies.sns.endpoint,
    tableName,
    configuration: 0,
    time: { beganAt: Date.now(), speed },
    secondsOff: 0,
    callers,
  }
  const notifiers = new Notifiers({ workers, task, chances: scale.texts, random })
  const records = mapStreams(aws, notifiers, scale)
  await notifiers.started()
  const bookers = new Bookers({ workers, task, wanted: commands, killedEvery, onProgress })
  await bookers.run()
  await aws.streamDrained()
  await notifiers.stop()
  const texts = await outcomes(client)
  const found = [
    ...violations({
      records,
      granted: bookers.granted,
      published: aws.sns.published,
      textOf: textOf(),
      notedAsSent: texts["sent"] ?? 0,
    }),
    ...(await unequal(client)),
  ]
  client.destroy()
  proxies.dynamodb.stop()
  proxies.sns.stop()
  await aws.stop()
  return {
    commands: bookers.count,
    killed: { booking: bookers.killed, notifying: notifiers.killed },
    requests: { dynamodb: proxies.dynamodb.met, sns: proxies.sns.met },
    changes: records.filter(({ dynamodb: of }) => of?.NewImage?.["entity"]?.S === "Demo").length,
    texts,
    violations: found,
  }
}

async function startProxies(aws: LocalAws, { fates, random }: ChaosScale, without?: Guard) {
  const dynamodb = await startFaultProxy({
    target: aws.dynamodb.endpoint,
    fates: fates.dynamodb,
    throttling: '{"__type":"ThrottlingException","message":"slow down"}',
    fault: '{"__type":"InternalServerError","message":"try again"}',
    edit: withoutGuard(without),
    random,
  })
  const sns = await startFaultProxy({
    target: aws.sns.endpoint,
    fates: fates.sns,
    throttling: errorXml("Throttling"),
    fault: errorXml("InternalError"),
    random,
  })
  return { dynamodb, sns }
}

/** Maps the table's stream to the workers that send texts; returns where all of its records come together. */
function mapStreams(
  aws: LocalAws,
  notifiers: Notifiers,
  { retryDelay }: ChaosScale,
): readonly DynamoDBRecord[] {
  const records: DynamoDBRecord[] = []
  aws.mapStream({
    tableName,
    name: "witness",
    handler: async ({ Records }) => void records.push(...Records),
  })
  aws.mapStream({
    tableName,
    name: "notifier",
    handler: (event) => notifiers.handle(event),
    batchSize: notifierBatchSize,
    bisect: true,
    maximumRetryAttempts: 60,
    retryDelay,
  })
  return records
}

function textOf() {
  const callCenter = defineCallCenter({})
  const { locale, booking } = callCenter
  return smsText({ locale, business: businessOf(callCenter), timeZone: booking.timeZone })
}

/** What is wrong with the table in the end, by the widest of the configurations. */
async function unequal(client: DynamoDBClient): Promise<readonly string[]> {
  const [rules] = configurations
  if (rules === undefined) throw new RangeError("Expected a configuration")
  const capacityPerSlot = Math.max(...configurations.map((each) => each.capacityPerSlot))
  return imbalances({ client, tableName, rules: { ...rules, capacityPerSlot } })
}

/** How many texts the ledger says what of. */
async function outcomes(client: DynamoDBClient): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for await (const { Items = [] } of paginateScan({ client }, { TableName: tableName }))
    for (const item of Items) {
      const outcome = item["entity"]?.S === "SmsClaim" ? item["outcome"]?.S : undefined
      if (outcome !== undefined) counts[outcome] = (counts[outcome] ?? 0) + 1
    }
  return counts
}

function errorXml(code: string): string {
  return `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`
}
