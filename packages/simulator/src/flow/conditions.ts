import type { FlowAction, FlowCondition } from "./flow-program.ts"

/** What a condition compares: the action's result, and how operands are filled in. */
export interface Comparison {
  /** Undefined when there is no value, as with an attribute that was never set. */
  readonly value: string | undefined
  readonly operand: (condition: FlowCondition) => string
}

/** Index of the first condition that is true, in document order; -1 when none is. */
export function firstTrueCondition(action: FlowAction, comparison: Comparison): number {
  return action.conditions.findIndex((condition) => holds(condition, comparison))
}

type Operator = (value: string, operand: string) => boolean

/** Connect's operators; comparisons of numbers are false as soon as one side is not a number. */
const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ["Equals", (value, operand) => value === operand],
  ["TextStartsWith", (value, operand) => value.startsWith(operand)],
  ["TextEndsWith", (value, operand) => value.endsWith(operand)],
  ["TextContains", (value, operand) => value.includes(operand)],
  ["NumberGreaterThan", numeric((value, operand) => value > operand)],
  ["NumberGreaterOrEqualTo", numeric((value, operand) => value >= operand)],
  ["NumberLessThan", numeric((value, operand) => value < operand)],
  ["NumberLessOrEqualTo", numeric((value, operand) => value <= operand)],
])

function holds(condition: FlowCondition, { value, operand }: Comparison): boolean {
  if (condition.operator === "KeyExists") return value !== undefined
  return operators.get(condition.operator)?.(value ?? "", operand(condition)) ?? false
}

function numeric(compare: (value: number, operand: number) => boolean): Operator {
  return (value, operand) => {
    const left = numberOf(value)
    const right = numberOf(operand)
    return left !== undefined && right !== undefined && compare(left, right)
  }
}

function numberOf(text: string): number | undefined {
  const trimmed = text.trim()
  if (trimmed === "") return undefined
  const number = Number(trimmed)
  return Number.isFinite(number) ? number : undefined
}
