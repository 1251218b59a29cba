import { actionTable } from "./actions/action-table.ts"
import { unknownAction } from "./actions/service-action.ts"
import type { CallEventBody } from "./call-event.ts"
import type { ActionScope, ActionStep, Outcome } from "./flow/action-definition.ts"
import { followAgenda, type Progress } from "./flow/agenda.ts"
import { type CallState, type Frame, topFrame } from "./flow/call-state.ts"
import { customerTurn } from "./flow/customer-turn.ts"
import { ended } from "./flow/end-call.ts"
import type { FlowEffect, FlowInput } from "./flow/flow-effect.ts"
import type { FlowInstance } from "./flow/flow-instance.ts"
import { inputAwaited } from "./flow/input-awaited.ts"
import { errorWords, missingTransition } from "./flow/outcome-words.ts"
import { agentAnswers, msUntilAnswer } from "./flow/queue.ts"
import { takeFault } from "./flow/scenario-turns.ts"
import { type Transition, transitionOf } from "./flow/transitions.ts"

/** The next state and what the runner has to do for it. */
export type FlowStep = readonly [CallState, readonly FlowEffect[]]

/**
 * Runs one action of a call, or feeds it what it waits for. Pure: the same state and input give the same step. Feed
 * `continue` while the state is running; when it waits, the input it waits for; once it has ended nothing follows.
 */
export function stepFlow(instance: FlowInstance, state: CallState, input: FlowInput): FlowStep {
  const step = taken(instance, state, input)
  const [next, effects] = step
  const awaited = next === state ? undefined : inputAwaited(instance, next)
  return awaited === undefined ? step : [next, [...effects, ...observed(awaited)]]
}

function taken(instance: FlowInstance, state: CallState, input: FlowInput): FlowStep {
  if (state.status === "ended") return [state, []]
  if (input.type === "hangUp")
    return counted(ended(state, { by: "caller" }, observed(customerTurn(input))))
  if (state.status === "waiting") return resume(instance, state, input)
  const queue = state.contact.queued?.queue
  if (queue !== undefined && (msUntilAnswer(state) ?? 1) <= 0)
    return [agentAnswers(instance, state, queue), []]
  const frame = topFrame(state)
  if (frame === undefined) return counted(followAgenda(instance, state))
  const scope = scopeOf(instance, { state, frame, nowMs: input.nowMs })
  return typeof scope === "string" ? broken(state, scope) : startAction(scope)
}

interface Moment {
  readonly state: CallState
  readonly frame: Frame
  readonly nowMs: number
}

function scopeOf(instance: FlowInstance, { state, frame, nowMs }: Moment): ActionScope | string {
  const program = instance.flow(frame.flow)
  if (program === undefined) return `no flow ${frame.flow} is deployed`
  const action = program.actions.get(frame.action)
  if (action === undefined) return `flow ${program.name} has no action ${frame.action}`
  return { instance, state, program, action, nowMs }
}

function startAction(scope: ActionScope): FlowStep {
  const { state, program, action, instance } = scope
  const definition = actionTable.get(action.type) ?? unknownAction
  if (state.idleActions >= instance.actionLimit)
    return stopped(
      scope,
      `${instance.actionLimit} actions have run since the customer's last turn: an endless cycle`,
    )
  const started: FlowEffect = {
    type: "observed",
    event: {
      type: "FlowActionStarted",
      flow: program.name,
      identifier: action.identifier,
      actionType: action.type,
    },
  }
  const fault = takeFault(scope)
  if (fault === undefined) return concluded(scope, definition.start(scope), [started])
  const outcome: Outcome = { type: "error", errorType: fault.entry, reason: "the scenario says so" }
  return moved({ ...scope, state: fault.state }, outcome, [started])
}

function resume(instance: FlowInstance, state: CallState, input: FlowInput): FlowStep {
  if (input.type === "continue") return [state, []]
  const heard = observed(customerTurn(input))
  const queued = state.contact.queued?.queue
  const untilAnswer = msUntilAnswer(state)
  const silenceMs = state.waiting?.silenceMs ?? Number.POSITIVE_INFINITY
  if (
    queued !== undefined &&
    untilAnswer !== undefined &&
    input.type === "silence" &&
    untilAnswer <= silenceMs
  )
    return counted({
      state: agentAnswers(instance, { ...state, idleActions: 0 }, queued),
      effects: [...heard, { type: "timePasses", milliseconds: Math.max(untilAnswer, 0) }],
    })
  return resumeAction(instance, { state, input, heard })
}

/** How long a silence lasts for a contact that waits in a queue without an end in sight. */
const queueSilenceMs = 60_000

interface Turn {
  readonly state: CallState
  readonly input: FlowInput
  readonly heard: readonly FlowEffect[]
}

