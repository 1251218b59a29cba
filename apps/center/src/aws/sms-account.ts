import {
  GetSMSAttributesCommand,
  GetSMSSandboxAccountStatusCommand,
  PublishCommand,
  SNSClient,
} from "@aws-sdk/client-sns"

import { clientSettings } from "./client-settings.ts"

/** What SNS allows this account in one region. */
export interface SmsAccount {
  /** In the sandbox texts reach numbers only that were verified beforehand. */
  readonly inSandbox: boolean
  /** US dollars a month after which SNS sends no more; AWS gives new accounts 1. */
  readonly monthlySpendLimitUsd: number
}

/** US dollars a month that SNS has set where nothing else is. */
const defaultSpendLimitUsd = 1

/** Reads how far the account may text. */
export async function readSmsAccount(region: string): Promise<SmsAccount> {
  const client = new SNSClient(clientSettings(region))
  const { IsInSandbox = true } = await client.send(new GetSMSSandboxAccountStatusCommand({}))
  const { attributes = {} } = await client.send(
    new GetSMSAttributesCommand({ attributes: ["MonthlySpendLimit"] }),
  )
  const limit = Number(attributes["MonthlySpendLimit"] ?? defaultSpendLimitUsd)
  return { inSandbox: IsInSandbox, monthlySpendLimitUsd: limit }
}

/** Sends one text, and returns the id under which SNS took it; whether it arrives, only the phone tells. */
export async function sendTestSms(region: string, phoneNumber: string): Promise<string> {
  const client = new SNSClient(clientSettings(region))
  const { MessageId = "" } = await client.send(
    new PublishCommand({
      PhoneNumber: phoneNumber,
      Message: "Test of the call centre: texts reach this phone.",
      MessageAttributes: {
        "AWS.SNS.SMS.SMSType": { DataType: "String", StringValue: "Transactional" },
      },
    }),
  )
  return MessageId
}
