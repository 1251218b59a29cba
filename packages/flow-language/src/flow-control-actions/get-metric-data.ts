import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { AttributeReference } from "../attribute-reference.ts"
import { writeText } from "../attribute-reference.ts"
import type { Continuation } from "../continuation.ts"
import { continuation } from "../continuation.ts"
import type { QueueOrAgent, TargetQueueOfContact } from "../queue-or-agent.ts"
import { writeQueueOrAgent } from "../queue-or-agent.ts"

/** What {@link getMetricData} takes beside its branches. */
export type GetMetricData = (QueueOrAgent | TargetQueueOfContact) & {
  readonly channel?: "Voice" | "Chat" | AttributeReference
}

/**
 * Fetches real-time metrics into `$.Metrics`, of the target queue unless another is named.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-getmetricdata.html
 */
export function getMetricData<const Next extends string, const OnError extends string>(
  properties: GetMetricData & Continuation<Next, OnError>,
): Action<NoInfer<Next | OnError>, "GetMetricData"> {
  return action("GetMetricData", {
    parameters: (resolve) => ({
      ...writeQueueOrAgent(properties, resolve),
      QueueChannel: properties.channel && writeText(properties.channel),
    }),
    transitions: continuation(properties),
  })
}
