import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { NumberValue } from "../attribute-reference.ts"
import { writeNumber } from "../attribute-reference.ts"
import { errorsOf } from "../error-branches.ts"
import { outcomesOf } from "../outcome-branches.ts"

/**
 * Counts how often the contact came by.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-loop.html
 */
export function loop<
  const OnContinue extends string,
  const OnDone extends string,
  const OnError extends string = never,
  const Next extends string = never,
>(properties: {
  /** 0 to 100. */
  readonly times: NumberValue
  /** Taken as often as `times` says; it must lead back here. */
  readonly onContinue: OnContinue
  /** Taken the time after; the counter starts anew. */
  readonly onDone: OnDone
  readonly onError?: OnError
  /** As the console, where the loop is done, unless given. */
  readonly next?: Next
}): Action<NoInfer<OnContinue | OnDone | OnError | Next>, "Loop"> {
  return action("Loop", {
    parameters: () => ({ LoopCount: writeNumber(properties.times) }),
    transitions: {
      NextAction: properties.next ?? properties.onDone,
      Errors: errorsOf(properties),
      Conditions: outcomesOf(properties),
    },
  })
}
