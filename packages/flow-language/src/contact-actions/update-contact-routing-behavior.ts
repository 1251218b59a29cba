import type { Action } from "../action.ts"
import { action } from "../action.ts"

/** The contact's place in the queue: by priority (1 comes first) or by pretended waiting time. */
export type UpdateContactRoutingBehavior =
  | { readonly priority: number; readonly timeAdjustmentSeconds?: never }
  | {
      /** Negative to come later. */
      readonly timeAdjustmentSeconds: number
      readonly priority?: never
    }

/**
 * Moves the contact forward or back in the queue.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontactroutingbehavior.html
 */
export function updateContactRoutingBehavior<const Next extends string>(
  properties: UpdateContactRoutingBehavior & { readonly next: Next },
): Action<NoInfer<Next>, "UpdateContactRoutingBehavior"> {
  return action("UpdateContactRoutingBehavior", {
    parameters: () => ({
      QueuePriority: properties.priority?.toString(),
      QueueTimeAdjustmentSeconds: properties.timeAdjustmentSeconds?.toString(),
    }),
    transitions: { NextAction: properties.next },
  })
}
