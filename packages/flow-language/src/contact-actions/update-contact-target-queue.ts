import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { Continuation } from "../continuation.ts"
import { continuation } from "../continuation.ts"
import type { QueueOrAgent } from "../queue-or-agent.ts"
import { writeQueueOrAgent } from "../queue-or-agent.ts"

/**
 * Sets the queue that TransferContactToQueue, hours and metrics mean.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontacttargetqueue.html
 */
export function updateContactTargetQueue<const Next extends string, const OnError extends string>(
  properties: QueueOrAgent & Continuation<Next, OnError>,
): Action<NoInfer<Next | OnError>, "UpdateContactTargetQueue"> {
  return action("UpdateContactTargetQueue", {
    parameters: (resolve) => writeQueueOrAgent(properties, resolve),
    transitions: continuation(properties),
  })
}
