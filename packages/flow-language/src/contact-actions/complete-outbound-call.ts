import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { TextValue } from "../attribute-reference.ts"
import { writeText } from "../attribute-reference.ts"
import type { VoiceConnector } from "../voice-connector.ts"
import { writeVoiceConnector } from "../voice-connector.ts"

/** What {@link completeOutboundCall} takes beside its branches. */
export interface CompleteOutboundCall {
  /** The number that the called party sees. */
  readonly callerId?: TextValue
  readonly voiceConnector?: VoiceConnector
  /** 1 to 600. */
  readonly connectionTimeLimitSeconds?: number
}

/**
 * Dials the number that the agent wants; for outbound whisper flows.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-completeoutboundcall.html
 */
export function completeOutboundCall<const Next extends string>(
  properties: CompleteOutboundCall & { readonly next: Next },
): Action<NoInfer<Next>, "CompleteOutboundCall"> {
  return action("CompleteOutboundCall", {
    parameters: (resolve) => ({
      ...(properties.callerId !== undefined && {
        CallerId: { Number: writeText(properties.callerId) },
      }),
      ...(properties.voiceConnector && {
        VoiceConnector: writeVoiceConnector(properties.voiceConnector, resolve),
      }),
      ConnectionTimeLimitSeconds: properties.connectionTimeLimitSeconds?.toString(),
    }),
    transitions: { NextAction: properties.next },
  })
}
