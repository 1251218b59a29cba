import { present } from "../../action.ts"
import {
  type NumberValue,
  type TextValue,
  writeNumber,
  writeText,
} from "../../attribute-reference.ts"
import { type Code, objectCode } from "../../code/code.ts"
import { flagCode, isObject, numberCode, textCode } from "../../code/value-code.ts"
import type { JsonValue } from "../../flow-content.ts"
import { e164 } from "../../phone-number.ts"
import { atLeastOne, inboundFlows } from "../../rule/action-rule.ts"
import {
  integer,
  objectOf,
  openObject,
  required,
  staticChoice,
  text,
} from "../../rule/value-rule.ts"
import type { PropertyGroup } from "../action-parts.ts"
import { defineAction } from "../define-action.ts"
import { type VoiceConnector, writeVoiceConnector } from "../voice-connector.ts"

/** Whom to call, and how. */
export type ThirdPartyCall = (
  | {
      /** E.164. */
      readonly phoneNumber: TextValue
      readonly voiceConnector?: VoiceConnector
    }
  | { readonly voiceConnector: VoiceConnector; readonly phoneNumber?: never }
) & {
  /** 0 to 600. */
  readonly connectionTimeLimitSeconds: NumberValue
  /** Keys to press once connected: up to 50 of 0-9, comma, `*` and `#`. */
  readonly dtmfDigits?: TextValue
  readonly callerId?: { readonly number: TextValue; readonly name?: TextValue }
}

/** Whether the flow goes on after the call (`continues`), or the contact leaves with it. */
export type AfterThirdParty =
  | {
      readonly continues: true
      readonly next: string
      readonly onCallFailed: string
      readonly onConnectionTimeout: string
    }
  | {
      readonly continues: false
      readonly onCallFailed?: never
      readonly onConnectionTimeout?: never
    }

const continuing = { parameter: "ContinueFlowExecution", is: "True" } as const

const thirdPartyCall: PropertyGroup<ThirdPartyCall & AfterThirdParty> = {
  parameters: {
    ThirdPartyPhoneNumber: {
      kind: "pattern",
      pattern: e164,
      expected: "an E.164 number",
      dynamic: true,
    },
    ThirdPartyConnectionTimeLimitSeconds: required(integer(0, 600)),
    ContinueFlowExecution: required(staticChoice("True", "False")),
    ThirdPartyDTMFDigits: {
      kind: "pattern",
      pattern: /^[0-9,*#]{1,50}$/,
      expected: "up to 50 of 0-9 , * #",
      dynamic: true,
    },
    CallerId: objectOf({ Number: text, Name: text }),
    VoiceConnector: openObject(),
  },
  combinations: [atLeastOne("ThirdPartyPhoneNumber", "VoiceConnector")],
  write: ({ phoneNumber, dtmfDigits, callerId, voiceConnector, ...call }, resolve) => ({
    ThirdPartyPhoneNumber: phoneNumber && writeText(phoneNumber),
    ThirdPartyConnectionTimeLimitSeconds: writeNumber(call.connectionTimeLimitSeconds),
    ThirdPartyDTMFDigits: dtmfDigits && writeText(dtmfDigits),
    CallerId:
      callerId &&
      present({
        Number: writeText(callerId.number),
        Name: callerId.name && writeText(callerId.name),
      }),
    VoiceConnector: voiceConnector && writeVoiceConnector(voiceConnector, resolve),
    ContinueFlowExecution: call.continues ? "True" : "False",
  }),
  read: (it) => ({
    phoneNumber: textCode(it["ThirdPartyPhoneNumber"]),
    connectionTimeLimitSeconds: numberCode(it["ThirdPartyConnectionTimeLimitSeconds"]),
    dtmfDigits: textCode(it["ThirdPartyDTMFDigits"]),
    callerId: callerIdCode(it["CallerId"]),
    continues: flagCode(it["ContinueFlowExecution"], ["True", "False"]),
  }),
  needs: ["phoneNumber", "connectionTimeLimitSeconds", "continues"],
}

/**
 * Calls a number outside and connects it.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/participant-actions-transferparticipanttothirdparty.html
 */
export const transferParticipantToThirdParty = defineAction("TransferParticipantToThirdParty", {
  evidence: "S",
  role: "leaves",
  returnsWhen: continuing,
  flowTypes: inboundFlows,
  flowTypesEvidence: "D",
  channels: ["VOICE"],
  group: thirdPartyCall,
  branches: { onError: "required", onCallFailed: continuing, onConnectionTimeout: continuing },
  next: { mirrors: "onError" },
})

function callerIdCode(callerId: JsonValue | undefined): Code | undefined {
  if (!isObject(callerId)) return undefined
  const number = textCode(callerId["Number"])
  return number && objectCode({ number, name: textCode(callerId["Name"]) })
}
