import {
  PublishCommand,
  SNSClient,
  type SNSClientConfig,
  SNSServiceException,
} from "@aws-sdk/client-sns"
import type { PhoneNumber } from "@call-center/domain"

import { faultName } from "./fault-name.ts"
import type { OwnerMail } from "./owner-mail.ts"
import { publishTimeouts } from "./time-limits.ts"

/** What is known of a text after SNS was asked to send it. */
export type SmsAnswer =
  | { readonly kind: "sent" }
  /** Refused, because the number's owner answered STOP. */
  | { readonly kind: "optedOut" }
  /** Certainly not sent; `passes` says whether the same text may be taken a little later. */
  | { readonly kind: "refused"; readonly reason: string; readonly passes: boolean }
  /** SNS may have sent it: it did not answer in time, the connection broke, or it failed on its side. */
  | { readonly kind: "unknown"; readonly reason: string }

/** Asks once for one e-mail. What goes wrong is part of the answer. */
export type SendMail = (mail: OwnerMail) => Promise<SmsAnswer>

/** Asks once for one SMS. What goes wrong is part of the answer. */
export type SendSms = (to: PhoneNumber, text: string) => Promise<SmsAnswer>

/**
 * An SNS client that asks once: Publish knows no idempotency token, so a request that is sent again after a time-out may
 * send the text again. https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
 */
export function createSmsClient(overrides: SNSClientConfig = {}): SNSClient {
  return new SNSClient({
    maxAttempts: 1,
    requestHandler: { ...publishTimeouts, throwOnRequestTimeout: true },
    ...overrides,
  })
}

/** Sends by Amazon SNS as transactional SMS. */
export function snsSender(sns: SNSClient): SendSms {
  return async (to, text) => {
    try {
      await sns.send(
        new PublishCommand({
          PhoneNumber: to,
          Message: text,
          MessageAttributes: {
            "AWS.SNS.SMS.SMSType": { DataType: "String", StringValue: "Transactional" },
          },
        }),
      )
      return { kind: "sent" }
    } catch (error) {
      return answerOf(error)
    }
  }
}

/** Sends e-mails through an SNS topic of which the owner's address is a subscriber. */
export function snsMailer(sns: SNSClient, topicArn: string): SendMail {
  return async ({ subject, text }) => {
    try {
      await sns.send(new PublishCommand({ TopicArn: topicArn, Subject: subject, Message: text }))
      return { kind: "sent" }
    } catch (error) {
      return answerOf(error)
    }
  }
}

/** Refusals that pass by themselves. https://docs.aws.amazon.com/sns/latest/api/CommonErrors.html */
const passing: ReadonlySet<string> = new Set([
  "Throttled",
  "ThrottledException",
  "Throttling",
  "ThrottlingException",
  "RequestLimitExceeded",
  "TooManyRequestsException",
])

/** Faults of Node.js from before the first byte of a request. */
const neverConnected: ReadonlySet<string> = new Set([
  "EAI_AGAIN",
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
])

function answerOf(error: unknown): SmsAnswer {
  const reason = faultName(error)
  if (error instanceof SNSServiceException && error.$fault === "client") {
    if (reason.startsWith("OptedOut")) return { kind: "optedOut" }
    return { kind: "refused", reason, passes: passing.has(reason) }
  }
  if (error instanceof Error && "code" in error && neverConnected.has(String(error.code)))
    return { kind: "refused", reason: String(error.code), passes: true }
  return { kind: "unknown", reason }
}
