import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { NumberValue, TextValue } from "../attribute-reference.ts"
import { writeNumber, writeText } from "../attribute-reference.ts"
import type { Continuation } from "../continuation.ts"
import { continuation } from "../continuation.ts"
import type { TargetContact } from "../target-contact.ts"
import { writeTargetContact } from "../target-contact.ts"

/** Fields of the contact's record. */
export interface ContactData {
  readonly name?: TextValue
  readonly description?: TextValue
  /** For example "en-US"; Lex and Contact Lens listen to it. */
  readonly languageCode?: TextValue
  readonly customerId?: TextValue
  readonly watchlistId?: TextValue
  /** What CreateWisdomSession opened: `wisdomSessionArn`. */
  readonly wisdomSessionArn?: TextValue
  readonly voiceId?: VoiceIdData
}

/** Settings of Voice ID, which ended on 2026-05-20: for flows that exist. */
export interface VoiceIdData {
  readonly streaming?: boolean
  readonly authentication?: boolean
  readonly fraudDetection?: boolean
  readonly authenticationThreshold?: NumberValue
  readonly authenticationResponseTime?: NumberValue
  readonly fraudDetectionThreshold?: NumberValue
}

/** What {@link updateContactData} takes beside its branches. */
export interface UpdateContactData {
  /** At least one field. */
  readonly data: ContactData
  readonly contact?: TargetContact
}

/**
 * Sets what the contact's record holds beside attributes.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontactdata.html
 */
export function updateContactData<const Next extends string, const OnError extends string>(
  properties: UpdateContactData & Continuation<Next, OnError>,
): Action<NoInfer<Next | OnError>, "UpdateContactData"> {
  return action("UpdateContactData", {
    parameters: () => ({
      ...writeData(properties.data),
      ...(properties.data.voiceId && writeVoiceId(properties.data.voiceId)),
      ...writeTargetContact(properties.contact),
    }),
    transitions: continuation(properties),
  })
}

function writeData(data: ContactData): Record<string, string | undefined> {
  return {
    Name: optionalText(data.name),
    Description: optionalText(data.description),
    LanguageCode: optionalText(data.languageCode),
    CustomerId: optionalText(data.customerId),
    WatchlistId: optionalText(data.watchlistId),
    WisdomSessionArn: optionalText(data.wisdomSessionArn),
  }
}

function writeVoiceId(data: VoiceIdData): Record<string, string | undefined> {
  return {
    IsVoiceIdStreamingEnabled: data.streaming?.toString(),
    IsVoiceAuthenticationEnabled: data.authentication?.toString(),
    IsFraudDetectionEnabled: data.fraudDetection?.toString(),
    VoiceAuthenticationThreshold: optionalNumber(data.authenticationThreshold),
    VoiceAuthenticationResponseTime: optionalNumber(data.authenticationResponseTime),
    FraudDetectionThreshold: optionalNumber(data.fraudDetectionThreshold),
  }
}

function optionalText(value: TextValue | undefined): string | undefined {
  return value === undefined ? undefined : writeText(value)
}

function optionalNumber(value: NumberValue | undefined): string | undefined {
  return value === undefined ? undefined : writeNumber(value)
}
