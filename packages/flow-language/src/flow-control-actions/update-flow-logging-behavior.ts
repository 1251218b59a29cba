import type { Action } from "../action.ts"
import { action } from "../action.ts"

/** What {@link updateFlowLoggingBehavior} takes beside its branches. */
export interface UpdateFlowLoggingBehavior {
  readonly enabled: boolean
}

/**
 * Turns the flow's log on or off for this contact.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-updateflowloggingbehavior.html
 */
export function updateFlowLoggingBehavior<const Next extends string>(
  properties: UpdateFlowLoggingBehavior & { readonly next: Next },
): Action<NoInfer<Next>, "UpdateFlowLoggingBehavior"> {
  return action("UpdateFlowLoggingBehavior", {
    parameters: () => ({ FlowLoggingBehavior: properties.enabled ? "Enabled" : "Disabled" }),
    transitions: { NextAction: properties.next },
  })
}
