import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { Continuation } from "../continuation.ts"
import { errorsOf } from "../error-branches.ts"
import type { Resource } from "../resource-reference.ts"
import { writeResource } from "../resource-reference.ts"

/** What {@link updateContactMediaProcessing} takes beside its branches. */
export interface UpdateContactMediaProcessing {
  readonly enabled: boolean
  /** The function that sees each message first. */
  readonly processor: Resource<"lambdaFunction">
  /** Whether messages go on as they are when the function fails. */
  readonly deliverUnprocessed: boolean
}

/**
 * Runs chat messages through a Lambda function.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontactmediaprocessing.html
 */
export function updateContactMediaProcessing<
  const Next extends string,
  const OnError extends string,
  const OnChannelMismatch extends string,
>(
  properties: UpdateContactMediaProcessing &
    Continuation<Next, OnError> & { readonly onChannelMismatch: OnChannelMismatch },
): Action<NoInfer<Next | OnError | OnChannelMismatch>, "UpdateContactMediaProcessing"> {
  return action("UpdateContactMediaProcessing", {
    parameters: (resolve) => ({
      ChatProcessor: {
        ProcessingEnabled: properties.enabled ? "True" : "False",
        LambdaProcessorARN: writeResource(properties.processor, resolve),
        ChatProcessorSettings: {
          DeliverUnprocessedMessages: properties.deliverUnprocessed ? "True" : "False",
        },
      },
    }),
    transitions: { NextAction: properties.next, Errors: errorsOf(properties) },
  })
}
