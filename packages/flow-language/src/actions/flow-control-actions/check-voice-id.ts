import { type Action, action } from "../../action.ts"
import { byOutcome } from "../../code/condition-code.ts"
import { wordCode } from "../../code/value-code.ts"
import { errorsOf } from "../../error-branches.ts"
import { outcomesOf } from "../../outcome-branches.ts"
import { equalsOneOf, noMatchingError } from "../../rule/action-rule.ts"
import { required, staticChoice } from "../../rule/value-rule.ts"
import { describeAction } from "../describe-action.ts"
import { voiceIdEnded } from "../voice-id.ts"

const answers = {
  enrollmentStatus: ["onEnrolled", "onNotEnrolled", "onOptedOut"],
  voiceAuthentication: [
    "onAuthenticated",
    "onNotAuthenticated",
    "onInconclusive",
    "onNotEnrolled",
    "onOptedOut",
  ],
  fraudDetection: ["onHighRisk", "onLowRisk", "onInconclusive"],
} as const

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
export const checkVoiceId = describeAction("CheckVoiceId", build, {
  evidence: "S",
  role: "decides",
  parameters: {
    CheckVoiceIdOption: required(
      staticChoice("enrollmentStatus", "voiceAuthentication", "fraudDetection"),
    ),
  },
  errors: noMatchingError,
  conditions: [
    equalsOneOf(
      "Enrolled",
      "NotEnrolled",
      "OptedOut",
      "Authenticated",
      "NotAuthenticated",
      "Inconclusive",
      "HighRisk",
      "LowRisk",
    ),
  ],
  next: "required",
  flowTypes: "all",
  channels: ["VOICE"],
  varies: true,
  retired: voiceIdEnded,
  shapes: Object.entries(answers).map(([option, outcomes]) => ({
    parameters: (it) => ({ option: wordCode(it["CheckVoiceIdOption"], [option]) }),
    needs: ["option"],
    conditions: byOutcome(...outcomes),
    next: "optional",
  })),
})

function build<
  const OnAnswer extends string,
  const OnError extends string,
  const Next extends string = never,
>(
  properties: VoiceIdQuestion<OnAnswer> & {
    readonly onError: OnError
    /** Written as `NextAction`; defaults to the `onError` target, as the console does. */
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
