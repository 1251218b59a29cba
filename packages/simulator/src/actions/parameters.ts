import type { ActionScope } from "../flow/action-definition.ts"
import type { ParameterMap, ParameterValue } from "../flow/flow-program.ts"
import { resolvePath, resolveText } from "../flow/references.ts"
import { Template } from "../flow/template.ts"
import { textOf } from "../flow/text-of.ts"

/** A parameter's text with references filled in; undefined when it is not given. */
export function textParameter(scope: ActionScope, name: string): string | undefined {
  return resolvedText(scope.action.parameters[name], scope)
}

/** A parameter that must be defined statically: taken as it stands, whatever it holds. */
export function staticParameter(scope: ActionScope, name: string): string | undefined {
  return staticText(scope.action.parameters[name])
}

/** A whole number from a parameter such as `"5"` or `5`; NaN when it is something else, undefined when absent. */
export function integerParameter(scope: ActionScope, name: string): number | undefined {
  return integer(textParameter(scope, name))
}

/** A whole number in text; NaN when it is something else. */
export function integer(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  return /^\s*[+-]?\d+\s*$/.test(text) ? Number(text) : Number.NaN
}

/** The queue or agent that the action names, or else the contact's target; undefined when there is neither. */
export function queueOrAgent(scope: ActionScope): string | undefined {
  const { targetQueue, targetAgent } = scope.state.contact
  return (
    textParameter(scope, "QueueId") || textParameter(scope, "AgentId") || targetQueue || targetAgent
  )
}

/** A parameter that is an object; empty when it is not given. */
export function mapParameter(scope: ActionScope, name: string): ParameterMap {
  const value = scope.action.parameters[name]
  return isMap(value) ? value : {}
}

/** The texts of a parameter object with references filled in. */
export function textMapParameter(scope: ActionScope, name: string): Record<string, string> {
  return textMap(mapParameter(scope, name), scope)
}

function textMap(map: ParameterMap, scope: ActionScope): Record<string, string> {
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => [key, resolvedText(value, scope) ?? ""]),
  )
}

/** One value as text, references filled in; undefined when there is none. */
export function resolvedText(
  value: ParameterValue | undefined,
  scope: ActionScope,
): string | undefined {
  if (value instanceof Template) return resolveText(value, scope)
  return value === undefined || value === null ? undefined : textOf(resolvedValue(value, scope))
}

/** One value as it stands, references not filled in. */
export function staticText(value: ParameterValue | undefined): string | undefined {
  if (value instanceof Template) return value.raw
  return value === undefined || value === null ? undefined : textOf(value)
}

/** A value with every reference in it filled in, types kept: a whole reference keeps the type of what it refers to. */
export function resolvedValue(value: ParameterValue, scope: ActionScope): unknown {
  if (value instanceof Template)
    return value.reference === undefined
      ? resolveText(value, scope)
      : (resolvePath(value.reference, scope) ?? "")
  if (Array.isArray(value)) return value.map((each) => resolvedValue(each, scope))
  return isMap(value) ? resolvedMap(value, scope) : value
}

/** All parameters of an action with references filled in. */
export function resolvedParameters(scope: ActionScope): Record<string, unknown> {
  return resolvedMap(scope.action.parameters, scope)
}

function resolvedMap(map: ParameterMap, scope: ActionScope): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(map).map(([key, each]) => [key, resolvedValue(each, scope)]),
  )
}

/** Whether a value is an object of further parameters. */
export function isMap(value: ParameterValue | undefined): value is ParameterMap {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Template)
  )
}

/** `"True"`, `"true"` and `"TRUE"` are all seen for yes. */
export function isTrue(text: string | undefined): boolean {
  return text?.toLowerCase() === "true"
}
