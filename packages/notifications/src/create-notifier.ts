import type { Locale } from "@call-center/config"
import { type BookingRules, maskPhoneNumber } from "@call-center/domain"
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda"

import { type DemoChange, demoChange } from "./demo-change.ts"
import { smsSize } from "./gsm7.ts"
import type { SmsLedger } from "./sms-ledger.ts"
import { type SendSms, SmsRejected } from "./sms-sender.ts"
import { smsText } from "./sms-text.ts"

/** The part of a logger that the notifier uses; numbers come masked. */
export interface NotifierLogger {
  warn(message: string, details: Readonly<Record<string, unknown>>): void
  error(message: string, details: Readonly<Record<string, unknown>>): void
}

export interface NotifierOptions {
  readonly ledger: SmsLedger
  readonly send: SendSms
  readonly rules: Pick<BookingRules, "timeZone">
  readonly locale: Locale
  readonly businessName: string
  readonly smsEnabled: boolean
  readonly logger: NotifierLogger
}

/** Another worker holds the claim; if it dies, the record must come again. */
class ClaimInFlight extends Error {
  override readonly name = "ClaimInFlight"
}

/** Texts that need more segments cost more than they tell. */
const maximumSegments = 2

/**
 * Makes the handler of the table's stream: one SMS per change of a demo. Every record is tried; those that fail are
 * reported one by one, and what was settled before is not sent again when Lambda delivers from the first failure on.
 * A worker that dies after SNS took the text and before it noted so is the one case in which a text comes twice.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
export function createNotifier(
  options: NotifierOptions,
): (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse> {
  const { locale, businessName, rules, logger } = options
  const textOf = smsText({ locale, businessName, timeZone: rules.timeZone })
  return async (event) => {
    const batchItemFailures: { itemIdentifier: string }[] = []
    if (!options.smsEnabled) return { batchItemFailures }
    for (const record of event.Records) {
      try {
        const change = demoChange(record)
        if (change !== undefined) await confirm(change, textOf(change), options)
      } catch (error) {
        logger.error("A change was not confirmed", { record: record.eventID, error })
        batchItemFailures.push({ itemIdentifier: sequenceNumberOf(record) })
      }
    }
    return { batchItemFailures }
  }
}

async function confirm(
  { kind, stored }: DemoChange,
  text: string,
  { ledger, send, logger }: NotifierOptions,
): Promise<void> {
  const claim = await ledger.claim(stored)
  if (claim === "settled") return
  const { caller, demoId } = stored.demo
  if (claim === "inFlight") throw new ClaimInFlight(`another worker confirms demo ${demoId}`)
  if (await ledger.isOptedOut(caller)) return ledger.settle(stored, "optedOut")
  const size = smsSize(text)
  if (size.segments > maximumSegments)
    logger.warn("A text takes more segments than planned: shorten the business name", {
      kind,
      ...size,
    })
  try {
    await ledger.settle(stored, await send(caller, text))
  } catch (error) {
    if (error instanceof SmsRejected) {
      logger.warn("SNS refused a text", { to: maskPhoneNumber(caller), demoId, error })
      await ledger.release(stored)
    }
    throw error
  }
}

function sequenceNumberOf(record: DynamoDBRecord): string {
  return record.dynamodb?.SequenceNumber ?? ""
}
