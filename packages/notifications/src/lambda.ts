import { randomInt as unforeseenInt } from "node:crypto"
import process from "node:process"

import { Logger } from "@aws-lambda-powertools/logger"
import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics"
import {
  createBookingDynamoDBClient,
  keepCode,
  withoutTimeLimits,
} from "@call-center/booking-store"
import { businessOf } from "@call-center/config"
import type { Clock, Instant } from "@call-center/domain"
import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda"

// @boundaries-ignore the one config file lies at the root
import callCenter from "../../../call-center.config.ts"
import { type Notifier, type NotifierMetrics, createNotifier } from "./create-notifier.ts"
import { createSmsLedger } from "./sms-ledger.ts"
import { createSmsClient, snsSender } from "./sms-sender.ts"
import { createTextCounter } from "./text-counter.ts"

export interface HandlerOptions {
  readonly clock: Clock
  /** Whether requests may take as long as they need, for a machine of one's own; false unless given. */
  readonly unhurried?: boolean
  /** Picks the digits of codes; Node's own random numbers unless given, which nobody foresees. */
  readonly randomInt?: (limit: number) => number
}

/** The notifier of this call centre, put together from call-center.config.ts and the Lambda's environment. */
export function createHandler({
  clock,
  unhurried = false,
  randomInt = unforeseenInt,
}: HandlerOptions): Notifier {
  const limits = unhurried ? withoutTimeLimits : {}
  const { booking, locale, texts } = callCenter
  const dynamodb = createBookingDynamoDBClient(limits)
  const tableName = tableNameOf(process.env["TABLE_NAME"])
  const metrics = textMetrics()
  const count = createTextCounter({
    dynamodb,
    tableName,
    clock,
    timeZone: booking.timeZone,
    maximum: texts.maximumPerDay,
  })
  return createNotifier({
    ledger: createSmsLedger({ dynamodb, tableName, rules: booking, clock }),
    clock,
    randomInt,
    keepCode: (code, digits) => keepCode({ client: dynamodb, tableName }, code, digits),
    count: async () => {
      const today = await count()
      if (today !== undefined) metrics.gauge("TextsToday", today)
      return today
    },
    send: snsSender(createSmsClient(limits)),
    rules: booking,
    locale,
    business: businessOf(callCenter),
    logger: new Logger({ serviceName }),
    metrics,
  })
}

let deployed: Notifier | undefined

/** What Lambda calls, on the machine's clock. */
export function handler(
  event: DynamoDBStreamEvent,
  context: Pick<Context, "getRemainingTimeInMillis">,
): Promise<DynamoDBBatchResponse> {
  deployed ??= createHandler({ clock: systemClock })
  return deployed(event, () => context.getRemainingTimeInMillis())
}

/** Tells the logs and metrics of several stages in one account apart. */
const serviceName = process.env["POWERTOOLS_SERVICE_NAME"] ?? "notifications"

const systemClock: Clock = {
  now: () => `${new Date().toISOString().slice(0, 19)}Z` as Instant,
}

function tableNameOf(value: string | undefined): string {
  if (value !== undefined && value !== "") return value
  throw new TypeError(
    "Expected TABLE_NAME in the environment, got nothing; set it for this function",
  )
}

function textMetrics(): NotifierMetrics & { gauge(name: "TextsToday", value: number): void } {
  const metrics = new Metrics({ namespace: "CallCenter", serviceName })
  return {
    count(name) {
      metrics.addMetric(name, MetricUnit.Count, 1)
      metrics.publishStoredMetrics()
    },
    gauge(name, value) {
      metrics.addMetric(name, MetricUnit.Count, value)
      metrics.publishStoredMetrics()
    },
  }
}
