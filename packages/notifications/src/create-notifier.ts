import {
  type BookingRules,
  type Business,
  type DemoId,
  maskPhoneNumber,
  type Locale,
} from "@call-center/domain"
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
  readonly business: Business
  readonly logger: NotifierLogger
}

/** Another worker holds the claim; if it dies, the record must come again. */
class ClaimInFlight extends Error {
  override readonly name = "ClaimInFlight"
}

/** The caller would hear of this change before the one that came before it. */
class EarlierChangeWaiting extends Error {
  override readonly name = "EarlierChangeWaiting"

  constructor({ kind, stored }: DemoChange) {
    super(`"${kind}" of demo ${stored.demo.demoId} waits for the text before it`)
  }
}

/** Texts that need more segments cost more than they tell. */
const maximumSegments = 2

/**
 * Makes the handler of the table's stream: one SMS per change of a demo. Every record is tried, save those of a demo
 * whose earlier change waits for another try: a caller hears of "moved" before "cancelled". Those that fail are reported
 * one by one, and what was settled before is not sent again when Lambda delivers from the first failure on.
 * A worker that dies after SNS took the text and before it noted so is the one case in which a text comes twice.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
export function createNotifier(
  options: NotifierOptions,
): (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse> {
  const { locale, business, rules, logger } = options
  const textOf = smsText({ locale, business, timeZone: rules.timeZone })
  return async (event) => {
    const batchItemFailures: { itemIdentifier: string }[] = []
    if (!business.smsEnabled) return { batchItemFailures }
    const waiting = new Set<DemoId>()
    for (const record of event.Records) {
      let change: DemoChange | undefined
      try {
        change = demoChange(record)
        if (change === undefined) continue
        if (waiting.has(change.stored.demo.demoId)) throw new EarlierChangeWaiting(change)
        await confirm(change, textOf(change), options)
      } catch (error) {
        logger.error("A change was not confirmed", {
          record: record.eventID,
          ...loggable(error),
        })
        if (change !== undefined) waiting.add(change.stored.demo.demoId)
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
  const { caller, demoId } = stored.demo
  const standing = await ledger.standing(caller)
  if (standing === "forgotten") return
  const claim = await ledger.claim(stored)
  if (claim === "settled") return
  if (claim === "inFlight") throw new ClaimInFlight(`another worker confirms demo ${demoId}`)
  if (standing === "optedOut") return ledger.settle(stored, "optedOut")
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
      logger.warn("SNS refused a text", { to: maskPhoneNumber(caller), demoId, ...loggable(error) })
      await ledger.release(stored)
    }
    throw error
  }
}

/** What a log may say of an error: AWS puts numbers into some messages. */
function loggable(error: unknown): { readonly error: string; readonly message: string } {
  if (!(error instanceof Error)) return { error: "unknown", message: withoutNumbers(String(error)) }
  return { error: error.name, message: withoutNumbers(error.message) }
}

function withoutNumbers(text: string): string {
  return text.replaceAll(/\+?\d{7,15}/gu, (number) => `***${number.slice(-2)}`)
}

function sequenceNumberOf(record: DynamoDBRecord): string {
  return record.dynamodb?.SequenceNumber ?? ""
}
