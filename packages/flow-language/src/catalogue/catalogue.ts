import type { FlowTypes } from "../actions/action-parts.ts"
import * as actions from "../actions/actions.ts"
import type { ActionDescription } from "../actions/describe-action.ts"
import type { FlowType } from "../flow-type.ts"
import type { ActionRule } from "../rule/action-rule.ts"

type Described = (typeof actions)[keyof typeof actions]

/** An action type that this package knows. */
export type ActionType = Described["type"]

/** Types of actions that may not stand in flows of a type, by AWS's pages. */
export type ActionTypeBarredFrom<Type extends FlowType> = BarredFrom<Type, Described>

type BarredFrom<Type extends FlowType, D> =
  D extends ActionDescription<infer A, infer Flows>
    ? [Extract<Type, FlowTypeIn<Flows> | "CAMPAIGN">] extends [never]
      ? A
      : never
    : never

type FlowTypeIn<Flows extends FlowTypes> = Flows extends readonly FlowType[]
  ? Flows[number]
  : FlowType

/** By type, in the order of the alphabet: that of a namespace depends on who loads it. */
const described: ReadonlyMap<string, ActionDescription> = new Map(
  Object.values(actions)
    .map((action): [string, ActionDescription] => [action.type, action])
    .toSorted(([one], [other]) => (one < other ? -1 : 1)),
)

/** What Amazon Connect wants of each action type. */
export const actionCatalogue = Object.defineProperties(
  {},
  Object.fromEntries(
    Array.from(described, ([type, action]) => [type, { enumerable: true, get: () => action.rule }]),
  ),
) as Readonly<Record<ActionType, ActionRule>>

/** Types that exports and checks of others show, but of which no rule is known: nothing of them is checked. */
export const uncoveredTypes: readonly string[] = [
  "CreateContact",
  "RenderMessageTemplate",
  "StartOutboundEmailContact",
]

/** The rule of a type, or undefined when the type isn't known. */
export function actionRuleOf(type: string): ActionRule | undefined {
  return described.get(type)?.rule
}

/** How actions of a type become calls of its function; none when the type isn't known. */
export function actionShapesOf(type: string): ActionDescription["shapes"] {
  return described.get(type)?.shapes ?? []
}
