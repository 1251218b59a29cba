import type { Action } from "../action.ts"
import { action } from "../action.ts"
import { errorsOf } from "../error-branches.ts"
import { outcomesOf } from "../outcome-branches.ts"

/**
 * Branches on who answered a call of an outbound campaign.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-checkoutboundcallstatus.html
 */
export function checkOutboundCallStatus<
  const OnError extends string,
  const OnCallAnswered extends string = never,
  const OnVoicemailBeep extends string = never,
  const OnVoicemailNoBeep extends string = never,
  const OnNotDetected extends string = never,
  const Next extends string = never,
>(properties: {
  readonly onCallAnswered?: OnCallAnswered
  readonly onVoicemailBeep?: OnVoicemailBeep
  readonly onVoicemailNoBeep?: OnVoicemailNoBeep
  readonly onNotDetected?: OnNotDetected
  readonly onError: OnError
  /** As the console, where errors go, unless given. */
  readonly next?: Next
}): Action<
  NoInfer<OnError | OnCallAnswered | OnVoicemailBeep | OnVoicemailNoBeep | OnNotDetected | Next>,
  "CheckOutboundCallStatus"
> {
  return action("CheckOutboundCallStatus", {
    transitions: {
      NextAction: properties.next ?? properties.onError,
      Errors: errorsOf(properties),
      Conditions: outcomesOf(properties),
    },
  })
}
