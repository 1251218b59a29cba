import { errorTypes } from "../error-branches.ts"
import type { FlowAction, FlowError } from "../flow-content.ts"
import type { ActionShape, ErrorProperty } from "./action-shape.ts"
import { callCode, type Code, jsonCode, objectCode, type Properties } from "./code.ts"
import { contactShapes } from "./contact-shapes.ts"
import { exportedTraces } from "./exported-traces.ts"
import { flowControlShapes } from "./flow-control-shapes.ts"
import { interactionShapes } from "./interaction-shapes.ts"
import { participantShapes } from "./participant-shapes.ts"
import { updateShapes } from "./update-shapes.ts"

/** The expression for an action: a call of its type's function where that gives the very same action, else a raw one. */
export function actionCode(action: FlowAction): Code {
  const shapes = Object.hasOwn(shapesByType, action.Type) ? shapesByType[action.Type] : undefined
  for (const shape of shapes ?? []) {
    const code = fittedCode(action, shape)
    if (code !== undefined) return code
  }
  return rawActionCode(action)
}

/** The expression for an action as it stands. */
export function rawActionCode(action: FlowAction): Code {
  const { Identifier: _, ...body } = action
  const { NextAction, Errors = [], Conditions = [] } = action.Transitions
  const leadsNowhere = NextAction === undefined && Errors.length + Conditions.length === 0
  const call = callCode("rawAction", [jsonCode(JSON.parse(JSON.stringify(body)))], undefined)
  // Nothing to infer targets from: TypeScript would take any.
  return leadsNowhere ? { ...call, text: call.text.replace("rawAction", "rawAction<never>") } : call
}

const shapesByType: Readonly<Record<string, readonly ActionShape[]>> = {
  ...participantShapes,
  ...contactShapes,
  ...updateShapes,
  ...flowControlShapes,
  ...interactionShapes,
}

function fittedCode(action: FlowAction, shape: ActionShape): Code | undefined {
  const { NextAction, Conditions = [], Errors = [] } = action.Transitions
  const conditions = shape.conditions(Conditions)
  const errors = errorBranches(Errors, shape)
  if (conditions === undefined || errors === undefined) return undefined
  const properties = { ...shape.parameters(action.Parameters ?? {}), ...conditions }
  if (!hasAll(properties, shape.needs)) return undefined
  const plain = { ...properties, ...errors }
  if (NextAction === undefined) {
    return shape.next === "demanded" ? undefined : exactCall(action, shape, plain)
  }
  const withNext = { ...properties, next: jsonCode(NextAction), ...errors }
  switch (shape.next) {
    case "none":
      return undefined
    case "demanded":
      return exactCall(action, shape, withNext)
    case "optional":
      return exactCall(action, shape, plain) ?? exactCall(action, shape, withNext)
  }
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

function errorBranches(errors: readonly FlowError[], shape: ActionShape): Properties | undefined {
  const allowed = [...shape.errors, ...shape.optionalErrors]
  const branches: Partial<Record<ErrorProperty, Code>> = {}
  for (const { ErrorType, NextAction } of errors) {
    const property = allowed.find((it) => errorTypes[it] === ErrorType)
    if (property === undefined || branches[property] !== undefined) return undefined
    branches[property] = jsonCode(NextAction)
  }
  return shape.errors.every((it) => branches[it] !== undefined) ? branches : undefined
}

function hasAll(properties: Properties, needs: ActionShape["needs"]): boolean {
  return needs.every((need) =>
    typeof need === "string"
      ? properties[need] !== undefined
      : need.some((it) => properties[it] !== undefined),
  )
}

function nothingToResolve(reference: object): never {
  throw new TypeError(`expected ARNs in an imported flow, came ${JSON.stringify(reference)}`)
}
