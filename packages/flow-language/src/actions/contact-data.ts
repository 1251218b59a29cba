import type { NumberValue, TextValue } from "../attribute-reference.ts"
import { objectCode, type Properties } from "../code/code.ts"
import type { JsonObject, JsonValue } from "../flow-content.ts"
import type { ResolveResource } from "../resource-reference.ts"
import { atLeastOne } from "../rule/action-rule.ts"
import { choice, integer, openObject, type ParameterRule, text } from "../rule/value-rule.ts"
import type { Field, Fields, PropertyGroup } from "./action-parts.ts"
import { flagAt, numberAt, textAt } from "./fields.ts"
import { voiceIdEnded } from "./voice-id.ts"

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

const retired = { ended: voiceIdEnded }

const dataFields = {
  name: textAt("Name"),
  description: textAt("Description"),
  languageCode: textAt("LanguageCode"),
  customerId: textAt("CustomerId"),
  watchlistId: textAt("WatchlistId", { ...text, retired }),
  wisdomSessionArn: textAt("WisdomSessionArn"),
} satisfies Fields

const voiceIdFields = {
  streaming: switchAt("IsVoiceIdStreamingEnabled"),
  authentication: switchAt("IsVoiceAuthenticationEnabled"),
  fraudDetection: switchAt("IsFraudDetectionEnabled"),
  authenticationThreshold: numberAt("VoiceAuthenticationThreshold", {
    ...integer(0, 100),
    retired,
  }),
  authenticationResponseTime: numberAt("VoiceAuthenticationResponseTime", {
    ...integer(5, 10),
    retired,
  }),
  fraudDetectionThreshold: numberAt("FraudDetectionThreshold", { ...integer(0, 100), retired }),
} satisfies Fields

const parameters = {
  ...parametersOf(dataFields),
  References: {
    ...openObject(),
    doubtful: "AWS documents it, but CreateContactFlow refused it in a check of 2026-08",
  },
  ...parametersOf(voiceIdFields),
}

/** At least one field of the contact's record. */
export const contactData: PropertyGroup<{
  /** At least one field. */
  readonly data: ContactData
}> = {
  parameters,
  combinations: [atLeastOne(...Object.keys(parameters))],
  write: ({ data: { voiceId, ...data } }, resolve) => ({
    ...writeFields(dataFields, data, resolve),
    ...writeFields(voiceIdFields, voiceId ?? {}, resolve),
  }),
  read: (written) => {
    const voiceId = objectCode(readFields(voiceIdFields, written))
    const data = objectCode({
      ...readFields(dataFields, written),
      voiceId: voiceId.text === "{}" ? undefined : voiceId,
    })
    return data.text === "{}" ? {} : { data }
  },
  needs: ["data"],
}

function switchAt(name: string): Field<boolean, false> {
  return flagAt(name, ["true", "false"], { ...choice("True", "False"), anyCase: true, retired })
}

function parametersOf(fields: Fields): Readonly<Record<string, ParameterRule>> {
  return Object.assign({}, ...Object.values(fields).map((field) => field.parameters))
}

function writeFields(
  fields: Fields,
  values: object,
  resolve: ResolveResource,
): Readonly<Record<string, JsonValue | undefined>> {
  return Object.assign(
    {},
    ...Object.entries(values).map(([name, value]) =>
      value === undefined ? {} : fields[name]?.write(value as never, resolve),
    ),
  )
}

function readFields(fields: Fields, written: JsonObject): Properties {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, field.read(written)]),
  )
}
