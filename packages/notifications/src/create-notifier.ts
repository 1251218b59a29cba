import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda"

import { codeRequestAnswerer } from "./answer-code-request.ts"
import { type DemoChange, demoChange } from "./demo-change.ts"
import { faultName } from "./fault-name.ts"
import { smsSize } from "./gsm7.ts"
import type { NotifierMetric, NotifierOptions } from "./notifier-options.ts"
import { ownerMail } from "./owner-mail.ts"
import { ownerTeller } from "./owner-teller.ts"
import { smsText } from "./sms-text.ts"
import { type Told, tellChange } from "./tell-change.ts"
import { slowestTextMs } from "./time-limits.ts"

/** Handles a batch; `remainingMs` tells how long it may still take, for ever unless given. */
export type Notifier = (
  event: DynamoDBStreamEvent,
  remainingMs?: () => number,
) => Promise<DynamoDBBatchResponse>

/** Texts that need more segments cost more than they tell. */
const maximumSegments = 2

/** One way in which somebody is told of changes. */
interface Channel {
  readonly to: "caller" | "owner"
  readonly tell: (change: DemoChange) => Promise<Told>
  readonly counts: Readonly<Record<"sent" | "failed" | "unknown", NotifierMetric>>
}

/**
/**
 * Makes the handler of the table's stream: at most one SMS to the caller and one e-mail to the owner per change of a demo,
 * and one SMS per code that a caller asks for. Every record is tried that can be ended in time, save those of a demo whose
 * earlier change waits for another try: a caller hears of "moved" before "cancelled". Those that wait are reported one by
 * one; what was settled before is not sent again when Lambda delivers from the first of them on.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
export function createNotifier(options: NotifierOptions): Notifier {
  const channels = channelsOf(options)
  const answerCodeRequest = codeRequestAnswerer(options)
  return async ({ Records }, remainingMs = forever) => {
    const batchItemFailures: { itemIdentifier: string }[] = []
    if (channels.length === 0) return { batchItemFailures }
    const waiting = new Set<string>()
    for (const [index, record] of Records.entries()) {
      // The first one is tried whatever the time, or the batch would come again as it is.
      if (index > 0 && remainingMs() < slowestTextMs) {
        batchItemFailures.push(...Records.slice(index).map(identifierOf))
        break
      }
      const isTold =
        (await answerCodeRequest(record)) ?? (await tellAll(record, { channels, waiting, options }))
      if (!isTold) batchItemFailures.push(identifierOf(record))
    }
    return { batchItemFailures }
  }
}

const forever = (): number => Number.POSITIVE_INFINITY

function channelsOf(options: NotifierOptions): readonly Channel[] {
  const { locale, business, rules, owner } = options
  const wording = { locale, business, timeZone: rules.timeZone }
  const textOf = smsText(wording)
  const toCaller: Channel = {
    to: "caller",
    tell: (change) => tellChange(change, checkedText(textOf(change), options), options),
    counts: { sent: "TextSent", failed: "TextFailed", unknown: "TextUnknown" },
  }
  const toOwner: readonly Channel[] =
    owner === undefined
      ? []
      : [
          {
            to: "owner",
            tell: ownerTeller(owner, ownerMail(wording)),
            counts: { sent: "MailSent", failed: "MailFailed", unknown: "MailUnknown" },
          },
        ]
  return business.smsEnabled ? [toCaller, ...toOwner] : toOwner
}

interface Batch {
  readonly channels: readonly Channel[]
  /** Demos of which a change waits, by channel. */
  readonly waiting: Set<string>
  readonly options: NotifierOptions
}

/** Tells everybody of a record's change, at the same time; false when it must come again. */
async function tellAll(
  record: DynamoDBRecord,
  { channels, waiting, options }: Batch,
): Promise<boolean> {
  const { logger } = options
  const change = changeIn(record, options)
  if (change === undefined || change === "unreadable") return change === undefined
  const { demoId } = change.stored.demo
  const done = await Promise.all(
    channels.map(async (channel) => {
      const place = `${channel.to} ${demoId}`
      const about = { record: record.eventID, demoId, to: channel.to }
      try {
        const told = waiting.has(place) ? earlierWaits : await channel.tell(change)
        if (isDone(told)) {
          report(told, { about, channel, options })
          return true
        }
        logger.warn("A message waits for another try", { ...about, ...told })
      } catch (error) {
        logger.error("Somebody was not told of a change", { ...about, error: faultName(error) })
      }
      waiting.add(place)
      return false
    }),
  )
  return !done.includes(false)
}

function changeIn(
  record: DynamoDBRecord,
  { logger }: NotifierOptions,
): DemoChange | "unreadable" | undefined {
  try {
    return demoChange(record)
  } catch (error) {
    logger.error("A change can't be read", { record: record.eventID, error: faultName(error) })
    return "unreadable"
  }
}

/** Somebody would hear of a change before the one that happened before it. */
const earlierWaits = { kind: "earlierWaits" } as const

type Waiting = typeof earlierWaits | Extract<Told, { readonly kind: "inFlight" | "postponed" }>

function isDone(told: Told | Waiting): told is Exclude<Told, Waiting> {
  return told.kind !== "earlierWaits" && told.kind !== "inFlight" && told.kind !== "postponed"
}

interface Reported {
  readonly about: Readonly<Record<string, unknown>>
  readonly channel: Channel
  readonly options: NotifierOptions
}

function report(
  told: Exclude<Told, Waiting>,
  { about, channel: { counts }, options: { logger, metrics } }: Reported,
): void {
  switch (told.kind) {
    case "sent":
      return metrics.count(counts.sent)
    case "failed":
      logger.error("SNS refused a message for good", { ...about, ...told })
      return metrics.count(counts.failed)
    case "unknown":
    case "abandoned":
      logger.error("Nobody knows whether a message was sent", { ...about, ...told })
      return metrics.count(counts.unknown)
    case "limited":
      return metrics.count("TextLimited")
    case "optedOut":
    case "forgotten":
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
