import { type ActionDefinition, failure } from "../../flow/action-definition.ts"
import { replaceFrames } from "../../flow/frames.ts"
import { textParameter } from "../parameters.ts"

/** Goes on in another flow and never comes back; only a flow that is not there leads to the error branch. */
export const transferToFlow: ActionDefinition = {
  start(scope) {
    const reference = textParameter(scope, "ContactFlowId") ?? ""
    const program = scope.instance.flow(reference)
    if (program === undefined) return failure("NoMatchingError", `no flow ${reference} is deployed`)
    return {
      type: "moved",
      state: replaceFrames(scope.state, program),
      effects: [
        { type: "observed", event: { type: "ContactTransferred", to: "flow", name: program.name } },
      ],
    }
  },
}
