import type { BookingRules, Business, DemoId, Locale } from "@call-center/domain"
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda"

import { codeRequest } from "./code-request.ts"
import { type DemoChange, demoChange } from "./demo-change.ts"
import { faultName } from "./fault-name.ts"
import { smsSize } from "./gsm7.ts"
import { codeText, smsText } from "./sms-text.ts"
import { type TellOptions, type Told, tellChange } from "./tell-change.ts"
import { type CodeOptions, type ToldCode, tellCode } from "./tell-code.ts"
import { slowestTextMs } from "./time-limits.ts"

/** The part of a logger that the notifier uses; it is told of no number and no words. */
export interface NotifierLogger {
  warn(message: string, details: Readonly<Record<string, unknown>>): void
  error(message: string, details: Readonly<Record<string, unknown>>): void
}

/** Texts that went out, that certainly did not, of which nobody knows, and that were not tried. */
export type NotifierMetric = "TextSent" | "TextFailed" | "TextUnknown" | "TextLimited"

/** Counts what alarms and dashboards look at. */
export interface NotifierMetrics {
  count(name: NotifierMetric): void
}

export interface NotifierOptions extends Omit<TellOptions, "count">, CodeOptions {
  readonly rules: Pick<BookingRules, "timeZone">
  readonly locale: Locale
  readonly business: Business
  readonly logger: NotifierLogger
  readonly metrics: NotifierMetrics
}

/** Handles a batch; `remainingMs` tells how long it may still take, for ever unless given. */
export type Notifier = (
  event: DynamoDBStreamEvent,
  remainingMs?: () => number,
) => Promise<DynamoDBBatchResponse>

/** Texts that need more segments cost more than they tell. */
const maximumSegments = 2

/**
 * Makes the handler of the table's stream: at most one SMS per change of a demo, and per code that a caller asks for. Every record is tried that can be ended in
 * time, save those of a demo whose earlier change waits for another try: a caller hears of "moved" before "cancelled".
 * Those that wait are reported one by one; what was settled before is not sent again when Lambda delivers from the first
 * of them on. https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
export function createNotifier(options: NotifierOptions): Notifier {
  const { locale, business, rules, logger } = options
  const textOf = smsText({ locale, business, timeZone: rules.timeZone })
  const textOfCode = codeText({ locale, business })
  return async ({ Records }, remainingMs = forever) => {
    const batchItemFailures: { itemIdentifier: string }[] = []
    if (!business.smsEnabled) return { batchItemFailures }
    const waiting = new Set<DemoId>()
    for (const [index, record] of Records.entries()) {
      // The first one is tried whatever the time, or the batch would come again as it is.
      if (index > 0 && remainingMs() < slowestTextMs) {
        batchItemFailures.push(...Records.slice(index).map(identifierOf))
        break
      }
      let change: DemoChange | undefined
      try {
        const code = codeRequest(record)
        if (code !== undefined) {
          reportCode(await tellCode(code, textOfCode, options), options)
          continue
        }
        change = demoChange(record)
        if (change === undefined) continue
        const { demoId } = change.stored.demo
        const told = waiting.has(demoId)
          ? earlierWaits
          : await tellChange(change, checkedText(textOf(change), options), options)
        if (isDone(told)) {
          report(change, told, options)
          continue
        }
        logger.warn("A text waits for another try", { record: record.eventID, demoId, ...told })
      } catch (error) {
        logger.error("A change was not confirmed", {
          record: record.eventID,
          error: faultName(error),
        })
      }
      if (change !== undefined) waiting.add(change.stored.demo.demoId)
      batchItemFailures.push(identifierOf(record))
    }
    return { batchItemFailures }
  }
}

const forever = (): number => Number.POSITIVE_INFINITY

/** The caller would hear of a change before the one that happened before it. */
const earlierWaits = { kind: "earlierWaits" } as const

type Waiting = typeof earlierWaits | Extract<Told, { readonly kind: "inFlight" | "postponed" }>

function isDone(told: Told | Waiting): told is Exclude<Told, Waiting> {
  return told.kind !== "earlierWaits" && told.kind !== "inFlight" && told.kind !== "postponed"
}

function report(
  { stored }: DemoChange,
  told: Exclude<Told, Waiting>,
  { logger, metrics }: NotifierOptions,
): void {
  const { demoId } = stored.demo
  switch (told.kind) {
    case "sent":
      return metrics.count("TextSent")
    case "failed":
      logger.error("SNS refused a text for good", { demoId, ...told })
      return metrics.count("TextFailed")
    case "unknown":
    case "abandoned":
      logger.error("Nobody knows whether a text was sent", { demoId, ...told })
      return metrics.count("TextUnknown")
    case "limited":
      return metrics.count("TextLimited")
    case "optedOut":
    case "forgotten":
    case "settled":
  }
}

function reportCode(told: ToldCode, { logger, metrics }: NotifierOptions): void {
  switch (told.kind) {
    case "sent":
      return metrics.count("TextSent")
    case "failed":
      logger.error("SNS refused a code", { ...told })
      return metrics.count("TextFailed")
    case "unknown":
      logger.error("Nobody knows whether a code was sent", { ...told })
      return metrics.count("TextUnknown")
    case "limited":
      return metrics.count("TextLimited")
    case "optedOut":
    case "expired":
    case "settled":
  }
}

function checkedText(text: string, { logger }: NotifierOptions): string {
  const size = smsSize(text)
  if (size.segments > maximumSegments)
    logger.warn("A text takes more segments than planned: shorten the business name", { ...size })
  return text
}

function identifierOf(record: DynamoDBRecord): { itemIdentifier: string } {
  return { itemIdentifier: record.dynamodb?.SequenceNumber ?? "" }
}
