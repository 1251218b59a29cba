import type { Resource, ResolveResource } from "./resource-reference.ts"
import { writeResource } from "./resource-reference.ts"

/** A queue or an agent's own queue. */
export type QueueOrAgent =
  | { readonly queue: Resource<"queue">; readonly agent?: never }
  | { readonly agent: Resource<"agent">; readonly queue?: never }

/** No queue named: the one that the flow set before. */
export interface TargetQueueOfContact {
  readonly queue?: never
  readonly agent?: never
}

/** `QueueId` or `AgentId`. */
export function writeQueueOrAgent(
  { queue, agent }: QueueOrAgent | TargetQueueOfContact,
  resolve: ResolveResource,
): Record<string, string> {
  if (queue !== undefined) return { QueueId: writeResource(queue, resolve) }
  return agent === undefined ? {} : { AgentId: writeResource(agent, resolve) }
}
