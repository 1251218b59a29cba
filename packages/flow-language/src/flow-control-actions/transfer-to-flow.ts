import type { Action } from "../action.ts"
import { action } from "../action.ts"
import { errorsOf } from "../error-branches.ts"
import type { Resource } from "../resource-reference.ts"
import { writeResource } from "../resource-reference.ts"

/**
 * Goes on in another flow; this flow only goes on when that fails.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-transfertoflow.html
 */
export function transferToFlow<
  const OnError extends string,
  const Next extends string = never,
>(properties: {
  readonly flow: Resource<"contactFlow">
  readonly onError: OnError
  /** As the console, where errors go, unless given. */
  readonly next?: Next
}): Action<NoInfer<OnError | Next>, "TransferToFlow"> {
  return action("TransferToFlow", {
    parameters: (resolve) => ({ ContactFlowId: writeResource(properties.flow, resolve) }),
    transitions: {
      NextAction: properties.next ?? properties.onError,
      Errors: errorsOf(properties),
    },
  })
}
