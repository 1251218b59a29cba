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

/** Types of actions that may not stand in a flow of a type, by AWS's pages. */
export type ActionTypeBarredFrom<Type extends FlowType> = {
  [A in ActionType]: (typeof rules)[A]["flowTypes"] extends "all"
    ? never
    : Type extends Extract<(typeof rules)[A]["flowTypes"], readonly FlowType[]>[number] | "CAMPAIGN"
      ? never
      : A
}[ActionType]

/** What Amazon Connect wants of each action type. */
export const actionCatalogue: Readonly<Record<ActionType, ActionRule>> = rules

/** Spellings of AWS's pages that the service refuses, and what it takes. */
export const refusedSpellings: Readonly<Record<string, ActionType>> = {
  UnTagContact: "UntagContact",
  UpdateRoutingCriteria: "UpdateContactRoutingCriteria",
}

/** The rule of a type, or undefined when the type isn't known. */
export function actionRuleOf(type: string): ActionRule | undefined {
  return isActionType(type) ? actionCatalogue[type] : undefined
}

function isActionType(type: string): type is ActionType {
  return Object.hasOwn(rules, type)
}
