import type { ContactFlow } from "./contact-flow.ts"
import type { ActionBody, FlowAction, FlowContent, JsonObject } from "./flow-content.ts"
import { consoleFlowTypes } from "./flow-type.ts"
import type { ResolveResource } from "./resource-reference.ts"

/** What emitting needs to know. */
export interface EmitOptions {
  /** Called for each reference to a resource. */
  readonly resolve: ResolveResource
}

/** The only one that there is. */
const flowLanguageVersion = "2019-10-30"

/**
 * The flow as Amazon Connect reads it. Same flow, same bytes: actions keep their order, identifiers
 * are the keys.
 *
 * @throws whatever `resolve` throws for a reference that it doesn't know.
 */
export function emitFlow(flow: ContactFlow, { resolve }: EmitOptions): FlowContent {
  const metadata = metadataOf(flow)
  return {
    Version: flowLanguageVersion,
    StartAction: flow.start,
    ...(metadata && { Metadata: metadata }),
    ...(flow.settings && { Settings: flow.settings }),
    Actions: Object.entries(flow.actions).map(([identifier, action]) =>
      identified(identifier, action.emit(resolve)),
    ),
  }
}

function identified(identifier: string, body: ActionBody): FlowAction {
  return { Identifier: identifier, ...body }
}

function metadataOf(flow: ContactFlow): JsonObject | undefined {
  if (flow.metadata === "none") return undefined
  return flow.metadata ?? { name: flow.name, type: consoleFlowTypes[flow.type] }
}
