import { type ActionDefinition, stop } from "../../flow/action-definition.ts"
import { withNamespace } from "../../flow/call-state.ts"
import { isInModule, popFrame } from "../../flow/frames.ts"
import { resolvedValue, textParameter } from "../parameters.ts"

/** Ends a module; the action that invoked it branches on `Result`, and reads `ResultData` under `$.Modules`. */
export const endFlowModuleExecution: ActionDefinition = {
  start(scope) {
    if (!isInModule(scope.state)) return stop("only a module can end as one")
    const value = textParameter(scope, "Result")
    const data = scope.action.parameters["ResultData"]
    const left = withNamespace(popFrame(scope.state), "Modules", {
      Result: value,
      ResultData: data === undefined ? undefined : resolvedValue(data, scope),
    })
    return {
      type: "returned",
      state: left,
      outcome: value === undefined ? { type: "next" } : { type: "result", value },
    }
  },
}
