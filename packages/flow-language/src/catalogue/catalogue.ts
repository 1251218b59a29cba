import type { FlowType } from "../flow-type.ts"
import type { ActionRule } from "./action-rule.ts"
import { adminGuideRules } from "./admin-guide-rules.ts"
import { contactRules } from "./contact-rules.ts"
import { contactWorkRules } from "./contact-work-rules.ts"
import { flowControlRules } from "./flow-control-rules.ts"
import { interactionRules } from "./interaction-rules.ts"
import { participantRules } from "./participant-rules.ts"

const rules = {
  ...participantRules,
  ...flowControlRules,
  ...interactionRules,
  ...contactRules,
  ...contactWorkRules,
  ...adminGuideRules,
} as const

/** An action type that this package knows. */
export type ActionType = keyof typeof rules

/** Types of actions that may not stand in flows of a type, by AWS's pages. */
export type ActionTypeBarredFrom<Type extends FlowType> = {
  [A in ActionType]: [Extract<Type, FlowTypesOf<A> | "CAMPAIGN">] extends [never] ? A : never
}[ActionType]

type FlowTypesOf<A extends ActionType> = (typeof rules)[A]["flowTypes"] extends readonly FlowType[]
  ? (typeof rules)[A]["flowTypes"][number]
  : FlowType

/** What Amazon Connect wants of each action type. */
export const actionCatalogue: Readonly<Record<ActionType, ActionRule>> = rules

/** Types that exports and checks of others show, but of which no rule is known: nothing of them is checked. */
export const uncoveredTypes: readonly string[] = [
  "CreateContact",
  "RenderMessageTemplate",
  "StartOutboundEmailContact",
]

/** The rule of a type, or undefined when the type isn't known. */
export function actionRuleOf(type: string): ActionRule | undefined {
  return isActionType(type) ? actionCatalogue[type] : undefined
}

function isActionType(type: string): type is ActionType {
  return Object.hasOwn(rules, type)
}
