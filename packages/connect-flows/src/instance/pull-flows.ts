import type { Terminal } from "@call-center/command-line"
import type { FlowContent } from "@call-center/flow-language/actions"

import type { ConnectInstance, ListedFlow } from "./connect-instance.ts"

/** The flows of an instance with their contents, and what they refer to by ARN. */
export interface PulledInstance {
  readonly flows: readonly (ListedFlow & { readonly content: FlowContent })[]
  readonly names: Readonly<Record<string, string>>
}

/** Reads all flows, or those of some names; each takes half a second. */
export async function pullFlows(
  instance: ConnectInstance,
  only: readonly string[],
  { progress }: Pick<Terminal, "progress">,
): Promise<PulledInstance> {
  progress("listing")
  const listed = await instance.listFlows()
  const names = await instance.namesByArn()
  const wanted = only.length === 0 ? listed : listed.filter(({ name }) => only.includes(name))
  const flows: (ListedFlow & { readonly content: FlowContent })[] = []
  for (const [index, flow] of wanted.entries()) {
    progress(`${index + 1} of ${wanted.length} ${flow.name}`)
    const content = await instance.contentOf(flow)
    flows.push({ ...flow, content: JSON.parse(content) as FlowContent })
  }
  progress(undefined)
  return { flows, names: { ...names, ...flowNames(listed) } }
}

function flowNames(flows: readonly ListedFlow[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    flows.map(({ arn, name, type }) => [arn, `${type === "MODULE" ? "module" : "flow"} ${name}`]),
  )
}
