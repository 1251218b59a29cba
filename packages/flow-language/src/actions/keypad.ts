import { present } from "../action.ts"
import { type TextValue, writeText } from "../attribute-reference.ts"
import { type Code, jsonCode, objectCode } from "../code/code.ts"
import {
  fixedNumberCode,
  flagCode,
  isObject,
  resourceCode,
  textCode,
  wordsCode,
} from "../code/value-code.ts"
import type { JsonValue } from "../flow-content.ts"
import { type Resource, writeResource } from "../resource-reference.ts"
import {
  objectOf,
  required,
  resource,
  staticChoice,
  staticInteger,
  text,
} from "../rule/value-rule.ts"
import { parameterAt } from "./fields.ts"

/** How keys are taken. */
export interface DtmfConfiguration {
  /** Up to five keys that end the input, "#" for one. */
  readonly terminationSequence?: string
  /** Whether "*" no longer cancels what was keyed. */
  readonly disableCancelKey?: boolean
  /** 1 to 20. */
  readonly interdigitSeconds?: number
}

/** Digits of any meaning, or a phone number: international, or as it is dialled in one country ("US"). */
export type StoredInput =
  | { readonly maximumLength: number }
  | { readonly phoneNumber: "E164" | { readonly country: string } }

/** The key that what is keyed is encrypted with. */
export interface InputEncryption {
  /** Id of the key that the instance holds. */
  readonly keyId: Resource<"encryptionKey">
  /** The public key, PEM. */
  readonly key: TextValue
}

/** Becomes `DTMFConfiguration`. */
export const dtmfConfiguration = parameterAt<DtmfConfiguration>("DTMFConfiguration", {
  rule: objectOf({
    InputTerminationSequence: {
      kind: "pattern",
      pattern: /^[0-9*#]{1,5}$/,
      expected: "up to five of 0-9 * #",
      dynamic: false,
    },
    DisableCancelKey: staticChoice("True", "False"),
    InterdigitTimeLimitSeconds: staticInteger(1, 20),
  }),
  write: ({ terminationSequence, disableCancelKey, interdigitSeconds }) =>
    present({
      InputTerminationSequence: terminationSequence,
      DisableCancelKey:
        disableCancelKey === undefined ? undefined : disableCancelKey ? "True" : "False",
      InterdigitTimeLimitSeconds: interdigitSeconds?.toString(),
    }),
  read: (dtmf) =>
    isObject(dtmf)
      ? objectCode({
          terminationSequence: wordsCode(dtmf["InputTerminationSequence"]),
          disableCancelKey: flagCode(dtmf["DisableCancelKey"], ["True", "False"]),
          interdigitSeconds: fixedNumberCode(dtmf["InterdigitTimeLimitSeconds"]),
        })
      : undefined,
})

/** Becomes `InputValidation`: how many digits count, or which phone numbers. */
export const inputValidation = parameterAt<StoredInput>("InputValidation", {
  rule: objectOf({
    PhoneNumberValidation: objectOf({
      NumberFormat: required(staticChoice("Local", "E164")),
      CountryCode: text,
    }),
    CustomValidation: objectOf({ MaximumLength: required(staticInteger(1)) }),
  }),
  write: (store) => {
    if ("maximumLength" in store)
      return { CustomValidation: { MaximumLength: String(store.maximumLength) } }
    return {
      PhoneNumberValidation:
        store.phoneNumber === "E164"
          ? { NumberFormat: "E164" }
          : { NumberFormat: "Local", CountryCode: store.phoneNumber.country },
    }
  },
  read: (validation) =>
    isObject(validation)
      ? (digitsCode(validation["CustomValidation"]) ??
        phoneNumberCode(validation["PhoneNumberValidation"]))
      : undefined,
})

/** Becomes `InputEncryption`. */
export const inputEncryption = parameterAt<InputEncryption>("InputEncryption", {
  rule: objectOf({ EncryptionKeyId: required(resource("encryptionKey")), Key: required(text) }),
  write: ({ keyId, key }, resolve) => ({
    EncryptionKeyId: writeResource(keyId, resolve),
    Key: writeText(key),
  }),
  read: (encryption) => {
    if (!isObject(encryption)) return undefined
    const keyId = resourceCode(encryption["EncryptionKeyId"])
    const key = textCode(encryption["Key"])
    return keyId && key && objectCode({ keyId, key })
  },
})

function digitsCode(custom: JsonValue | undefined): Code | undefined {
  const maximumLength = isObject(custom) ? fixedNumberCode(custom["MaximumLength"]) : undefined
  return maximumLength && objectCode({ maximumLength })
}

function phoneNumberCode(phone: JsonValue | undefined): Code | undefined {
  if (!isObject(phone)) return undefined
  const country = wordsCode(phone["CountryCode"])
  const phoneNumber =
    phone["NumberFormat"] === "E164" ? jsonCode("E164") : country && objectCode({ country })
  return phoneNumber && objectCode({ phoneNumber })
}
