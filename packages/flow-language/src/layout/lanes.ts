import type { FlowContent } from "../flow-content.ts"
import type { FlowTransition } from "./flow-transitions.ts"

/** Which actions a contact meets when all goes well, and which only after an error or never. */
export interface Lanes {
  readonly main: readonly string[]
  /** Groups of the other actions that hang together, each in the order of the flow. */
  readonly others: readonly (readonly string[])[]
}

/** Parts the actions of a flow into lanes; the main lane begins with the start action. */
export function lanesOf(content: FlowContent, transitions: readonly FlowTransition[]): Lanes {
  const identifiers = content.Actions.map((action) => action.Identifier)
  const smooth = neighbours(transitions.filter((it) => it.kind !== "error"))
  const main = identifiers.includes(content.StartAction)
    ? reachedFrom(content.StartAction, smooth)
    : new Set<string>()
  const rest = identifiers.filter((id) => !main.has(id))
  return { main: [...main], others: groupsOf(rest, transitions) }
}

function groupsOf(rest: readonly string[], transitions: readonly FlowTransition[]): string[][] {
  const inRest = new Set(rest)
  const inside = transitions.filter((it) => inRest.has(it.from) && inRest.has(it.to))
  const eitherWay = neighbours([...inside, ...inside.map((it) => ({ from: it.to, to: it.from }))])
  const grouped = new Set<string>()
  return rest.flatMap((id) => {
    if (grouped.has(id)) return []
    const group = reachedFrom(id, eitherWay)
    for (const member of group) grouped.add(member)
    return [rest.filter((it) => group.has(it))]
  })
}

type Neighbours = ReadonlyMap<string, readonly string[]>

function neighbours(lines: readonly { readonly from: string; readonly to: string }[]): Neighbours {
  const found = new Map<string, string[]>()
  for (const { from, to } of lines) {
    const known = found.get(from)
    if (known) known.push(to)
    else found.set(from, [to])
  }
  return found
}

/** Breadth first, so that what comes early in a call comes early in the set. */
function reachedFrom(start: string, next: Neighbours): Set<string> {
  const reached = new Set([start])
  for (const id of reached) for (const to of next.get(id) ?? []) reached.add(to)
  return reached
}
