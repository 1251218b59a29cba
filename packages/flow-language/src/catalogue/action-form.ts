import type { FlowAction } from "../flow-content.ts"
import type { JsonFields } from "../json-fields.ts"
import type { ActionRole, ConditionRule, Predicate } from "../rule/action-rule.ts"
import { predicateHolds } from "../rule/predicate-holds.ts"
import { actionRuleOf } from "./catalogue.ts"

/** As much of an action as its form depends on: one type may do different things by its parameters. */
export interface ActionForm {
  readonly type: string
  readonly parameters: JsonFields
  /** Types of the error branches that it has. */
  readonly errors: readonly string[]
  /** The first operand of each of its conditions. */
  readonly operands: readonly unknown[]
}

/** The form of an action that a flow holds; parts that a broken export lacks count as empty. */
export function formOf({ Type, Parameters = {}, Transitions }: FlowAction): ActionForm {
  const { Errors = [], Conditions = [] } = Transitions ?? {}
  return {
    type: Type,
    parameters: Parameters,
    errors: Errors.map(({ ErrorType }) => ErrorType),
    operands: Conditions.map(({ Condition }) => Condition.Operands[0]),
  }
}

/** What a contact meets in an action as it stands; of an unknown type one can't say more than "works". */
export function roleOf({ type, parameters }: Pick<ActionForm, "type" | "parameters">): ActionRole {
  const rule = actionRuleOf(type)
  return rule === undefined || holds(rule.worksWhen, parameters) ? "works" : rule.role
}

/** Whether the contact hears or sees something of an action. */
export function isHeard({ type, parameters }: Pick<ActionForm, "type" | "parameters">): boolean {
  const role = roleOf({ type, parameters })
  return (
    (role === "speaks" || role === "listens") && !holds(actionRuleOf(type)?.silentWhen, parameters)
  )
}

/**
 * Whether some run of an action goes on with its `NextAction`. The console writes one for actions that branch or leave,
 * too, where it only mirrors another branch and is never taken.
 */
export function takesNext(form: ActionForm): boolean {
  const rule = actionRuleOf(form.type)
  if (rule === undefined) return true
  if (rule.next !== "required") return false
  if (rule.role === "leaves") return holds(rule.returnsWhen, form.parameters)
  const conditions = conditionRuleOf(form)
  return conditions === undefined || conditions.orNext === true || !coversAll(form, conditions)
}

/** Whether an action has the conditions that its form demands, and no others. */
export function fitsConditions(form: ActionForm): boolean {
  const rule = conditionRuleOf(form)?.operands
  if (rule === undefined) return form.operands.length === 0
  if (rule.kind !== "fixed") return true
  const isComplete = rule.all !== true || rule.values.every((it) => form.operands.includes(it))
  return isComplete && form.operands.every((operand) => rule.values.some((it) => it === operand))
}

/** The rule that counts for the conditions of an action as it stands; undefined when it has none. */
function conditionRuleOf({ type, parameters }: ActionForm): ConditionRule | undefined {
  return actionRuleOf(type)?.conditions?.find(
    ({ when }) => when === undefined || predicateHolds(when, parameters) !== false,
  )
}

/** Whether each result has a branch. */
function coversAll({ errors, operands }: ActionForm, { operands: rule }: ConditionRule): boolean {
  return (
    errors.includes("NoMatchingCondition") ||
    (rule.kind === "fixed" &&
      rule.all === true &&
      rule.values.every((value) => operands.includes(value)))
  )
}

function holds(predicate: Predicate | undefined, parameters: JsonFields): boolean {
  return predicate !== undefined && predicateHolds(predicate, parameters) === true
}
