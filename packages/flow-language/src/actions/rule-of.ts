import { errorTypes, isErrorProperty } from "../error-branches.ts"
import { isOutcomeProperty, outcomes } from "../outcome-branches.ts"
import {
  type ActionRule,
  equalsAny,
  equalsEach,
  equalsOneOf,
  type ErrorRules,
} from "../rule/action-rule.ts"
import { type ParameterRule, required } from "../rule/value-rule.ts"
import type { AnyActionParts, Branches, Field } from "./action-parts.ts"

/** The rule that Connect holds an action to, from what its function takes. */
export function ruleOf(parts: AnyActionParts): ActionRule {
  const { group, fields, constants, otherParameters, branches, named: _, next, ...facts } = parts
  const combinations = [...(facts.combinations ?? []), ...(group?.combinations ?? [])]
  const conditions = facts.conditions ?? conditionsOf(parts)
  return {
    ...facts,
    parameters: {
      ...group?.parameters,
      ...Object.assign({}, ...Object.values(fields ?? {}).map(parametersOf)),
      ...constantParameters(constants ?? {}),
      ...otherParameters,
    },
    ...(combinations.length > 0 && { combinations }),
    errors: errorsOf(branches ?? {}),
    ...(conditions && { conditions }),
    next: typeof next === "string" ? next : "required",
  }
}

function parametersOf({ parameters, optional }: Field<never>): ActionRule["parameters"] {
  if (optional) return parameters
  return Object.fromEntries(
    Object.entries(parameters).map(([name, rule]) => [
      name,
      rule.required === undefined ? required(rule) : rule,
    ]),
  )
}

function constantParameters(
  constants: NonNullable<AnyActionParts["constants"]>,
): Record<string, ParameterRule> {
  return Object.fromEntries(
    Object.entries(constants).map(([name, { rule }]) => [name, required(rule)]),
  )
}

function errorsOf(branches: Branches): ErrorRules {
  const demanded: string[] = []
  const optional: string[] = []
  const when: NonNullable<ErrorRules["when"]>[number][] = []
  for (const [name, demand] of Object.entries(branches)) {
    if (!isErrorProperty(name)) continue
    const errorType = errorTypes[name]
    if (demand === "required") demanded.push(errorType)
    else if (demand === "optional") optional.push(errorType)
    else when.push({ if: demand, required: [errorType] })
  }
  return {
    ...(demanded.length > 0 && { required: demanded }),
    ...(optional.length > 0 && { optional }),
    ...(when.length > 0 && { when }),
  }
}

function conditionsOf({ branches, named, next }: AnyActionParts): ActionRule["conditions"] {
  if (named !== undefined) return [{ ...equalsAny, ...(next === "required" && { orNext: true }) }]
  const results = Object.entries(branches ?? {}).flatMap(([name, demand]) =>
    isOutcomeProperty(name) ? [{ operand: outcomes[name], demand }] : [],
  )
  if (results.length === 0) return undefined
  const operands = results.map(({ operand }) => operand)
  return results.every(({ demand }) => demand === "required")
    ? [equalsEach(...operands)]
    : [equalsOneOf(...operands)]
}
