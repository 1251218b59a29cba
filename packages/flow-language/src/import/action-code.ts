import { formOf, fitsConditions } from "../catalogue/action-form.ts"
import { actionRuleOf, actionShapesOf } from "../catalogue/catalogue.ts"
import type { ActionShape } from "../code/action-shape.ts"
import { callCode, type Code, jsonCode, objectCode, type Properties } from "../code/code.ts"
import { errorPropertyOf } from "../error-branches.ts"
import type { ActionBody, FlowAction } from "../flow-content.ts"
import type { ActionRule } from "../rule/action-rule.ts"
import { predicateHolds } from "../rule/predicate-holds.ts"
import { exportedTraces } from "./exported-traces.ts"

/** The expression for an action: a call of its type's function where that gives the very same action, else a raw one. */
export function actionCode(action: FlowAction): Code {
  const rule = actionRuleOf(action.Type)
  const errors = rule && fitsConditions(formOf(action)) ? errorBranches(action, rule) : undefined
  for (const shape of errors === undefined ? [] : actionShapesOf(action.Type)) {
    const code = fittedCode(action, shape, errors)
    if (code !== undefined) return code
  }
  return rawActionCode(action)
}

/** The expression for an action as it stands. */
export function rawActionCode(action: FlowAction): Code {
  const { Identifier: _, ...body } = JSON.parse(JSON.stringify(action)) as FlowAction
  const { NextAction, Errors = [], Conditions = [] } = action.Transitions
  const leadsNowhere = NextAction === undefined && Errors.length + Conditions.length === 0
  const call = callCode("rawAction", [bodyCode(body)], undefined)
  // Nothing to infer targets from: TypeScript would take any.
  return leadsNowhere ? { ...call, text: call.text.replace("rawAction", "rawAction<never>") } : call
}

/** Properties that Connect does not know are spread: TypeScript refuses them where it expects others. */
function bodyCode({ Type, Parameters, Transitions, ...others }: ActionBody): Code {
  const { NextAction, Errors, Conditions, ...otherBranches } = Transitions
  const known = definedCode({ NextAction, Errors, Conditions })
  const transitions = withSpread(known, otherBranches)
  const isStrange = Object.keys(known).length === 0 && Object.keys(otherBranches).length > 0
  return withSpread(
    {
      ...definedCode({ Type, Parameters }),
      // TypeScript refuses an object that has none of the properties that it expects.
      Transitions: isStrange
        ? { ...transitions, text: `${transitions.text} as object` }
        : transitions,
    },
    others,
  )
}

function definedCode(values: object): Properties {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries.map(([name, value]) => [name, jsonCode(value)]))
}

function withSpread(properties: Properties, others: object): Code {
  const spread = Object.keys(others).length === 0 ? [] : [objectCode(definedCode(others))]
  return objectCode(properties, spread)
}

function fittedCode(
  action: FlowAction,
  shape: ActionShape,
  errors: Properties = {},
): Code | undefined {
  const { Parameters = {}, Transitions } = action
  const conditions = shape.conditions(Transitions.Conditions ?? [])
  if (conditions === undefined) return undefined
  const properties = { ...shape.parameters(Parameters), ...conditions }
  if (!hasAll(properties, shape.needs)) return undefined
  const plain = { ...properties, ...errors }
  const next = comesBack(action) ? "demanded" : shape.next
  if (Transitions.NextAction === undefined) {
    return next === "demanded" ? undefined : exactCall(action, shape, plain)
  }
  const withNext = { ...properties, next: jsonCode(Transitions.NextAction), ...errors }
  switch (next) {
    case "none":
      return undefined
    case "demanded":
      return exactCall(action, shape, withNext)
    case "optional":
      return exactCall(action, shape, plain) ?? exactCall(action, shape, withNext)
  }
}

/** Whether `NextAction` is more than a copy of another branch, though the type only has a copy as a rule. */
function comesBack({ Type, Parameters = {} }: FlowAction): boolean {
  const returns = actionRuleOf(Type)?.returnsWhen
  return returns !== undefined && predicateHolds(returns, Parameters) === true
}

/** A call that gives the action as it stands, with the traces that the function doesn't write. */
function exactCall(
  action: FlowAction,
  shape: ActionShape,
  properties: Properties,
): Code | undefined {
  const argument = objectCode(properties)
  const built = shape.build(argument.value as never)
  const traces = exportedTraces(action, built.emit(nothingToResolve))
  if (traces === undefined) return undefined
  const call = callCode(shape.name, argument.text === "{}" ? [] : [argument], built)
  return Object.keys(traces).length === 0
    ? call
    : callCode("asExported", [call, jsonCode(traces)], built)
}

/** The error branches as properties, undefined where the type as it stands lacks one or has no such branch. */
function errorBranches(
  { Parameters = {}, Transitions: { Errors = [] } }: FlowAction,
  { errors: { required = [], optional = [], when = [] } }: ActionRule,
): Properties | undefined {
  const demanded = [
    ...required,
    ...when.flatMap((it) => (predicateHolds(it.if, Parameters) === true ? it.required : [])),
  ]
  const types = Errors.map(({ ErrorType }) => ErrorType)
  const fits =
    new Set(types).size === types.length &&
    types.every((type) => demanded.includes(type) || optional.includes(type)) &&
    demanded.every((type) => types.includes(type))
  if (!fits) return undefined
  return Object.fromEntries(
    Errors.map(({ ErrorType, NextAction }) => [errorPropertyOf(ErrorType), jsonCode(NextAction)]),
  )
}

function hasAll(properties: Properties, needs: ActionShape["needs"]): boolean {
  return needs.every((need) =>
    typeof need === "string"
      ? properties[need] !== undefined
      : need.some((it) => properties[it] !== undefined),
  )
}

function nothingToResolve(reference: object): never {
  throw new TypeError(`expected ARNs in an imported flow, got ${JSON.stringify(reference)}`)
}
