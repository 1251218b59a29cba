import { operators } from "../condition.ts"
import type { FlowCondition } from "../flow-content.ts"
import { outcomes } from "../outcome-branches.ts"
import { jsonCode, listCode, objectCode, type Code, type Properties } from "./code.ts"
import { fixedNumberCode, textCode } from "./value-code.ts"

/** Turns an action's conditions into properties of its function; undefined where they don't fit it. */
export type ConditionCode = (conditions: readonly FlowCondition[]) => Properties | undefined

/** `Equals` branches by name, as in `onIntent: { ScheduleDemo: "thanks" }`. */
export function byName(property: string): ConditionCode {
  return (conditions) => {
    const branches = new Map<string, Code>()
    for (const { Condition, NextAction } of conditions) {
      const operand = equalsOperand(Condition)
      if (operand === undefined || branches.has(operand)) return undefined
      branches.set(operand, jsonCode(NextAction))
    }
    return branches.size === 0 ? {} : { [property]: objectCode(Object.fromEntries(branches)) }
  }
}

/** As {@link byName}, with operands that a type allows. */
export function byKey(property: string, keys: string): ConditionCode {
  const code = byName(property)
  return (conditions) => {
    const fits = conditions.every(({ Condition }) => {
      const operand = equalsOperand(Condition)
      return operand !== undefined && operand.length === 1 && keys.includes(operand)
    })
    return fits && conditions.length > 0 ? code(conditions) : undefined
  }
}

/** Outcomes that have a property each, as in `onOpen: "greet"`. */
export function byOutcome(...properties: readonly (keyof typeof outcomes)[]): ConditionCode {
  return (conditions) => {
    const branches: Record<string, Code> = {}
    for (const { Condition, NextAction } of conditions) {
      const operand = equalsOperand(Condition)
      const property = properties.find((it) => outcomes[it] === operand)
      if (property === undefined || property in branches) return undefined
      branches[property] = jsonCode(NextAction)
    }
    return branches
  }
}

/** Branches in order, as in `when: [{ numberLessThan: 5, next: "wait" }]`. */
export function inOrder(
  property: string,
  operatorNames: readonly string[] = Object.keys(operators),
): ConditionCode {
  return (conditions) => {
    const branches = conditions.map((it) => branchCode(it, operatorNames))
    return branches.some((it) => it === undefined)
      ? undefined
      : { [property]: listCode(branches.filter((it) => it !== undefined)) }
  }
}

function branchCode(
  { Condition, NextAction }: FlowCondition,
  operatorNames: readonly string[],
): Code | undefined {
  const name = Object.entries(operators).find(([, it]) => it === Condition.Operator)?.[0]
  const [operand, ...others] = Condition.Operands
  if (name === undefined || !operatorNames.includes(name) || others.length > 0) return undefined
  const isNumber = name.startsWith("number") || operatorNames.length < Object.keys(operators).length
  const code = (isNumber ? fixedNumberCode(operand) : undefined) ?? textCode(operand)
  return code && objectCode({ [name]: code, next: jsonCode(NextAction) })
}

function equalsOperand({ Operator, Operands }: FlowCondition["Condition"]): string | undefined {
  const [operand, ...others] = Operands
  return Operator === operators.equals && others.length === 0 && typeof operand === "string"
    ? operand
    : undefined
}
