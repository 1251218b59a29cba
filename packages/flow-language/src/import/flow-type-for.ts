import { actionRuleOf } from "../catalogue/catalogue.ts"
import type { FlowAction, FlowContent } from "../flow-content.ts"
import { type FlowType, flowTypeOfConsole, flowTypes } from "../flow-type.ts"

/** The type that content says it has, or else the first in which all its actions may stand. */
export function flowTypeFor({ Metadata, Settings, Actions }: FlowContent): FlowType {
  if (Settings !== undefined) return "MODULE"
  return (
    flowTypeOfConsole(Metadata?.["type"]) ??
    flowTypes.find((type) => Actions.every((action) => mayStandIn(type, action))) ??
    "CONTACT_FLOW"
  )
}

/** Whether an action may stand in flows of a type, as far as its own type is known. */
export function mayStandIn(type: FlowType, action: FlowAction): boolean {
  const allowed = actionRuleOf(action.Type)?.flowTypes ?? "all"
  return type === "CAMPAIGN" || allowed === "all" || allowed.includes(type)
}
