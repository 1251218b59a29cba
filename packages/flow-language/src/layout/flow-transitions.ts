import { formOf, takesNext } from "../catalogue/action-form.ts"
import type { FlowAction, FlowContent, JsonValue } from "../flow-content.ts"

/** One way from an action to another, as a picture of the flow shows it. */
export interface FlowTransition {
  readonly from: string
  readonly to: string
  /** `NoMatchingCondition` counts as a condition: it is an outcome, though the language lists it among the errors. */
  readonly kind: "next" | "condition" | "error"
  /** The condition's operand or the error's type; empty for `NextAction`. */
  readonly label: string
}

/**
 * The transitions of a flow in the order of its actions; those that lead nowhere are left out, and so is a `NextAction`
 * that an action demands but never takes because each of its outcomes has a branch of its own, or the contact leaves.
 */
export function flowTransitions(content: FlowContent): FlowTransition[] {
  const identifiers = new Set(content.Actions.map((action) => action.Identifier))
  return content.Actions.flatMap(transitionsFrom).filter((it) => identifiers.has(it.to))
}

/** The transitions of one action, wherever they lead. */
export function transitionsFrom(action: FlowAction): FlowTransition[] {
  const from = action.Identifier
  const { NextAction, Conditions = [], Errors = [] } = action.Transitions ?? {}
  const conditions = Conditions.map((it): FlowTransition => ({
    from,
    to: it.NextAction,
    kind: "condition",
    label: operandText(it.Condition),
  }))
  const errors = Errors.map((it): FlowTransition =>
    it.ErrorType === "NoMatchingCondition"
      ? { from, to: it.NextAction, kind: "condition", label: "otherwise" }
      : { from, to: it.NextAction, kind: "error", label: it.ErrorType },
  )
  const branches = [...conditions, ...errors]
  return NextAction === undefined || !takesNext(formOf(action))
    ? branches
    : [{ from, to: NextAction, kind: "next", label: "" }, ...branches]
}

function operandText(condition: {
  readonly Operator: string
  readonly Operands: readonly JsonValue[]
}): string {
  const operands = condition.Operands.map((it) =>
    typeof it === "string" ? it : JSON.stringify(it),
  )
  const sign = signs[condition.Operator] ?? `${condition.Operator} `
  return `${sign}${operands.join(", ")}`
}

const signs: Readonly<Record<string, string>> = {
  Equals: "",
  NumberGreaterThan: "> ",
  NumberGreaterOrEqualTo: "≥ ",
  NumberLessThan: "< ",
  NumberLessOrEqualTo: "≤ ",
  TextContains: "contains ",
  TextStartsWith: "starts with ",
  TextEndsWith: "ends with ",
  KeyExists: "exists ",
}
