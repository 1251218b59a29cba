import { randomInt as unforeseenInt } from "node:crypto"
import process from "node:process"

import { Logger } from "@aws-lambda-powertools/logger"
import {
  createBookingDynamoDBClient,
  keepCode,
  mailClaimKey,
  withoutTimeLimits,
} from "@call-center/booking-store"
import { businessOf } from "@call-center/config"
import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda"

// @boundaries-ignore the one config file lies at the root
import callCenter from "../../../call-center.config.ts"
import { type Notifier, createNotifier } from "./create-notifier.ts"
import {
  type HandlerOptions,
  serviceName,
  systemClock,
  tableNameOf,
  textMetrics,
} from "./function-parts.ts"
import { createSmsLedger } from "./sms-ledger.ts"
import { createSmsClient, snsMailer, snsSender } from "./sms-sender.ts"
import { createTextCounter } from "./text-counter.ts"

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
  const stored = { dynamodb, tableName, rules: booking, clock }
  const sns = createSmsClient(limits)
  const ownerTopic = process.env["OWNER_TOPIC_ARN"]
  const metrics = textMetrics()
  const count = createTextCounter({
    dynamodb,
    tableName,
    clock,
    timeZone: booking.timeZone,
    maximum: texts.maximumPerDay,
  })
  return createNotifier({
    ledger: createSmsLedger(stored),
    clock,
    randomInt,
    keepCode: (code, digits) => keepCode({ client: dynamodb, tableName }, code, digits),
    count: async () => {
      const today = await count()
      if (today !== undefined) metrics.gauge("TextsToday", today)
      return today
    },
    send: snsSender(sns),
    owner:
      ownerTopic === undefined
        ? undefined
        : {
            ledger: createSmsLedger({ ...stored, keyOf: mailClaimKey }),
            send: snsMailer(sns, ownerTopic),
          },
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
