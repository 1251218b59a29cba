import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { Continuation } from "../continuation.ts"
import { continuation } from "../continuation.ts"
import type { QueueOrAgent, TargetQueueOfContact } from "../queue-or-agent.ts"
import { writeQueueOrAgent } from "../queue-or-agent.ts"
import type { Resource } from "../resource-reference.ts"
import { writeResource } from "../resource-reference.ts"

/** What {@link createCallbackContact} takes beside its branches. */
export type CreateCallbackContact = (QueueOrAgent | TargetQueueOfContact) & {
  /** From now to the first call, 1 to 259,200. */
  readonly initialDelaySeconds: number
  /** At least 1. */
  readonly maximumAttempts: number
  /** Between attempts, 1 to 259,200. */
  readonly retryDelaySeconds: number
  /** The flow that the callback runs. */
  readonly flow?: Resource<"contactFlow">
  /** The number that the customer sees. */
  readonly callerId?: Resource<"phoneNumber">
  readonly mode?: "AgentFirst"
}

/**
 * Queues a call back to the number that UpdateContactCallbackNumber set.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/interactions-createcallbackcontact.html
 */
export function createCallbackContact<const Next extends string, const OnError extends string>(
  properties: CreateCallbackContact & Continuation<Next, OnError>,
): Action<NoInfer<Next | OnError>, "CreateCallbackContact"> {
  return action("CreateCallbackContact", {
    parameters: (resolve) => ({
      ...writeQueueOrAgent(properties, resolve),
      InitialCallDelaySeconds: String(properties.initialDelaySeconds),
      MaximumConnectionAttempts: String(properties.maximumAttempts),
      RetryDelaySeconds: String(properties.retryDelaySeconds),
      ContactFlowId: properties.flow && writeResource(properties.flow, resolve),
      CallerId: properties.callerId && writeResource(properties.callerId, resolve),
      CallbackMode: properties.mode,
    }),
    transitions: continuation(properties),
  })
}
