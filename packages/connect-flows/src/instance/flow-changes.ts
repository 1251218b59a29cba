import type { FlowContent } from "@call-center/flow-language/actions"

import { type FlowDifference, flowDifferences } from "./flow-differences.ts"
import { portableContent } from "./portable-content.ts"

/** A flow here beside the one of the same name in an instance. */
export interface FlowChange {
  readonly flow: string
  readonly change: "same" | "onlyHere" | "onlyThere" | "differs"
  readonly differences: readonly FlowDifference[]
}

/** Flows, and names of what they refer to by ARN. */
export interface ComparedFlows {
  readonly flows: readonly {
    readonly name: string
    readonly type: string
    readonly content: FlowContent
  }[]
  readonly names: Readonly<Record<string, string>>
}

/** Every flow of either side, by name: modules and flows of one name are two. */
export function changesOf(here: ComparedFlows, there: ComparedFlows): readonly FlowChange[] {
  const [ours, theirs] = [here, there].map(byName) as [ByName, ByName]
  const names = [...new Set([...ours.keys(), ...theirs.keys()])].toSorted()
  return names.map((flow): FlowChange => {
    const [one, other] = [ours.get(flow), theirs.get(flow)]
    if (one === undefined) return { flow, change: "onlyThere", differences: [] }
    if (other === undefined) return { flow, change: "onlyHere", differences: [] }
    const differences = flowDifferences(
      portableContent(one, here.names),
      portableContent(other, there.names),
    )
    return { flow, change: differences.length === 0 ? "same" : "differs", differences }
  })
}

type ByName = ReadonlyMap<string, FlowContent>

function byName({ flows }: ComparedFlows): ByName {
  return new Map(
    flows.map(({ name, type, content }) => [type === "MODULE" ? `module ${name}` : name, content]),
  )
}
