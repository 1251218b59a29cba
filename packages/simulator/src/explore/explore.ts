import { cyclesOf } from "@call-center/flow-language/catalogue"

import { actionTable } from "../actions/action-table.ts"
import { compileFlow, type FlowSource } from "../flow/flow-program.ts"
import { lookup } from "../resource-lookup.ts"
import type { ExploreFinding } from "./explore-finding.ts"
import { type ExploredState, keyOf, startState } from "./explored-state.ts"
import { type ExploredStep, stepsFrom } from "./steps-from.ts"

/** The findings of an exploration, and how far it went. */
export interface FlowExploration {
  readonly findings: readonly ExploreFinding[]
  /** Situations that were visited: an action together with what had happened before it. */
  readonly visited: number
  /** Length of the longest of the shortest ways. */
  readonly depth: number
  /** Whether `maxDepth` cut ways off. */
  readonly truncated: boolean
}

/** How far a flow is explored, and what it may lead into. */
export interface ExploreOptions {
  /** Other flows and modules, by which transfers and invocations are followed. */
  readonly flows?: readonly FlowSource[]
  /** Longest way, in actions; 1000 without it. */
  readonly maxDepth?: number
}

/**
 * Walks every way through a flow, over all outcomes of each action: intents, keys, errors, time-outs. Conditions are not
 * evaluated, so a way that values rule out is walked as well. Throws `FlowLoadFault` for content that is no flow.
 */
export function explore(flow: FlowSource, options: ExploreOptions = {}): FlowExploration {
  const { flows = [], maxDepth = 1000 } = options
  const program = compileFlow(flow)
  const programs = lookup([program, ...flows.map((each) => compileFlow(each))])
  const start = startState(program)
  const seen = new Map<string, Visit>([[keyOf(start), { state: start, from: undefined, depth: 0 }]])
  const queue: Visit[] = [...seen.values()]
  const silentSteps = new Map<string, string[]>()
  const findings: ExploreFinding[] = []
  let truncated = false

  for (const visit of queue) {
    for (const step of stepsFrom(visit.state, {
      programs,
      executes: (type) => actionTable.has(type),
    })) {
      if (step.type === "found") {
        findings.push(finding(step, visit))
        continue
      }
      const key = keyOf(step.to)
      if (step.silent) note(silentSteps, keyOf(visit.state), key)
      if (seen.has(key)) continue
      if (visit.depth >= maxDepth) {
        truncated = true
        continue
      }
      const next: Visit = { state: step.to, from: visit, depth: visit.depth + 1 }
      seen.set(key, next)
      queue.push(next)
    }
  }
  const cycles = cyclesOf(silentSteps).flatMap((keys) => cycleFinding(keys, seen))
  return {
    findings: distinct([...findings, ...cycles]),
    visited: seen.size,
    depth: queue.at(-1)?.depth ?? 0,
    truncated,
  }
}

interface Visit {
  readonly state: ExploredState
  readonly from: Visit | undefined
  readonly depth: number
}

function note(steps: Map<string, string[]>, from: string, to: string): void {
  const known = steps.get(from)
  if (known === undefined) steps.set(from, [to])
  else known.push(to)
}

function finding(step: Extract<ExploredStep, { type: "found" }>, visit: Visit): ExploreFinding {
  const { flow, action } = topOf(visit)
  return { code: step.code, flow, action, message: step.message, path: pathTo(visit) }
}

function cycleFinding(keys: readonly string[], seen: ReadonlyMap<string, Visit>): ExploreFinding[] {
  const visits = keys.flatMap((key) => seen.get(key) ?? []).toSorted((a, b) => a.depth - b.depth)
  const [first] = visits
  if (first === undefined) return []
  const names = [...new Set(visits.map((visit) => topOf(visit).action))]
  const { flow, action } = topOf(first)
  const message = `nothing is said, asked or waited for between ${names.join(", ")}`
  return [{ code: "endless_silent_cycle", flow, action, message, path: pathTo(first) }]
}

function topOf({ state }: Visit): { readonly flow: string; readonly action: string } {
  const top = state.stack.at(-1)
  return { flow: top?.program.name ?? "", action: top?.action ?? "" }
}

function pathTo(visit: Visit): readonly string[] {
  const path: string[] = []
  for (let at: Visit | undefined = visit; at !== undefined; at = at.from)
    path.push(topOf(at).action)
  return path.toReversed()
}

/** One finding for an action, the one with the shortest way. */
function distinct(findings: readonly ExploreFinding[]): readonly ExploreFinding[] {
  const found = new Map<string, ExploreFinding>()
  for (const each of findings) {
    const key = [each.code, each.flow, each.action, each.message].join("\n")
    if (!found.has(key)) found.set(key, each)
  }
  return [...found.values()]
}
