import { suggestion } from "../closest-name.ts"
import { kindOf } from "../json-fields.ts"
import { isReference, pathFault } from "../json-path.ts"
import { placeholderIn } from "../placeholder.ts"
import type { ConditionRule, OperandRule } from "../rule/action-rule.ts"
import { predicateHolds } from "../rule/predicate-holds.ts"
import type { CheckedAction, CheckedCondition, FlowCheck, Report } from "./checked-flow.ts"
import { severityOf } from "./checked-flow.ts"

/** Conditions: whether an action has any, and what they may compare. */
export const checkConditions: FlowCheck = ({ actions, options }, report) => {
  for (const action of actions) {
    const { rule } = action
    if (rule === undefined || rule.next === "none") continue
    const matching = conditionRuleOf(action)
    if (matching === "open") continue
    checkEach(action, matching, { template: options.template === true, report })
    if (matching !== undefined) checkComplete(action, matching, report)
    checkDuplicates(action, report)
  }
}

interface Reporting {
  readonly template: boolean
  readonly report: Report
}

/** The rule that counts for an action as it stands, undefined when it may have no conditions. */
function conditionRuleOf(action: CheckedAction): ConditionRule | undefined | "open" {
  for (const rule of action.rule?.conditions ?? []) {
    const holds = rule.when === undefined || predicateHolds(rule.when, action.parameters)
    if (holds === undefined) return "open"
    if (holds) return rule
  }
  return undefined
}

function checkEach(
  action: CheckedAction,
  rule: ConditionRule | undefined,
  reporting: Reporting,
): void {
  let below = Number.NEGATIVE_INFINITY
  for (const condition of action.conditions) {
    const fault =
      rule === undefined
        ? refused(action, condition)
        : conditionFault(rule, condition, reporting.template)
    if (fault !== undefined) {
      reporting.report({ severity: severityOf(action.rule?.evidence ?? "E"), ...fault }, action)
    }
    if (rule?.operands.kind !== "thresholds") continue
    const threshold = Number(condition.operands[0])
    if (threshold <= below) reporting.report(notAscending(condition, threshold), action)
    below = threshold
  }
}

type Fault = Omit<Parameters<Report>[0], "severity">

function refused(action: CheckedAction, condition: CheckedCondition): Fault {
  return {
    code: "refused-condition",
    path: condition.path,
    message: `${action.type} has no conditions as it stands here: take it out.`,
  }
}

function conditionFault(
  rule: ConditionRule,
  condition: CheckedCondition,
  template: boolean,
): Fault | undefined {
  const { operator, operands, path } = condition
  if (operator !== undefined && !rule.operators.some((known) => known === operator)) {
    return {
      code: "condition-operator",
      path: `${path}.Condition.Operator`,
      message: `The operator here is one of ${rule.operators.join(", ")}, got "${operator}".${suggestion(operator, rule.operators)}`,
    }
  }
  const operandPath = `${path}.Condition.Operands`
  if (operands.length !== 1) {
    return {
      code: "condition-operand",
      path: operandPath,
      message: `A condition has exactly one operand, got ${operands.length}.`,
    }
  }
  const message = operandFault(rule.operands, operands[0], template)
  return message === undefined
    ? undefined
    : { code: "condition-operand", path: `${operandPath}[0]`, message }
}

function operandFault(rule: OperandRule, operand: unknown, template: boolean): string | undefined {
  if (rule.kind === "thresholds" && typeof operand === "number") return thresholdFault(operand)
  if (typeof operand !== "string")
    return `An operand is a string, also for numbers, got ${kindOf(operand)}: write it in quotes.`
  if (operand === "") return "An operand can't be empty: Connect refuses it."
  if (template && placeholderIn(operand) !== undefined) return undefined
  switch (rule.kind) {
    case "any":
      return isReference(operand) ? pathFault(operand, { leaf: true }) : undefined
    case "number":
      return isNumber(operand) || isReference(operand)
        ? undefined
        : `The operand must be a number, got "${operand}".`
    case "thresholds":
      return thresholdFault(Number(operand))
    case "fixed":
      return rule.values.includes(operand)
        ? undefined
        : `The operand is one of ${rule.values.map((value) => `"${value}"`).join(", ")}, got "${operand}".${suggestion(operand, rule.values)}`
  }
}

function thresholdFault(threshold: number): string | undefined {
  if (Number.isInteger(threshold) && threshold > 0 && threshold <= 101) return undefined
  return `A threshold is a whole number from 1 to 101, got ${threshold}.`
}

function notAscending(condition: CheckedCondition, threshold: number): Parameters<Report>[0] {
  return {
    severity: "error",
    code: "condition-operand",
    path: `${condition.path}.Condition.Operands[0]`,
    message: `Thresholds must ascend: "${threshold}" is never reached after the one before.`,
  }
}

/** Conditions that the action can't be without. */
function checkComplete(action: CheckedAction, rule: ConditionRule, report: Report): void {
  const operands = action.conditions.map((condition) => condition.operands[0])
  const severity = severityOf(action.rule?.evidence ?? "E")
  const path = `${action.path}.Transitions.Conditions`
  if (rule.operands.kind === "fixed" && rule.operands.all === true) {
    for (const value of rule.operands.values) {
      if (operands.includes(value)) continue
      const message = `${action.type} needs a condition Equals "${value}": add where it leads.`
      report({ severity, code: "missing-condition", path, message }, action)
    }
  } else if (operands.length < (rule.minimum ?? 0)) {
    const message = `${action.type} needs at least ${rule.minimum} condition: add one.`
    report({ severity, code: "missing-condition", path, message }, action)
  }
}

function checkDuplicates(action: CheckedAction, report: Report): void {
  const seen = new Set<string>()
  for (const { operator, operands, path } of action.conditions) {
    const condition = JSON.stringify([operator, operands])
    if (seen.has(condition)) {
      report(
        {
          severity: "warning",
          code: "duplicate-condition",
          path,
          message: `The same condition (${operator} ${kindOf(operands[0])}) stands before and wins: take this one out.`,
        },
        action,
      )
    }
    seen.add(condition)
  }
}

function isNumber(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text))
}