function resumeAction(instance: FlowInstance, { state, input, heard }: Turn): FlowStep {
  // Functions that answer are no turn of the customer: a flow that polls one for ever must be found out.
  const awake: CallState = heard.length > 0 ? { ...state, idleActions: 0 } : state
  const frame = topFrame(state)
  if (frame === undefined)
    return counted({
      state: awake,
      effects:
        input.type === "silence"
          ? [...heard, { type: "timePasses", milliseconds: queueSilenceMs }]
          : heard,
    })
  const scope = scopeOf(instance, { state: awake, frame, nowMs: input.nowMs })
  if (typeof scope === "string") return broken(state, scope)
  const definition = actionTable.get(scope.action.type)
  if (state.waiting === undefined || definition?.resume === undefined)
    return stopped(scope, `action type ${scope.action.type} waits for nothing`)
  return concluded(scope, definition.resume(scope, state.waiting, input), heard)
}

function concluded(scope: ActionScope, step: ActionStep, before: readonly FlowEffect[]): FlowStep {
  if (step.type === "stopped") return stopped(scope, step.reason, before)
  const state = step.state ?? scope.state
  const effects = step.effects === undefined ? before : [...before, ...step.effects]
  switch (step.type) {
    case "moved":
      return counted({ state, effects })
    case "waiting":
      return counted({ state: waits(state, step.waiting), effects })
    case "done":
      return moved({ ...scope, state }, step.outcome, effects)
    case "returned":
      return returned(scope, { state, outcome: step.outcome, effects })
  }
}

/** The outcome of a module belongs to the action that invoked it. */
function returned(
  { instance, nowMs }: ActionScope,
  { state, outcome, effects }: Progress & { readonly outcome: Outcome },
): FlowStep {
  const frame = topFrame(state)
  const scope = frame === undefined ? "no flow runs" : scopeOf(instance, { state, frame, nowMs })
  return typeof scope === "string" ? broken(state, scope, effects) : moved(scope, outcome, effects)
}

/** A hold flow plays until the agent comes back: nobody waits for its end, so the agenda goes on. */
function waits(state: CallState, waiting: NonNullable<CallState["waiting"]>): CallState {
  const role = state.frames[0]?.role
  return waiting.kind === "time" && (role === "customerHold" || role === "agentHold")
    ? { ...state, status: "running", waiting: undefined, frames: [] }
    : { ...state, status: "waiting", waiting }
}

function moved(scope: ActionScope, outcome: Outcome, effects: readonly FlowEffect[]): FlowStep {
  const { state } = scope
  const transition = transitionOf(outcome, scope)
  if (transition === undefined) return stopped(scope, missingTransition(outcome), effects)
  const { contact, agenda, randomState, used, ended: endedBy } = state
  // Every action comes through here, and a literal costs a fraction of a spread.
  const next: CallState = {
    status: "running",
    frames: withActionOnTop(state.frames, transition.to),
    contact,
    waiting: undefined,
    agenda,
    elapsedMs: state.elapsedMs + millisecondsOf(effects),
    randomState,
    used,
    idleActions: state.idleActions + 1,
    ended: endedBy,
  }
  const told = effects.slice()
  if (outcome.type === "error") told.push(...logged(scope, outcome))
  told.push({ type: "observed", event: transitionTaken(scope, transition, outcome) })
  return [next, told]
}

function transitionTaken(
  { program: { name: flow }, action: { identifier: from } }: ActionScope,
  { to, by, compared }: Transition,
  outcome: Outcome,
): CallEventBody {
  const type = "TransitionTaken"
  if (outcome.type === "error") return { type, flow, from, to, by, reason: errorWords(outcome) }
  return compared === undefined
    ? { type, flow, from, to, by }
    : { type, flow, from, to, by, compared }
}

function withActionOnTop(frames: readonly Frame[], action: string): readonly Frame[] {
  const moving = frames.slice()
  const top = moving.pop()
  if (top === undefined) return frames
  const { role, flow, flowAttributes, loops, moduleInput } = top
  moving.push({ role, flow, action, flowAttributes, loops, moduleInput })
  return moving
}

/** The flow log tells why an action took an error branch. */
function logged(
  { state, action }: ActionScope,
  outcome: Extract<Outcome, { type: "error" }>,
): readonly FlowEffect[] {
  if (!state.contact.flowLogging) return []
  const text = `${action.type} ${action.identifier}: ${errorWords(outcome)}`
  return [{ type: "observed", event: { type: "FlowLogged", text } }]
}

/** Adds up the time that passes and counts the action. */
function counted({ state, effects }: Progress): FlowStep {
  const elapsedMs = state.elapsedMs + millisecondsOf(effects)
  return [{ ...state, elapsedMs, idleActions: state.idleActions + 1 }, effects]
}

function millisecondsOf(effects: readonly FlowEffect[]): number {
  let milliseconds = 0
  for (const effect of effects)
    if (effect.type === "timePasses") milliseconds += effect.milliseconds
  return milliseconds
}

function stopped(
  { state, program, action }: ActionScope,
  reason: string,
  effects: readonly FlowEffect[] = [],
): FlowStep {
  const place = `flow ${program.name}, action ${action.identifier} (${action.type})`
  return broken(state, `${place}: ${reason}`, effects)
}

function broken(state: CallState, reason: string, effects: readonly FlowEffect[] = []): FlowStep {
  return counted(ended(state, { by: "error", reason }, effects))
}

function observed(event: CallEventBody | undefined): readonly FlowEffect[] {
  return event === undefined ? [] : [{ type: "observed", event }]
}
