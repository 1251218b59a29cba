import { type ConnectClient, DescribePhoneNumberCommand } from "@aws-sdk/client-connect"
import type { CallCenter } from "@call-center/config"

import { readSmsAccount } from "../aws/sms-account.ts"
import { neededSender, readSenders } from "../aws/sms-senders.ts"
import { type Check, type Finding, failed, ok, unknown } from "../report/check.ts"

/** What the caller would be told and would not get. */
const emptyPromise = "callers would be promised texts that never arrive"

const switchOff = "until then set sms: { enabled: false } in call-center.config.ts, and pnpm synth"

/**
 * Whether the text that a caller is promised can leave the account and reach an ordinary phone. Nothing while texts are
 * off. To look again does not help: AWS and carriers take days to weeks.
 */
export function smsPromiseChecks(
  connect: ConnectClient,
  { sms, deployment }: CallCenter,
): readonly Check[] {
  if (!sms.enabled) return []
  return [
    { name: "SMS sandbox", isFinal: true, run: () => sandbox(deployment.region) },
    { name: "SMS sender", isFinal: true, run: () => sender(connect, deployment) },
  ]
}

async function sandbox(region: string): Promise<Finding> {
  const { inSandbox } = await readSmsAccount(region)
  return inSandbox
    ? failed(
        `the account is in the SMS sandbox, texts reach ten verified numbers at most: ${emptyPromise}`,
        `ask in the SNS console to leave the sandbox; ${switchOff}`,
      )
    : ok("the account is out of the sandbox")
}

async function sender(
  connect: ConnectClient,
  { region, phoneNumber }: CallCenter["deployment"],
): Promise<Finding> {
  const country =
    "claim" in phoneNumber
      ? phoneNumber.claim.country
      : await countryOf(connect, phoneNumber.existingId)
  if (country === undefined)
    return unknown(
      "the number's country is not known",
      "docs/deploy.md, step 7, says what it may need",
    )
  const needed = neededSender(country)
  if (needed === undefined) return ok(`texts to ${country} need no registered sender`)
  const senders = await readSenders(region, country, needed)
  return senders.length > 0
    ? ok(`${senders.join(", ")} may text ${country}`)
    : failed(
        `texts to ${country} leave from a registered ${needed} only, and there is none in ${region}: ${emptyPromise}`,
        `register one in AWS End User Messaging (docs/deploy.md, step 7); ${switchOff}`,
      )
}

async function countryOf(connect: ConnectClient, id: string): Promise<string | undefined> {
  const { ClaimedPhoneNumberSummary: number } = await connect.send(
    new DescribePhoneNumberCommand({ PhoneNumberId: id }),
  )
  return number?.PhoneNumberCountryCode
}
