import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { Continuation } from "../continuation.ts"
import { continuation } from "../continuation.ts"

/** What {@link updatePreviousContactParticipantState} takes beside its branches. */
export interface UpdatePreviousContactParticipantState {
  readonly state: "AgentOnHold" | "CustomerOnHold" | "OffHold"
}

/**
 * Puts the agent or the customer of the earlier contact on hold, or takes them off.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatepreviouscontactparticipantstate.html
 */
export function updatePreviousContactParticipantState<
  const Next extends string,
  const OnError extends string,
>(
  properties: UpdatePreviousContactParticipantState & Continuation<Next, OnError>,
): Action<NoInfer<Next | OnError>, "UpdatePreviousContactParticipantState"> {
  return action("UpdatePreviousContactParticipantState", {
    parameters: () => ({ PreviousContactParticipantState: properties.state }),
    transitions: continuation(properties),
  })
}
