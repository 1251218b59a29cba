import { randomInt } from "node:crypto"

import type { DynamoDBClient } from "@aws-sdk/client-dynamodb"
import { keepCode } from "@call-center/booking-store"
import { businessOf, defineCallCenter } from "@call-center/config"
import type { Clock } from "@call-center/domain"
import {
  type Notifier,
  type createSmsClient,
  createNotifier,
  createSmsLedger,
  createTextCounter,
  snsSender,
} from "@call-center/notifications"

import { rulesOf, textRules } from "./configurations.ts"
import type { WorkerTask } from "./messages.ts"

export interface NotifierMeans {
  readonly dynamodb: DynamoDBClient
  readonly sns: ReturnType<typeof createSmsClient>
  readonly clock: Clock
}

/** The notifier as its function puts it together, on a worker's clock and through its clients. */
export function notifierOf(
  { tableName, configuration }: WorkerTask,
  { dynamodb, sns, clock }: NotifierMeans,
): Notifier {
  const rules = rulesOf(configuration)
  const { timeZone } = rules
  const callCenter = defineCallCenter({})
  return createNotifier({
    ledger: createSmsLedger({ dynamodb, tableName, rules, clock }),
    send: snsSender(sns),
    count: createTextCounter({
      dynamodb,
      tableName,
      clock,
      timeZone,
      maximum: textRules.maximumPerDay,
    }),
    keepCode: (code, digits) => keepCode({ client: dynamodb, tableName }, code, digits),
    clock,
    randomInt,
    rules,
    locale: callCenter.locale,
    business: businessOf(callCenter),
    logger: { warn: () => undefined, error: () => undefined },
    metrics: { count: () => undefined },
  })
}
