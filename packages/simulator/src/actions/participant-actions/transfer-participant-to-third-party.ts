import { type ActionDefinition, failure, next } from "../../flow/action-definition.ts"
import { endCall } from "../../flow/end-call.ts"
import type { FlowEffect } from "../../flow/flow-effect.ts"
import { isTrue, staticParameter, textParameter } from "../parameters.ts"
import { answeredBy } from "../service-action.ts"

/**
 * Calls somebody outside and connects the customer. The scenario says how that went; the flow goes on afterwards only
 * with ContinueFlowExecution "True".
 */
export const transferParticipantToThirdParty: ActionDefinition = {
  start(scope) {
    if (scope.state.contact.channel === "CHAT")
      return failure("NoMatchingError", "only calls can be transferred to a third party")
    return answeredBy(scope, ({ error }, { state, effects }) => {
      if (error !== undefined) return failure(error, "the scenario's answer", { state, effects })
      const name = textParameter(scope, "ThirdPartyPhoneNumber") ?? "voice connector"
      const transferred: readonly FlowEffect[] = [
        ...effects,
        { type: "observed", event: { type: "ContactTransferred", to: "thirdParty", name } },
      ]
      return isTrue(staticParameter(scope, "ContinueFlowExecution"))
        ? next(state, transferred)
        : endCall(state, { by: "flow", reason: `transferred to ${name}` }, transferred)
    })
  },
}
