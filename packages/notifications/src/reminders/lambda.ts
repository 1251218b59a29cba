import process from "node:process"

import { Logger } from "@aws-lambda-powertools/logger"
import {
  createBookingDynamoDBClient,
  readCallersDemo,
  readDemosStarting,
  reminderClaimKey,
  withoutTimeLimits,
} from "@call-center/booking-store"
import { businessOf } from "@call-center/config"
import type { Context } from "aws-lambda"

// @boundaries-ignore the one config file lies at the root
import callCenter from "../../../../call-center.config.ts"
import {
  type HandlerOptions,
  serviceName,
  systemClock,
  tableNameOf,
  textMetrics,
} from "../function-parts.ts"
import { createSmsLedger } from "../sms-ledger.ts"
import { createSmsClient, snsSender } from "../sms-sender.ts"
import { reminderText } from "../sms-text.ts"
import { createReminderRun } from "./create-reminder-run.ts"
import { createReminderProgress } from "./reminder-progress.ts"

/** What Lambda hands to the function, of what it reads; the rule's event says nothing that it needs. */
type Handler = (
  event: unknown,
  context?: Pick<Context, "getRemainingTimeInMillis">,
) => Promise<void>

/** The reminders of this call centre, put together from call-center.config.ts and the Lambda's environment. */
export function createHandler({ clock, unhurried = false }: HandlerOptions): Handler {
  const limits = unhurried ? withoutTimeLimits : {}
  const { booking, locale, reminders, quietHours, texts } = callCenter
  const { timeZone } = booking
  const client = createBookingDynamoDBClient(limits)
  const tableName = tableNameOf(process.env["TABLE_NAME"])
  const table = { client, tableName }
  const run = createReminderRun({
    demosStarting: (span) => readDemosStarting(table, timeZone, span),
    lookUp: (demo) => readCallersDemo(table, demo),
    clock,
    leads: reminders,
    rules: { timeZone, quietHours },
    texts,
    ledgerOf: (lead) =>
      createSmsLedger({
        dynamodb: client,
        tableName,
        rules: booking,
        clock,
        keyOf: (stored) => reminderClaimKey(stored, lead),
      }),
    progress: createReminderProgress(table),
    send: snsSender(createSmsClient(limits)),
    textOf: reminderText({ locale, timeZone, business: businessOf(callCenter) }),
    logger: new Logger({ serviceName }),
    metrics: textMetrics(),
  })
  return (_event, context) => run(context && (() => context.getRemainingTimeInMillis()))
}

let deployed: Handler | undefined

/** What Lambda calls, on the machine's clock. */
export function handler(
  event: unknown,
  context: Pick<Context, "getRemainingTimeInMillis">,
): Promise<void> {
  deployed ??= createHandler({ clock: systemClock })
  return deployed(event, context)
}
