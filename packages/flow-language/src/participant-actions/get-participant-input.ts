import type { Action } from "../action.ts"
import { action, present } from "../action.ts"
import type { TextValue } from "../attribute-reference.ts"
import { writeText } from "../attribute-reference.ts"
import type { BranchesByName, NoBranches } from "../condition.ts"
import { equalsConditions } from "../condition.ts"
import { errorsOf } from "../error-branches.ts"
import type { JsonObject, JsonValue } from "../flow-content.ts"
import type { Message, NoMessage } from "../message.ts"
import { writeMessage } from "../message.ts"
import type { Resource, ResolveResource } from "../resource-reference.ts"
import { writeResource } from "../resource-reference.ts"

/** What a caller can press. */
export type Key = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "*" | "#"

/** What the caller hears, and how keys are taken. */
export type KeypadPrompt = (Message | NoMessage) & {
  /** How long the first key may take. */
  readonly timeoutSeconds: number
  readonly dtmf?: DtmfConfiguration
  readonly buffer?: never
}

/** How keys are taken. */
export interface DtmfConfiguration {
  /** Up to five keys that end the input, "#" for one. */
  readonly terminationSequence?: string
  /** Whether "*" no longer cancels what was keyed. */
  readonly disableCancelKey?: boolean
  /** 1 to 20. */
  readonly interdigitSeconds?: number
}

/** A menu: one key, one way. */
export interface KeypadMenu<
  OnKey extends BranchesByName,
  OnNoMatch extends string,
  OnInputTimeout extends string,
> {
  readonly onKey: OnKey & KeysOnly<OnKey>
  readonly onNoMatch: OnNoMatch
  readonly onInputTimeout: OnInputTimeout
  readonly store?: never
}

type KeysOnly<OnKey> = {
  readonly [K in keyof OnKey]: `${K & (string | number)}` extends Key ? string : never
}

/** Digits of any meaning, kept in `$.StoredCustomerInput`. */
export interface StoredDigits {
  readonly store: { readonly maximumLength: number }
  readonly encryption?: InputEncryption
  readonly onKey?: never
}

/** A phone number, international or as it is dialled in one country ("US"), kept the same way. */
export interface StoredPhoneNumber<OnInvalidPhoneNumber extends string> {
  readonly store: { readonly phoneNumber: "E164" | { readonly country: string } }
  readonly encryption?: never
  readonly onInvalidPhoneNumber: OnInvalidPhoneNumber
  readonly onKey?: never
}

/** Whether keys are kept that are pressed before anything asks for them. */
export interface TouchtoneBuffer {
  readonly buffer: "enable" | "stopAndClear"
  readonly store?: never
}

/** The key that what is keyed is encrypted with. */
export interface InputEncryption {
  /** Id of the key that the instance holds. */
  readonly keyId: Resource<"encryptionKey">
  /** The public key, PEM. */
  readonly key: TextValue
}

/**
 * Takes keys: one that chooses (`onKey`), or several to keep (`store`); or switches the touchtone
 * buffer (`buffer`). A menu goes on where no key matches, as the console writes it, unless `next`
 * says otherwise.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/participant-actions-getparticipantinput.html
 */
export function getParticipantInput<
  const OnError extends string,
  const OnKey extends BranchesByName = NoBranches,
  const OnNoMatch extends string = never,
  const OnInputTimeout extends string = never,
  const OnInvalidPhoneNumber extends string = never,
  const Next extends string = never,
>(
  properties: { readonly onError: OnError } & (
    | (KeypadPrompt &
        (
          | (KeypadMenu<OnKey, OnNoMatch, OnInputTimeout> & { readonly next?: Next })
          | ((StoredDigits | StoredPhoneNumber<OnInvalidPhoneNumber>) & { readonly next: Next })
        ))
    | (TouchtoneBuffer & { readonly next: Next })
  ),
): Action<
  NoInfer<OnKey[keyof OnKey] | OnNoMatch | OnInputTimeout | OnInvalidPhoneNumber | OnError | Next>,
  "GetParticipantInput"
> {
  return action("GetParticipantInput", {
    parameters: (resolve) =>
      properties.buffer === undefined
        ? {
            ...writeMessage(properties, resolve),
            ...writeKeypad(properties),
            ...(properties.store && writeStore(properties, resolve)),
          }
        : { EnableDTMFBuffer: String(properties.buffer === "enable") },
    transitions:
      properties.buffer === undefined && properties.store === undefined
        ? {
            NextAction: properties.next ?? properties.onNoMatch,
            Errors: errorsOf(properties),
            Conditions: equalsConditions<OnKey>(properties.onKey),
          }
        : { NextAction: properties.next, Errors: errorsOf(properties) },
  })
}

function writeKeypad({
  store,
  timeoutSeconds,
  dtmf,
}: KeypadPrompt & { readonly store?: unknown }): Record<string, JsonValue> {
  return {
    StoreInput: store === undefined ? "False" : "True",
    InputTimeLimitSeconds: String(timeoutSeconds),
    ...(dtmf && { DTMFConfiguration: writeDtmf(dtmf) }),
  }
}

function writeDtmf(dtmf: DtmfConfiguration): JsonObject {
  return present({
    InputTerminationSequence: dtmf.terminationSequence,
    ...(dtmf.disableCancelKey !== undefined && {
      DisableCancelKey: dtmf.disableCancelKey ? "True" : "False",
    }),
    InterdigitTimeLimitSeconds: dtmf.interdigitSeconds?.toString(),
  })
}

function writeStore(
  { store, encryption }: StoredDigits | StoredPhoneNumber<string>,
  resolve: ResolveResource,
): Record<string, JsonValue> {
  return {
    InputValidation: writeValidation(store),
    ...(encryption && {
      InputEncryption: {
        EncryptionKeyId: writeResource(encryption.keyId, resolve),
        Key: writeText(encryption.key),
      },
    }),
  }
}

function writeValidation(store: (StoredDigits | StoredPhoneNumber<string>)["store"]): JsonObject {
  if ("maximumLength" in store)
    return { CustomValidation: { MaximumLength: String(store.maximumLength) } }
  if (store.phoneNumber === "E164") return { PhoneNumberValidation: { NumberFormat: "E164" } }
  return {
    PhoneNumberValidation: { NumberFormat: "Local", CountryCode: store.phoneNumber.country },
  }
}
