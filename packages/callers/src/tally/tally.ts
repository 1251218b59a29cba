import type { CallEvent } from "@call-center/simulator"

import type { CallFigures } from "../conversation/call-figures.ts"

/** What came of one call, for the count. */
export interface CountedCall {
  readonly seed: number
  /** What the person was out for, and their manner. */
  readonly goal: string
  readonly person: string
  readonly outcome: "reached" | "partly" | "not"
  readonly isPossible: boolean
  /** Changes that the person did not agree to, of which the line made no yes. */
  readonly unwanted: number
  /** Changes to which the line made somebody agree who did not. */
  readonly heardAsYes: number
  readonly toldOfOthers: number
  readonly endedBy: "flow" | "caller" | "error"
  readonly figures: CallFigures
  /** Where the call waited last: a block, and what it asked for. */
  readonly lastPlace: string
  readonly events: readonly CallEvent[]
}

/** What came of many calls: plain JSON, of a size that does not grow with them. */
export interface Tally {
  readonly calls: number
  readonly reached: number
  readonly partly: number
  readonly impossible: number
  readonly unwanted: number
  readonly heardAsYes: number
  readonly toldOfOthers: number
  readonly brokeOff: number
  readonly turns: number
  readonly wordsHeard: number
  readonly keys: number
  readonly repeatedPrompts: number
  /** Calls and those that reached their goal, by goal and person. */
  readonly groups: Counts<Group>
  /** Calls that did not reach their goal, by where they were last. */
  readonly lost: Counts<number>
  /** Calls that came by an action of a flow, and those that ended there without their goal. */
  readonly blocks: Counts<Block>
  /** Transitions that were taken, by flow, action and branch, with how many calls took them. */
  readonly transitions: Counts<number>
  /** Calls that did not reach their goal or did what they must not, the first of them by seed. */
  readonly failures: readonly Failure[]
}

export type Counts<Value> = Readonly<Record<string, Value>>

export interface Group {
  readonly calls: number
  readonly reached: number
}

export interface Block {
  readonly calls: number
  readonly lost: number
}

export type Failure = Omit<CountedCall, "events" | "figures">

/** More failures than anybody looks at one by one. */
export const mostFailures = 1000

export const emptyTally: Tally = {
  calls: 0,
  reached: 0,
  partly: 0,
  impossible: 0,
  unwanted: 0,
  heardAsYes: 0,
  toldOfOthers: 0,
  brokeOff: 0,
  turns: 0,
  wordsHeard: 0,
  keys: 0,
  repeatedPrompts: 0,
  groups: {},
  lost: {},
  blocks: {},
  transitions: {},
  failures: [],
}

/** The tally of one call. */
export function tallyOf(call: CountedCall): Tally {
  const { figures, events, ...failure } = call
  const isReached = call.outcome === "reached"
  const isFailure = !isReached || call.unwanted + call.heardAsYes + call.toldOfOthers > 0
  const visited = new Set<string>()
  const taken = new Set<string>()
  let last = ""
  for (const event of events) {
    if (event.type === "FlowActionStarted") {
      last = `${event.flow} ${event.identifier}`
      visited.add(last)
    }
    if (event.type === "TransitionTaken") taken.add(`${event.flow} ${event.from} ${event.by}`)
  }
  return {
    calls: 1,
    reached: Number(isReached),
    partly: Number(call.outcome === "partly"),
    impossible: Number(!call.isPossible),
    unwanted: call.unwanted,
    heardAsYes: call.heardAsYes,
    toldOfOthers: call.toldOfOthers,
    brokeOff: Number(call.endedBy === "error"),
    turns: figures.turns,
    wordsHeard: figures.wordsHeard,
    keys: figures.keys,
    repeatedPrompts: figures.repeatedPrompts,
    groups: { [`${call.goal} ${call.person}`]: { calls: 1, reached: Number(isReached) } },
    lost: isReached ? {} : { [call.lastPlace]: 1 },
    blocks: Object.fromEntries(
      [...visited].map((block) => [
        block,
        { calls: 1, lost: Number(block === last && !isReached) },
      ]),
    ),
    transitions: Object.fromEntries([...taken].map((transition) => [transition, 1])),
    failures: isFailure ? [failure] : [],
  }
}

/** Two tallies as one. Those of the lower seeds come first; in whatever way calls are divided, the sum is the same. */
export function mergedTally(one: Tally, other: Tally): Tally {
  return {
    calls: one.calls + other.calls,
    reached: one.reached + other.reached,
    partly: one.partly + other.partly,
    impossible: one.impossible + other.impossible,
    unwanted: one.unwanted + other.unwanted,
    heardAsYes: one.heardAsYes + other.heardAsYes,
    toldOfOthers: one.toldOfOthers + other.toldOfOthers,
    brokeOff: one.brokeOff + other.brokeOff,
    turns: one.turns + other.turns,
    wordsHeard: one.wordsHeard + other.wordsHeard,
    keys: one.keys + other.keys,
    repeatedPrompts: one.repeatedPrompts + other.repeatedPrompts,
    groups: merged(one.groups, other.groups, (a, b) => ({
      calls: a.calls + b.calls,
      reached: a.reached + b.reached,
    })),
    lost: merged(one.lost, other.lost, (a, b) => a + b),
    blocks: merged(one.blocks, other.blocks, (a, b) => ({
      calls: a.calls + b.calls,
      lost: a.lost + b.lost,
    })),
    transitions: merged(one.transitions, other.transitions, (a, b) => a + b),
    failures: [...one.failures, ...other.failures].slice(0, mostFailures),
  }
}

/** Counts under the names of both, in the order of the names, so that the sum is the same whoever comes first. */
function merged<Value>(
  one: Counts<Value>,
  other: Counts<Value>,
  add: (a: Value, b: Value) => Value,
): Counts<Value> {
  const sums: Record<string, Value> = { ...one }
  let isNew = false
  for (const [name, value] of Object.entries(other)) {
    const before = sums[name]
    isNew ||= before === undefined
    sums[name] = before === undefined ? value : add(before, value)
  }
  if (!isNew) return sums
  return Object.fromEntries(
    Object.entries(sums).toSorted(([name], [next]) => (name < next ? -1 : 1)),
  )
}
