import type { Action } from "../action.ts"
import { action } from "../action.ts"
import { errorsOf } from "../error-branches.ts"

/**
 * Puts the contact into the queue that UpdateContactTargetQueue set; this flow only goes on when that fails.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-transfercontacttoqueue.html
 */
export function transferContactToQueue<
  const OnQueueAtCapacity extends string,
  const OnError extends string,
  const Next extends string = never,
>(properties: {
  readonly onQueueAtCapacity: OnQueueAtCapacity
  readonly onError: OnError
  /** As the console, where errors go, unless given. */
  readonly next?: Next
}): Action<NoInfer<OnQueueAtCapacity | OnError | Next>, "TransferContactToQueue"> {
  return action("TransferContactToQueue", {
    transitions: {
      NextAction: properties.next ?? properties.onError,
      Errors: errorsOf(properties),
    },
  })
}
