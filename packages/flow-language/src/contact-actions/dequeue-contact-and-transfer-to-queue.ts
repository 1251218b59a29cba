import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { Continuation } from "../continuation.ts"
import { errorsOf } from "../error-branches.ts"
import type { QueueOrAgent } from "../queue-or-agent.ts"
import { writeQueueOrAgent } from "../queue-or-agent.ts"

/**
 * Moves a waiting contact to another queue; for customer queue flows.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-dequeuecontactandtransfertoqueue.html
 */
export function dequeueContactAndTransferToQueue<
  const Next extends string,
  const OnError extends string,
  const OnQueueAtCapacity extends string,
>(
  properties: QueueOrAgent &
    Continuation<Next, OnError> & { readonly onQueueAtCapacity: OnQueueAtCapacity },
): Action<NoInfer<Next | OnError | OnQueueAtCapacity>, "DequeueContactAndTransferToQueue"> {
  return action("DequeueContactAndTransferToQueue", {
    parameters: (resolve) => writeQueueOrAgent(properties, resolve),
    transitions: { NextAction: properties.next, Errors: errorsOf(properties) },
  })
}
