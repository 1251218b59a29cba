import { type ActionDefinition, failure } from "../../flow/action-definition.ts"
import { frameOf, pushFrame } from "../../flow/frames.ts"
import { resolvedValue, textParameter } from "../parameters.ts"

/** How deep modules may lie in modules. */
const maxNesting = 5

/** Runs a module; the flow goes on when it ends. */
export const invokeFlowModule: ActionDefinition = {
  start(scope) {
    const { state, instance } = scope
    const reference = textParameter(scope, "FlowModuleId") ?? ""
    const program = instance.flow(reference)
    if (program === undefined)
      return failure("NoMatchingError", `no module ${reference} is deployed`)
    if (state.frames.filter(({ role }) => role === "module").length >= maxNesting)
      return failure("NoMatchingError", `modules are nested more than ${maxNesting} deep`)
    const input = scope.action.parameters["Input"]
    const moduleInput = input === undefined ? undefined : resolvedValue(input, scope)
    return { type: "moved", state: pushFrame(state, frameOf(program, "module", moduleInput)) }
  },
}
