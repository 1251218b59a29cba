import type { DynamoDBRecord } from "aws-lambda"

import { codeRequest } from "./code-request.ts"
import { faultName } from "./fault-name.ts"
import type { NotifierOptions } from "./notifier-options.ts"
import { codeText } from "./sms-text.ts"
import { type ToldCode, tellCode } from "./tell-code.ts"

/**
 * Texts the code that a record of the table's stream asks for: undefined where it asks for none, false when the record must
 * come again.
 */
export function codeRequestAnswerer(
  options: NotifierOptions,
): (record: DynamoDBRecord) => Promise<boolean | undefined> {
  const { business, locale, logger } = options
  const textOf = codeText({ locale, business })
  return async (record) => {
    try {
      const code = codeRequest(record)
      if (code === undefined) return undefined
      if (business.smsEnabled) reportCode(await tellCode(code, textOf, options), options)
      return true
    } catch (error) {
      logger.error("A code was not texted", { record: record.eventID, error: faultName(error) })
      return false
    }
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
