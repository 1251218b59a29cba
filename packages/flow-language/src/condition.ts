import type { TextValue } from "./attribute-reference.ts"
import { writeText } from "./attribute-reference.ts"
import type { FlowCondition } from "./flow-content.ts"

/** A comparison that Connect makes; exactly one operand. */
export type Condition =
  | Comparison<"equals", TextValue | number>
  | Comparison<"textStartsWith", TextValue>
  | Comparison<"textEndsWith", TextValue>
  | Comparison<"textContains", TextValue>
  | NumberComparison
  | Comparison<"keyExists", TextValue>

/** Comparisons of numbers; false when a side is not a number. */
export type NumberComparison =
  | Comparison<"numberGreaterThan", TextValue | number>
  | Comparison<"numberGreaterOrEqualTo", TextValue | number>
  | Comparison<"numberLessThan", TextValue | number>
  | Comparison<"numberLessOrEqualTo", TextValue | number>

/** A condition and where the contact goes when it is the first that holds. */
export type ConditionalBranch = Condition & { readonly next: string }

/** The action that follows, by the name of the result. */
export type BranchesByName = Readonly<Record<string, string>>

/** Stands for a call that names no results. */
export type NoBranches = Readonly<Record<string, never>>

/** The operator that each property stands for. */
export const operators = {
  equals: "Equals",
  textStartsWith: "TextStartsWith",
  textEndsWith: "TextEndsWith",
  textContains: "TextContains",
  numberGreaterThan: "NumberGreaterThan",
  numberGreaterOrEqualTo: "NumberGreaterOrEqualTo",
  numberLessThan: "NumberLessThan",
  numberLessOrEqualTo: "NumberLessOrEqualTo",
  keyExists: "KeyExists",
} as const

type Operator = keyof typeof operators

/** A comparison whose one property names the operator, as in `{ textContains: "demo" }`. */
export type Comparison<Name extends Operator, Operand> = { readonly [N in Name]: Operand } & {
  readonly [N in Exclude<Operator, Name>]?: never
}

/** A branch as the flow holds it. */
export function conditionOf<const Branch extends ConditionalBranch>(
  branch: Branch,
): FlowCondition<Branch["next"]> {
  const [operator, operand] = operationOf(branch)
  return {
    NextAction: branch.next,
    Condition: {
      Operator: operator,
      Operands: [typeof operand === "number" ? String(operand) : writeText(operand)],
    },
  }
}

/** `Equals` branches, one for each key, in the order of the keys. */
export function equalsConditions<Targets extends BranchesByName>(
  targets: Targets,
): FlowCondition<Targets[keyof Targets]>[] {
  const conditions: FlowCondition<Targets[keyof Targets]>[] = []
  for (const operand in targets) {
    if (Object.hasOwn(targets, operand)) {
      conditions.push({
        NextAction: targets[operand],
        Condition: { Operator: operators.equals, Operands: [operand] },
      })
    }
  }
  return conditions
}

function operationOf(condition: Condition): readonly [string, TextValue | number] {
  if (condition.equals !== undefined) return [operators.equals, condition.equals]
  if (condition.textStartsWith !== undefined)
    return [operators.textStartsWith, condition.textStartsWith]
  if (condition.textEndsWith !== undefined) return [operators.textEndsWith, condition.textEndsWith]
  if (condition.textContains !== undefined) return [operators.textContains, condition.textContains]
  if (condition.keyExists !== undefined) return [operators.keyExists, condition.keyExists]
  return numberOperationOf(condition)
}

function numberOperationOf(condition: NumberComparison): readonly [string, TextValue | number] {
  if (condition.numberGreaterThan !== undefined)
    return [operators.numberGreaterThan, condition.numberGreaterThan]
  if (condition.numberGreaterOrEqualTo !== undefined)
    return [operators.numberGreaterOrEqualTo, condition.numberGreaterOrEqualTo]
  if (condition.numberLessThan !== undefined)
    return [operators.numberLessThan, condition.numberLessThan]
  return [operators.numberLessOrEqualTo, condition.numberLessOrEqualTo]
}
