import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { BranchesByName, NoBranches } from "../condition.ts"
import { equalsConditions } from "../condition.ts"
import type { Continuation } from "../continuation.ts"
import { errorsOf } from "../error-branches.ts"
import type { JsonObject } from "../flow-content.ts"

/** What {@link authenticateParticipant} takes beside its branches. */
export interface AuthenticateParticipant {
  /** In AWS's words. */
  readonly cognito: JsonObject
  /** In AWS's words. */
  readonly customerProfiles: JsonObject
  readonly timeLimitMinutes: number
}

/**
 * Lets a chat customer sign in with Amazon Cognito.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/authenticate-customer.html
 */
export function authenticateParticipant<
  const Next extends string,
  const OnError extends string,
  const OnResult extends BranchesByName = NoBranches,
  const OnTimeout extends string = never,
>(
  properties: AuthenticateParticipant &
    Continuation<Next, OnError> & {
      /** By the name of the outcome. */
      readonly onResult?: OnResult
      readonly onTimeout?: OnTimeout
    },
): Action<
  NoInfer<Next | OnError | OnResult[keyof OnResult] | OnTimeout>,
  "AuthenticateParticipant"
> {
  return action("AuthenticateParticipant", {
    parameters: () => ({
      CognitoConfiguration: properties.cognito,
      CustomerProfilesConfiguration: properties.customerProfiles,
      TimeLimitMinutes: String(properties.timeLimitMinutes),
    }),
    transitions: {
      NextAction: properties.next,
      Errors: errorsOf(properties),
      Conditions: properties.onResult === undefined ? [] : equalsConditions(properties.onResult),
    },
  })
}
