import {
  PinpointSMSVoiceV2Client,
  paginateDescribePhoneNumbers,
  paginateDescribeSenderIds,
} from "@aws-sdk/client-pinpoint-sms-voice-v2"

import { clientSettings } from "./client-settings.ts"

/** What a text has to come from before carriers of a country take it. */
export type NeededSender = "number" | "sender ID"

/**
 * Countries where a text without a registered sender is not delivered: those without sender IDs, where a number of one's
 * own is it, and those whose sender IDs are registered first.
 * https://docs.aws.amazon.com/sms-voice/latest/userguide/sender-id.html and .../registrations-country.html
 */
const neededSenders: Readonly<Record<string, NeededSender>> = {
  ...needing("number", "CA PR US"),
  ...needing("sender ID", "AT AU BY EG ES FI ID IE IN JO KE KW KZ LK PH QA RU SA SG TH"),
}

/** The sender that a country, `US`, wants to see registered; undefined where texts leave without one. */
export function neededSender(country: string): NeededSender | undefined {
  return neededSenders[country]
}

/** The numbers or sender IDs of the account in one region that may text a country, as phones show them. */
export async function readSenders(
  region: string,
  country: string,
  needed: NeededSender,
): Promise<readonly string[]> {
  const client = new PinpointSMSVoiceV2Client(clientSettings(region))
  const senders: string[] = []
  if (needed === "sender ID") {
    const Filters = [{ Name: "iso-country-code" as const, Values: [country] }]
    for await (const { SenderIds = [] } of paginateDescribeSenderIds({ client }, { Filters }))
      for (const { SenderId = "", Registered } of SenderIds)
        if (Registered === true) senders.push(SenderId)
    return senders
  }
  const Filters = [
    { Name: "iso-country-code" as const, Values: [country] },
    { Name: "number-capability" as const, Values: ["SMS"] },
    { Name: "status" as const, Values: ["ACTIVE"] },
  ]
  for await (const { PhoneNumbers = [] } of paginateDescribePhoneNumbers({ client }, { Filters }))
    for (const { PhoneNumber = "" } of PhoneNumbers) senders.push(PhoneNumber)
  return senders
}

function needing(sender: NeededSender, countries: string): Readonly<Record<string, NeededSender>> {
  return Object.fromEntries(countries.split(" ").map((country) => [country, sender]))
}
