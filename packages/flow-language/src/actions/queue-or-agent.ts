import type { Properties } from "../code/code.ts"
import { resourceCode } from "../code/value-code.ts"
import type { JsonObject } from "../flow-content.ts"
import { type ResolveResource, type Resource, writeResource } from "../resource-reference.ts"
import { atMostOne } from "../rule/action-rule.ts"
import { resource } from "../rule/value-rule.ts"
import type { PropertyGroup } from "./action-parts.ts"

/** A queue or an agent's own queue. */
export type QueueOrAgent =
  | { readonly queue: Resource<"queue">; readonly agent?: never }
  | { readonly agent: Resource<"agent">; readonly queue?: never }

/** No queue named: the one that the flow set before. */
export interface TargetQueueOfContact {
  readonly queue?: never
  readonly agent?: never
}

/** A queue or an agent, or neither for the target queue of the contact. */
export const queueOrAgentOrTarget = {
  parameters: { QueueId: resource("queue"), AgentId: resource("agent") },
  combinations: [atMostOne("QueueId", "AgentId")],
  write: writeQueueOrAgent,
  read: (parameters: JsonObject): Properties => {
    const queue = resourceCode(parameters["QueueId"])
    return queue ? { queue } : { agent: resourceCode(parameters["AgentId"]) }
  },
  needs: [],
} satisfies PropertyGroup<QueueOrAgent | TargetQueueOfContact>

/** A queue or an agent that must be named: becomes `QueueId` or `AgentId`. */
export const queueOrAgent: PropertyGroup<QueueOrAgent> = {
  ...queueOrAgentOrTarget,
  needs: [["queue", "agent"]],
}

function writeQueueOrAgent(
  { queue, agent }: QueueOrAgent | TargetQueueOfContact,
  resolve: ResolveResource,
): Record<string, string> {
  if (queue !== undefined) return { QueueId: writeResource(queue, resolve) }
  return agent === undefined ? {} : { AgentId: writeResource(agent, resolve) }
}
