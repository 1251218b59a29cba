import { type ActionDefinition, failure, next } from "../../flow/action-definition.ts"
import { withNamespace } from "../../flow/call-state.ts"
import { agentCounts } from "../../flow/queue.ts"
import { queueOrAgent } from "../parameters.ts"

/** Reads the figures of a queue or agent into `$.Metrics`. */
export const getMetricData: ActionDefinition = {
  start(scope) {
    const target = queueOrAgent(scope)
    if (target === undefined)
      return failure("NoMatchingError", "neither a queue nor an agent is named")
    const load = scope.instance.queueLoad(target)
    const agents = agentCounts(load)
    return next(
      withNamespace(scope.state, "Metrics", {
        Queue: {
          Name: scope.instance.queueName(target),
          ARN: target,
          Size: load.contactsInQueue ?? 0,
          OldestContactAge: load.oldestContactAgeSeconds ?? 0,
        },
        Agents: {
          Online: { Count: agents.online },
          Available: { Count: agents.available },
          Staffed: { Count: agents.staffed },
          AfterContactWork: { Count: agents.afterContactWork },
          Busy: { Count: agents.busy },
          Missed: { Count: agents.missed },
          NonProductive: { Count: agents.nonProductive },
        },
      }),
    )
  },
}
