import type { Action } from "../action.ts"
import { action } from "../action.ts"
import { errorsOf } from "../error-branches.ts"
import { outcomesOf } from "../outcome-branches.ts"

/** What Voice ID is asked, and the answers that lead somewhere. */
export type VoiceIdQuestion<Target extends string> =
  | {
      readonly option: "enrollmentStatus"
      readonly onEnrolled?: Target
      readonly onNotEnrolled?: Target
      readonly onOptedOut?: Target
    }
  | {
      readonly option: "voiceAuthentication"
      readonly onAuthenticated?: Target
      readonly onNotAuthenticated?: Target
      readonly onInconclusive?: Target
      readonly onNotEnrolled?: Target
      readonly onOptedOut?: Target
    }
  | {
      readonly option: "fraudDetection"
      readonly onHighRisk?: Target
      readonly onLowRisk?: Target
      readonly onInconclusive?: Target
    }

/**
 * Branches on what Voice ID, which ended on 2026-05-20, heard: for flows that exist.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-checkvoiceid.html
 */
export function checkVoiceId<
  const OnAnswer extends string,
  const OnError extends string,
  const Next extends string = never,
>(
  properties: VoiceIdQuestion<OnAnswer> & {
    readonly onError: OnError
    /** As the console, where errors go, unless given. */
    readonly next?: Next
  },
): Action<NoInfer<OnAnswer | OnError | Next>, "CheckVoiceId"> {
  return action("CheckVoiceId", {
    parameters: () => ({ CheckVoiceIdOption: properties.option }),
    transitions: {
      NextAction: properties.next ?? properties.onError,
      Errors: errorsOf(properties),
      Conditions: outcomesOf(properties),
    },
  })
}
