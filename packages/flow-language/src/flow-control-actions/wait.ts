import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { NumberValue } from "../attribute-reference.ts"
import { writeNumber } from "../attribute-reference.ts"
import { errorsOf } from "../error-branches.ts"
import { outcomesOf } from "../outcome-branches.ts"

/** What {@link wait} takes beside its branches. */
export interface Wait<
  OnWaitCompleted extends string,
  OnError extends string,
  OnCustomerReturned extends string,
  Next extends string,
> {
  /** 1 to 604,800. */
  readonly timeLimitSeconds: NumberValue
  /** The time is over. */
  readonly onWaitCompleted: OnWaitCompleted
  /** The customer came back first. */
  readonly onCustomerReturned?: OnCustomerReturned
  readonly onError: OnError
  /** As the console, where errors go, unless given. */
  readonly next?: Next
}

/** Waiting for a bot to leave as well. */
export type WaitForBot<OnBotDisconnected extends string, OnParticipantNotFound extends string> =
  | {
      /** The bot left first. */
      readonly onBotDisconnected: OnBotDisconnected
      readonly onParticipantNotFound: OnParticipantNotFound
    }
  | { readonly onBotDisconnected?: never; readonly onParticipantNotFound?: never }

/**
 * Waits for a time, or until something happens. Chat and tasks.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-wait.html
 */
export function wait<
  const OnWaitCompleted extends string,
  const OnError extends string,
  const OnCustomerReturned extends string = never,
  const OnBotDisconnected extends string = never,
  const OnParticipantNotFound extends string = never,
  const Next extends string = never,
>(
  properties: Wait<OnWaitCompleted, OnError, OnCustomerReturned, Next> &
    WaitForBot<OnBotDisconnected, OnParticipantNotFound>,
): Action<
  NoInfer<
    | OnWaitCompleted
    | OnError
    | OnCustomerReturned
    | OnBotDisconnected
    | OnParticipantNotFound
    | Next
  >,
  "Wait"
> {
  const events = [
    ...(properties.onCustomerReturned === undefined ? [] : ["CustomerReturned"]),
    ...(properties.onBotDisconnected === undefined ? [] : ["BotParticipantDisconnected"]),
  ]
  return action("Wait", {
    parameters: () => ({
      TimeLimitSeconds: writeNumber(properties.timeLimitSeconds),
      Events: events.length === 0 ? undefined : events,
    }),
    transitions: {
      NextAction: properties.next ?? properties.onError,
      Errors: errorsOf(properties),
      Conditions: outcomesOf(properties),
    },
  })
}
