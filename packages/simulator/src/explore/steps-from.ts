import { actionRuleOf, isHeard, roleOf, takesNext } from "@call-center/flow-language/catalogue"

import type { FlowAction, FlowProgram } from "../flow/flow-program.ts"
import { possibleTransitions } from "../flow/possible-transitions.ts"
import { Template } from "../flow/template.ts"
import type { Transition } from "../flow/transitions.ts"
import type { ExploreFinding } from "./explore-finding.ts"
import type { ExploredFrame, ExploredState } from "./explored-state.ts"

/** A step that exploring takes from a situation, or what it found there. */
export type ExploredStep =
  | { readonly type: "step"; readonly to: ExploredState; readonly silent: boolean }
  | {
      readonly type: "found"
      readonly code: Exclude<ExploreFinding["code"], "endless_silent_cycle">
      readonly message: string
    }

/** What exploring knows of the instance. */
export interface ExploredInstance {
  readonly programs: (reference: string) => FlowProgram | undefined
  readonly executes: (actionType: string) => boolean
}

/** Every step from a situation: one for each transition of its action, and what follows when the contact leaves. */
export function stepsFrom(
  state: ExploredState,
  instance: ExploredInstance,
): readonly ExploredStep[] {
  const top = state.stack.at(-1)
  if (top === undefined) return []
  const action = top.program.actions.get(top.action)
  if (action === undefined) return [deadEnd(`no action has the Identifier ${top.action}`)]
  if (!instance.executes(action.type))
    return [deadEnd(`action type ${action.type} is not executed`)]
  const place: Place = { state, action, instance }
  const ways = possibleTransitions(action).flatMap((way) => follow(place, way))
  return [...ways, ...afterSuccess(place), ...missingWays(action)]
}

interface Place {
  readonly state: ExploredState
  readonly action: FlowAction
  readonly instance: ExploredInstance
}

function follow({ state, action, instance }: Place, way: Transition): readonly ExploredStep[] {
  const failed = way.by.startsWith("Error:") && !answeredErrors.has(way.by)
  const module =
    action.type === "InvokeFlowModule" && !failed ? moduleOf(action, instance) : undefined
  // The module's own end leads on from here.
  if (module !== undefined) return []
  const after = {
    spoken: state.spoken || (!failed && speaks(action)),
    hoursChecked: state.hoursChecked || (!failed && action.type === "CheckHoursOfOperation"),
  }
  return [
    {
      type: "step",
      silent: !isRound(action, way) && (failed || !(speaks(action) || waits(action))),
      to: { ...after, stack: [...below(state), moved(state, way.to)] },
    },
  ]
}

/** A loop goes round only so often: its rounds are no endless cycle. */
function isRound(action: FlowAction, { by }: Transition): boolean {
  const round = action.conditions.findIndex(({ operand }) => operand.raw === "ContinueLooping")
  return action.type === "Loop" && by === `Condition:${round}`
}

/** Errors that come only after the customer has heard the prompt. */
const answeredErrors: ReadonlySet<string> = new Set([
  "Error:NoMatchingCondition",
  "Error:InputTimeLimitExceeded",
  "Error:InvalidPhoneNumber",
])

function afterSuccess(place: Place): readonly ExploredStep[] {
  const { state, action, instance } = place
  const { type } = action
  if (type === "InvokeFlowModule") {
    const module = moduleOf(action, instance)
    return module === undefined ? [] : [entered(state, module, state.stack)]
  }
  if (type === "EndFlowModuleExecution") return afterModule(place)
  if (type === "TransferToFlow") {
    const target = programNamed(action, "ContactFlowId", instance)
    return target === undefined ? [] : [entered(state, target, [])]
  }
  if (actionRuleOf(type)?.reachesAgents === true)
    return state.hoursChecked
      ? []
      : [
          found(
            "agent_without_hours_check",
            `${type} runs though no hours of operation were checked`,
          ),
        ]
  const ends = actionRuleOf(type)?.next === "none"
  const silent = ends && !state.spoken && talksToCustomer(state)
  return silent ? [found("silent_end", "the call ends and the customer has heard nothing")] : []
}

/** A module that ends goes on behind every outcome of the action that invoked it which its Result allows. */
function afterModule({ state, action }: Place): readonly ExploredStep[] {
  if (state.stack[0]?.program.type === "MODULE" && state.stack.length === 1) return []
  const caller = state.stack.at(-2)
  const invoking = caller?.program.actions.get(caller.action)
  if (caller === undefined || invoking === undefined)
    return [deadEnd("only a module that was invoked can end as one")]
  const value = action.parameters["Result"]
  const stated = value instanceof Template && value.parts === undefined ? value.raw : undefined
  const index = invoking.conditions.findIndex(({ operand }) => operand.raw === stated)
  const ways = possibleTransitions(invoking).filter(({ by }) =>
    index >= 0 ? by === `Condition:${index}` : by === "NextAction",
  )
  const left = state.stack.slice(0, -2)
  return ways.map(({ to }) => ({
    type: "step",
    silent: true,
    to: { ...state, stack: [...left, { ...caller, action: to }] },
  }))
}

/** An action that needs a way on and has none. */
function missingWays(action: FlowAction): readonly ExploredStep[] {
  return takesNext(action.form) && action.nextAction === undefined
    ? [deadEnd(`${action.type} has no way on`)]
    : []
}

function entered(
  state: ExploredState,
  program: FlowProgram,
  stack: readonly ExploredFrame[],
): ExploredStep {
  const frame: ExploredFrame = { program, action: program.startAction }
  return { type: "step", silent: true, to: { ...state, stack: [...stack, frame] } }
}

function moduleOf(action: FlowAction, instance: ExploredInstance): FlowProgram | undefined {
  return programNamed(action, "FlowModuleId", instance)
}

function programNamed(
  { parameters }: FlowAction,
  name: string,
  { programs }: ExploredInstance,
): FlowProgram | undefined {
  const value = parameters[name]
  return value instanceof Template ? programs(value.raw) : undefined
}

/** Nobody knows what a module says that is not among the flows. */
function speaks({ type, form }: FlowAction): boolean {
  return type === "InvokeFlowModule" || isHeard(form)
}

function waits({ type, form }: FlowAction): boolean {
  return actionRuleOf(type)?.endsCycle === "wait" || roleOf(form) === "listens"
}

/** Whisper, hold and queue flows may end without a word; so may a module, whose flow goes on. */
function talksToCustomer({ stack }: ExploredState): boolean {
  return stack[0]?.program.type === "CONTACT_FLOW"
}

function below({ stack }: ExploredState): readonly ExploredFrame[] {
  return stack.slice(0, -1)
}

function moved({ stack }: ExploredState, action: string): ExploredFrame {
  const top = stack.at(-1)
  if (top === undefined) throw new RangeError("no flow runs")
  return { ...top, action }
}

function deadEnd(message: string): ExploredStep {
  return found("dead_end", message)
}

function found(
  code: Extract<ExploredStep, { type: "found" }>["code"],
  message: string,
): ExploredStep {
  return { type: "found", code, message }
}
