import type { FlowCondition } from "./flow-program.ts"
import { type ReferenceScope, resolveText } from "./references.ts"

/** Index of the first condition that is true, in document order; -1 when none is. */
export function firstTrueCondition(
  conditions: readonly FlowCondition[],
  value: string | undefined,
  scope: ReferenceScope,
): number {
  for (const [index, condition] of conditions.entries())
    if (holds(condition, value, scope)) return index
  return -1
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

function holds(
  { operator, operand }: FlowCondition,
  value: string | undefined,
  scope: ReferenceScope,
): boolean {
  if (operator === "KeyExists") return value !== undefined
  return operators.get(operator)?.(value ?? "", resolveText(operand, scope)) ?? false
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
