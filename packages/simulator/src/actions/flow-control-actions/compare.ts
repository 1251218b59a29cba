import { type ActionDefinition, result } from "../../flow/action-definition.ts"
import { resolvePath } from "../../flow/references.ts"
import { Template } from "../../flow/template.ts"
import { textOf } from "../../flow/text-of.ts"

/** Compares one value of the contact with the Conditions, the first true one wins. */
export const compare: ActionDefinition = {
  start(scope) {
    const value = scope.action.parameters["ComparisonValue"]
    const path = value instanceof Template ? value.reference : undefined
    const found = path === undefined ? undefined : resolvePath(path, scope)
    return result(found === undefined || found === null ? undefined : textOf(found))
  },
}
