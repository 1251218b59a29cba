import type { CallEvent } from "../call-event.ts"
import { compileFlow, type FlowProgram, type FlowSource } from "../flow/flow-program.ts"
import { possibleTransitions } from "../flow/possible-transitions.ts"

/** How much of some flows a number of calls went through. */
export interface CoverageReport {
  readonly flows: readonly FlowCoverage[]
}

/** What calls went through in one flow, and what they left out. */
export interface FlowCoverage {
  readonly flow: string
  readonly actions: Share
  readonly transitions: Share
  /** Identifiers that never started. */
  readonly missingActions: readonly string[]
  readonly missingTransitions: readonly FlowTransition[]
}

/** So many of so many. */
export interface Share {
  readonly covered: number
  readonly total: number
}

/** A transition of a flow. */
export interface FlowTransition {
  readonly from: string
  /** `NextAction`, `Condition:<n>` or `Error:<ErrorType>`. */
  readonly by: string
  readonly to: string
}

/**
 * Measures which actions and transitions of the flows occurred in the events of calls. Transitions that no run can take,
 * such as a NextAction that mirrors another branch, do not count.
 */
export function flowCoverage(
  flows: readonly FlowSource[],
  calls: Iterable<Iterable<CallEvent>>,
): CoverageReport {
  const seen = seenIn(calls)
  return { flows: flows.map((flow) => coverageOf(compileFlow(flow), seen)) }
}

interface Seen {
  readonly actions: ReadonlySet<string>
  readonly transitions: ReadonlySet<string>
}

function seenIn(calls: Iterable<Iterable<CallEvent>>): Seen {
  const actions = new Set<string>()
  const transitions = new Set<string>()
  for (const events of calls)
    for (const event of events) {
      if (event.type === "FlowActionStarted") actions.add(key(event.flow, event.identifier))
      if (event.type === "TransitionTaken") transitions.add(key(event.flow, event.from, event.by))
    }
  return { actions, transitions }
}

function coverageOf({ name, actions }: FlowProgram, seen: Seen): FlowCoverage {
  const transitions = Array.from(actions.values()).flatMap((action) =>
    possibleTransitions(action).map(({ by, to }) => ({ from: action.identifier, by, to })),
  )
  const missingActions = [...actions.keys()].filter((id) => !seen.actions.has(key(name, id)))
  const missingTransitions = transitions.filter(
    ({ from, by }) => !seen.transitions.has(key(name, from, by)),
  )
  return {
    flow: name,
    actions: { covered: actions.size - missingActions.length, total: actions.size },
    transitions: {
      covered: transitions.length - missingTransitions.length,
      total: transitions.length,
    },
    missingActions,
    missingTransitions,
  }
}

function key(...parts: readonly string[]): string {
  return parts.join("\n")
}
