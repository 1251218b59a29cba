import { type ActionDefinition, failure, next } from "../../flow/action-definition.ts"
import { withContact } from "../../flow/call-state.ts"
import type { FlowEffect } from "../../flow/flow-effect.ts"
import { textMapParameter } from "../parameters.ts"

/** Names the flow that runs at a later event: in the queue, at a whisper, on hold, after the agent has left. */
export const updateContactEventHooks: ActionDefinition = {
  start(scope) {
    const hooks = textMapParameter(scope, "EventHooks")
    const unknown = Object.values(hooks).find((flow) => scope.instance.flow(flow) === undefined)
    if (unknown !== undefined) return failure("NoMatchingError", `no flow ${unknown} is deployed`)
    const { eventHooks } = scope.state.contact
    return next(
      withContact(scope.state, { eventHooks: { ...eventHooks, ...hooks } }),
      Object.keys(hooks).flatMap(neverRun),
    )
  },
}

/** Hooks whose events a local run has: the others are said to be left out, not left out in silence. */
const runHooks: ReadonlySet<string> = new Set([
  "AgentHold",
  "AgentWhisper",
  "CustomerHold",
  "CustomerQueue",
  "CustomerRemaining",
  "CustomerWhisper",
])

function neverRun(hook: string): readonly FlowEffect[] {
  if (runHooks.has(hook)) return []
  const text = `the ${hook} flow will not run: a local run has no agent workspace and pauses no contact`
  return [{ type: "observed", event: { type: "FlowLogged", text } }]
}
