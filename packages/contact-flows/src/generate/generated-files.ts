import type { CallCenter } from "@call-center/config"
import {
  diagramFlow,
  emitFlow,
  type FlowContent,
  layoutFlow,
  type ResolveResource,
} from "@call-center/flow-language"

import { callCenterFlows } from "../call-center-flows.ts"
import { localArn } from "../local-arn.ts"
import type { EmittedFlow } from "./emitted-flow.ts"
import { flowsPage } from "./flows-page.ts"

/** Folders that hold nothing but generated files, from the repository's root. */
export const generatedFolders = ["packages/contact-flows/generated", "docs/flows"] as const

/** Everything that is generated from a call centre, by path from the repository's root. */
export function generatedFiles(callCenter: CallCenter): ReadonlyMap<string, string> {
  const resolve: ResolveResource = (reference) => localArn(reference, callCenter.deployment.region)
  const emitted = callCenterFlows(callCenter).map((flow): EmittedFlow => {
    return { flow, content: layoutFlow(emitFlow(flow, { resolve })) }
  })
  const [json, svg] = generatedFolders
  return new Map([
    ...emitted.map(
      ({ flow, content }) => [`${json}/${flow.name}.json`, jsonText(content)] as const,
    ),
    ...emitted.map(
      ({ flow, content }) => [`${svg}/${flow.name}.svg`, diagramFlow(content).svg] as const,
    ),
    ["docs/flows.md", flowsPage(emitted)],
  ])
}

function jsonText({ Version, StartAction, Metadata, Actions }: FlowContent): string {
  return `${JSON.stringify({ Version, StartAction, Metadata, Actions }, undefined, 2)}\n`
}
