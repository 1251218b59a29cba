import type { Action } from "../action.ts"
import { action } from "../action.ts"
import { errorsOf } from "../error-branches.ts"
import { outcomesOf } from "../outcome-branches.ts"
import type { Resource } from "../resource-reference.ts"
import { writeResource } from "../resource-reference.ts"

/**
 * Branches on opening hours.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-checkhoursofoperation.html
 */
export function checkHoursOfOperation<
  const OnOpen extends string,
  const OnClosed extends string,
  const OnError extends string,
  const Next extends string = never,
>(properties: {
  /** Without it the hours of the contact's target queue. */
  readonly hoursOfOperation?: Resource<"hoursOfOperation">
  readonly onOpen: OnOpen
  readonly onClosed: OnClosed
  readonly onError: OnError
  /** As the console, where errors go, unless given. */
  readonly next?: Next
}): Action<NoInfer<OnOpen | OnClosed | OnError | Next>, "CheckHoursOfOperation"> {
  return action("CheckHoursOfOperation", {
    parameters: (resolve) => ({
      HoursOfOperationId:
        properties.hoursOfOperation && writeResource(properties.hoursOfOperation, resolve),
    }),
    transitions: {
      NextAction: properties.next ?? properties.onError,
      Errors: errorsOf(properties),
      Conditions: outcomesOf(properties),
    },
  })
}
