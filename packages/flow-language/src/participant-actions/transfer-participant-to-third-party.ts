import type { Action } from "../action.ts"
import { action, present } from "../action.ts"
import type { NumberValue, TextValue } from "../attribute-reference.ts"
import { writeNumber, writeText } from "../attribute-reference.ts"
import { errorsOf } from "../error-branches.ts"
import type { JsonValue } from "../flow-content.ts"
import type { ResolveResource } from "../resource-reference.ts"
import type { VoiceConnector } from "../voice-connector.ts"
import { writeVoiceConnector } from "../voice-connector.ts"

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
export type AfterThirdParty<
  Next extends string,
  OnCallFailed extends string,
  OnConnectionTimeout extends string,
> =
  | {
      readonly continues: true
      readonly next: Next
      readonly onCallFailed: OnCallFailed
      readonly onConnectionTimeout: OnConnectionTimeout
    }
  | {
      readonly continues: false
      /** As the console, where errors go, unless given. */
      readonly next?: Next
      readonly onCallFailed?: never
      readonly onConnectionTimeout?: never
    }

/**
 * Calls a number outside and connects it.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/participant-actions-transferparticipanttothirdparty.html
 */
export function transferParticipantToThirdParty<
  const OnError extends string,
  const Next extends string = never,
  const OnCallFailed extends string = never,
  const OnConnectionTimeout extends string = never,
>(
  properties: ThirdPartyCall &
    AfterThirdParty<Next, OnCallFailed, OnConnectionTimeout> & { readonly onError: OnError },
): Action<
  NoInfer<Next | OnError | OnCallFailed | OnConnectionTimeout>,
  "TransferParticipantToThirdParty"
> {
  return action("TransferParticipantToThirdParty", {
    parameters: (resolve) => ({
      ...writeCall(properties, resolve),
      ContinueFlowExecution: properties.continues ? "True" : "False",
    }),
    transitions: {
      NextAction: properties.next ?? properties.onError,
      Errors: errorsOf(properties),
    },
  })
}

function writeCall(
  call: ThirdPartyCall,
  resolve: ResolveResource,
): Record<string, JsonValue | undefined> {
  const { phoneNumber, voiceConnector, dtmfDigits, callerId } = call
  return {
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
  }
}
