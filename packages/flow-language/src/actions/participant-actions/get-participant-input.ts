import { type Action, action } from "../../action.ts"
import type { Properties } from "../../code/code.ts"
import { byKey } from "../../code/condition-code.ts"
import { fixedNumberCode } from "../../code/value-code.ts"
import { type BranchesByName, equalsConditions, type NoBranches } from "../../condition.ts"
import { errorsOf } from "../../error-branches.ts"
import type { JsonObject, JsonValue } from "../../flow-content.ts"
import { valueAt } from "../../json-fields.ts"
import type { ResolveResource } from "../../resource-reference.ts"
import { atMostOne, inboundFlows } from "../../rule/action-rule.ts"
import { requiredUnless, staticChoice, staticInteger } from "../../rule/value-rule.ts"
import { describeAction } from "../describe-action.ts"
import {
  type DtmfConfiguration,
  dtmfConfiguration,
  type InputEncryption,
  inputEncryption,
  inputValidation,
  type StoredInput,
} from "../keypad.ts"
import {
  type Message,
  messageCode,
  messageKinds,
  messageParameters,
  type NoMessage,
  writeMessage,
} from "../message.ts"

/** It also switches the touchtone buffer, and takes no keys then. */
const buffering = { parameter: "EnableDTMFBuffer", present: true } as const

const notBuffering = { parameter: "EnableDTMFBuffer", present: false } as const

const storing = { all: [notBuffering, { parameter: "StoreInput", is: "True" }] } as const

const choosing = { all: [notBuffering, { parameter: "StoreInput", isNot: "True" }] } as const

/** What a caller can press. */
export type Key = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "*" | "#"

/** What the caller hears, and how keys are taken. */
export type KeypadPrompt = (Message | NoMessage) & {
  /** How long the first key may take. */
  readonly timeoutSeconds: number
  readonly dtmf?: DtmfConfiguration
  readonly buffer?: never
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
  readonly store: Extract<StoredInput, { readonly maximumLength: number }>
  readonly encryption?: InputEncryption
  readonly onKey?: never
}

/** A phone number, kept the same way. */
export interface StoredPhoneNumber<OnInvalidPhoneNumber extends string> {
  readonly store: Exclude<StoredInput, { readonly maximumLength: number }>
  readonly encryption?: never
  readonly onInvalidPhoneNumber: OnInvalidPhoneNumber
  readonly onKey?: never
}

/** Whether keys are kept that are pressed before anything asks for them. */
export interface TouchtoneBuffer {
  readonly buffer: "enable" | "stopAndClear"
  readonly store?: never
}

/**
 * Takes keys: one that chooses (`onKey`), or several to keep (`store`); or switches the touchtone
 * buffer (`buffer`). A menu goes on where no key matches, as the console writes it, unless `next`
 * says otherwise.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/participant-actions-getparticipantinput.html
 */
export const getParticipantInput = describeAction("GetParticipantInput", build, {
  evidence: "S",
  role: "listens",
  worksWhen: buffering,
  silentWhen: { all: messageKinds.map((parameter) => ({ parameter, present: false })) },
  fills: ["StoredCustomerInput"],
  parameters: {
    ...messageParameters,
    InputTimeLimitSeconds: requiredUnless("EnableDTMFBuffer", staticInteger(1)),
    StoreInput: requiredUnless("EnableDTMFBuffer", {
      ...staticChoice("True", "False"),
      anyCase: true,
    }),
    ...inputValidation.parameters,
    ...inputEncryption.parameters,
    ...dtmfConfiguration.parameters,
    EnableDTMFBuffer: { ...staticChoice("true", "false"), anyCase: true },
  },
  combinations: [
    atMostOne(...messageKinds),
    atMostOne("InputValidation.PhoneNumberValidation", "InputValidation.CustomValidation"),
    atMostOne("InputValidation.PhoneNumberValidation", "InputEncryption"),
  ],
  needs: [
    { when: storing, needs: "InputValidation" },
    {
      when: { all: [notBuffering, { parameter: "InputEncryption", present: true }] },
      needs: "InputValidation.CustomValidation",
    },
  ],
  errors: {
    required: ["NoMatchingError"],
    when: [
      { if: choosing, required: ["NoMatchingCondition", "InputTimeLimitExceeded"] },
      {
        if: {
          all: [storing, { parameter: "InputValidation.PhoneNumberValidation", present: true }],
        },
        required: ["InvalidPhoneNumber"],
      },
    ],
  },
  conditions: [
    {
      when: choosing,
      operators: ["Equals"],
      operands: {
        kind: "fixed",
        values: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#"],
      },
    },
  ],
  next: "required",
  flowTypes: inboundFlows,
  flowTypesEvidence: "D",
  channels: ["VOICE"],
  shapes: [
    {
      parameters: (it) => (it["StoreInput"] === "False" ? promptCode(it) : {}),
      needs: ["timeoutSeconds", "onKey"],
      conditions: byKey("onKey", "0123456789*#"),
      next: "optional",
    },
    {
      parameters: (it) =>
        it["StoreInput"] === "True" ? { ...promptCode(it), ...storeCode(it) } : {},
      needs: ["timeoutSeconds", "store"],
    },
  ],
})

function build<
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
            ...writeKeypad(properties, resolve),
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

interface KeypadInput {
  readonly timeoutSeconds: number
  readonly dtmf?: DtmfConfiguration
  readonly store?: StoredInput
  readonly encryption?: InputEncryption
}

function writeKeypad(
  { store, timeoutSeconds, dtmf, encryption }: KeypadInput,
  resolve: ResolveResource,
): Record<string, JsonValue | undefined> {
  return {
    StoreInput: store === undefined ? "False" : "True",
    InputTimeLimitSeconds: String(timeoutSeconds),
    ...(dtmf && dtmfConfiguration.write(dtmf, resolve)),
    ...(store && inputValidation.write(store, resolve)),
    ...(encryption && inputEncryption.write(encryption, resolve)),
  }
}

function promptCode(it: JsonObject): Properties {
  return {
    ...messageCode(it),
    timeoutSeconds: fixedNumberCode(it["InputTimeLimitSeconds"]),
    dtmf: dtmfConfiguration.read(it),
  }
}

function storeCode(it: JsonObject): Properties {
  const isPhoneNumber = valueAt(it, "InputValidation.PhoneNumberValidation") !== undefined
  return {
    store: inputValidation.read(it),
    encryption: isPhoneNumber ? undefined : inputEncryption.read(it),
  }
}
