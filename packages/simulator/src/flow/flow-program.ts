import type { ActionForm } from "@call-center/flow-language/catalogue"

import { FlowLoadFault } from "./flow-load-fault.ts"
import { Template } from "./template.ts"
import { textOf } from "./text-of.ts"

/** A flow as the interpreter runs it: its actions by Identifier, parameters cut into templates. */
export interface FlowProgram {
  readonly name: string
  readonly arn: string
  readonly type: string
  readonly startAction: string
  readonly actions: ReadonlyMap<string, FlowAction>
}

/** One action with its transitions looked up once. */
export interface FlowAction {
  readonly identifier: string
  readonly type: string
  readonly parameters: ParameterMap
  /** What the catalogue of action types tells by: the parameters as the flow holds them, and its branches. */
  readonly form: ActionForm
  readonly nextAction: string | undefined
  readonly conditions: readonly FlowCondition[]
  /** Target by ErrorType. */
  readonly errors: ReadonlyMap<string, string>
}

/** One entry of `Transitions.Conditions`, in the order in which they are tried. */
export interface FlowCondition {
  readonly operator: string
  readonly operand: Template
  readonly nextAction: string
}

/** A parameter's value with every text in it as a template. */
export type ParameterValue =
  | Template
  | number
  | boolean
  | null
  | readonly ParameterValue[]
  | ParameterMap

/** Parameters by name. */
export interface ParameterMap {
  readonly [name: string]: ParameterValue
}

/** What a flow is loaded from. */
export interface FlowSource {
  readonly name: string
  readonly arn: string
  readonly type: string
  readonly content: unknown
}

/**
 * Compiles flow-language JSON. Throws `FlowLoadFault` when it is not a flow at all; wrong parameters and unknown action
 * types are left to the run, which names them.
 */
export function compileFlow({ name, arn, type, content }: FlowSource): FlowProgram {
  const document = record(content, { flow: name, path: "content" })
  const entries = document["Actions"]
  if (!Array.isArray(entries)) throw new FlowLoadFault(name, "Actions: expected a list of actions")
  const actions = new Map<string, FlowAction>()
  for (const [index, each] of entries.entries()) {
    const action = compileAction(each, { flow: name, path: `Actions[${index}]` })
    actions.set(action.identifier, action)
  }
  const startAction = text(document["StartAction"], { flow: name, path: "StartAction" })
  if (!actions.has(startAction))
    throw new FlowLoadFault(name, `StartAction: no action has the Identifier ${startAction}`)
  return { name, arn, type, startAction, actions }
}

interface Place {
  readonly flow: string
  readonly path: string
}

function compileAction(value: unknown, place: Place): FlowAction {
  const action = record(value, place)
  const transitions = optionalRecord(action["Transitions"], below(place, "Transitions"))
  const next = transitions["NextAction"]
  const identifier = text(action["Identifier"], below(place, "Identifier"))
  const type = text(action["Type"], below(place, "Type"))
  const parameters = optionalRecord(action["Parameters"], below(place, "Parameters"))
  const conditions = list(transitions["Conditions"]).map((each, index) =>
    compileCondition(each, below(place, `Transitions.Conditions[${index}]`)),
  )
  const errors = new Map(
    list(transitions["Errors"]).map((each, index) =>
      errorEntry(each, below(place, `Transitions.Errors[${index}]`)),
    ),
  )
  const operands = conditions.map(({ operand }) => operand.raw)
  return {
    identifier,
    type,
    parameters: compileMap(parameters),
    form: { type, parameters, errors: [...errors.keys()], operands },
    nextAction: typeof next === "string" ? next : undefined,
    conditions,
    errors,
  }
}

function compileCondition(value: unknown, place: Place): FlowCondition {
  const entry = record(value, place)
  const condition = record(entry["Condition"], below(place, "Condition"))
  const operand: unknown = list(condition["Operands"])[0]
  return {
    operator: text(condition["Operator"], below(place, "Condition.Operator")),
    operand: new Template(textOf(operand)),
    nextAction: text(entry["NextAction"], below(place, "NextAction")),
  }
}

function errorEntry(value: unknown, place: Place): readonly [string, string] {
  const entry = record(value, place)
  return [
    text(entry["ErrorType"], below(place, "ErrorType")),
    text(entry["NextAction"], below(place, "NextAction")),
  ]
}

function compileMap(map: Record<string, unknown>): ParameterMap {
  return Object.fromEntries(Object.entries(map).map(([name, each]) => [name, compileValue(each)]))
}

function compileValue(value: unknown): ParameterValue {
  if (typeof value === "string") return new Template(value)
  if (typeof value === "number" || typeof value === "boolean") return value
  if (Array.isArray(value)) return value.map(compileValue)
  return isRecord(value) ? compileMap(value) : null
}

function below(place: Place, path: string): Place {
  return { flow: place.flow, path: `${place.path}.${path}` }
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function text(value: unknown, { flow, path }: Place): string {
  if (typeof value === "string") return value
  throw new FlowLoadFault(flow, `${path}: expected a string, got ${shown(value)}`)
}

function optionalRecord(value: unknown, place: Place): Record<string, unknown> {
  return value === undefined || value === null ? {} : record(value, place)
}

function record(value: unknown, { flow, path }: Place): Record<string, unknown> {
  if (isRecord(value)) return value
  throw new FlowLoadFault(flow, `${path}: expected an object, got ${shown(value)}`)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function shown(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value).slice(0, 60)
}
