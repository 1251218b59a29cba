import type { CallEvent } from "@call-center/simulator"

type Taken = Extract<CallEvent, { type: "TransitionTaken" }>

/** One visit of an action, and how it was left. */
export interface Visit {
  readonly seq: number
  readonly left: Taken | undefined
}

/** What a call has done in one flow. */
export interface FlowTrace {
  /** By Identifier. */
  readonly visits: ReadonlyMap<string, readonly Visit[]>
  readonly ways: readonly Taken[]
}

/** Where a call is. */
export interface FlowPlace {
  readonly flow: string
  readonly identifier: string
  readonly seq: number
}

/** The way of a call through its flows. */
export interface FlowTraces {
  /** The action that runs or waits; undefined once the call is over. */
  readonly current: FlowPlace | undefined
  /** The action that ran last. */
  readonly last: FlowPlace | undefined
  readonly flows: ReadonlyMap<string, FlowTrace>
}

/** Follows a call through main flow, modules, queue and whisper flows. */
export function flowTraces(events: readonly CallEvent[]): FlowTraces {
  const flows = new Map<string, { visits: Map<string, Visit[]>; ways: Taken[] }>()
  const traceOf = (name: string) => {
    const trace = flows.get(name) ?? { visits: new Map<string, Visit[]>(), ways: [] }
    flows.set(name, trace)
    return trace
  }
  let last: FlowPlace | undefined
  let isOver = false
  for (const event of events) {
    if (event.type === "FlowActionStarted") {
      const { flow, identifier, seq } = event
      const { visits } = traceOf(flow)
      visits.set(identifier, [...(visits.get(identifier) ?? []), { seq, left: undefined }])
      last = { flow, identifier, seq }
    }
    if (event.type === "TransitionTaken") {
      const { visits, ways } = traceOf(event.flow)
      ways.push(event)
      const visit = visits.get(event.from)?.pop()
      if (visit !== undefined) visits.get(event.from)?.push({ ...visit, left: event })
    }
    if (event.type === "CallEnded") isOver = true
  }
  return { current: isOver ? undefined : last, last, flows }
}

/** Why an action was left as it was, in a sentence. */
export function whyLeft({ to, reason, compared }: Taken): string {
  if (reason !== undefined) return `failed with ${reason}, on to ${to}`
  if (compared === undefined) return `went on to ${to}`
  const value = compared.value === null ? "no value" : `“${compared.value}”`
  if (compared.condition === null) return `saw ${value}, which no condition takes, on to ${to}`
  const { operator, operand } = compared.condition
  return `saw ${value}, which ${operators[operator] ?? operator} “${operand}”, on to ${to}`
}

const operators: Readonly<Record<string, string>> = {
  Equals: "equals",
  NumberGreaterThan: "is greater than",
  NumberGreaterOrEqualTo: "is at least",
  NumberLessThan: "is less than",
  NumberLessOrEqualTo: "is at most",
  TextContains: "contains",
  TextStartsWith: "starts with",
  TextEndsWith: "ends with",
}
