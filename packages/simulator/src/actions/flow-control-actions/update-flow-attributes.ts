import { type ActionDefinition, failure, next } from "../../flow/action-definition.ts"
import { topFrame, withTopFrame } from "../../flow/call-state.ts"
import { isMap, mapParameter, resolvedText } from "../parameters.ts"

/** Sets attributes that live as long as this flow, all of them or none; modules do not see them. */
export const updateFlowAttributes: ActionDefinition = {
  start(scope) {
    const attributes: Record<string, string> = {}
    for (const [key, entry] of Object.entries(mapParameter(scope, "FlowAttributes"))) {
      if (/[$.]/.test(key))
        return failure("NoMatchingError", `flow attribute ${key}: $ and . are not allowed`)
      if (!isMap(entry))
        return failure("NoMatchingError", `flow attribute ${key}: expected { Value }`)
      attributes[key] = resolvedText(entry["Value"], scope) ?? ""
    }
    const flowAttributes = { ...topFrame(scope.state)?.flowAttributes, ...attributes }
    return next(withTopFrame(scope.state, { flowAttributes }))
  },
}
