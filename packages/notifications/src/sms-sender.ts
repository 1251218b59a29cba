import {
  PublishCommand,
  SNSClient,
  type SNSClientConfig,
  SNSServiceException,
} from "@aws-sdk/client-sns"
import type { PhoneNumber } from "@call-center/domain"

/** What SNS said to a text: taken, or refused because its owner answered STOP. */
export type SmsAnswer = "sent" | "optedOut"

/** Sends one SMS. Throws `SmsRejected` when SNS certainly did not take it, anything else when that is unknown. */
export type SendSms = (to: PhoneNumber, text: string) => Promise<SmsAnswer>

/** SNS refused a text: throttled, over the spend limit, no valid number. Nothing was sent. */
export class SmsRejected extends Error {
  override readonly name = "SmsRejected"
}

/** An SNS client that waits less than the function may run, and leaves trying again to the stream. */
export function createSmsClient(overrides: SNSClientConfig = {}): SNSClient {
  return new SNSClient({
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 5000, throwOnRequestTimeout: true },
    ...overrides,
  })
}

/** Sends by Amazon SNS as transactional SMS. https://docs.aws.amazon.com/sns/latest/api/API_Publish.html */
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
      return "sent"
    } catch (error) {
      if (!(error instanceof SNSServiceException)) throw error
      if (error.name.startsWith("OptedOut")) return "optedOut"
      // A 5xx may come after the text went out.
      if (error.$fault === "server") throw error
      throw new SmsRejected(`SNS refused the SMS: ${error.name}`, { cause: error })
    }
  }
}
