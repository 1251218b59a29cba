import { fixedNumberCode } from "../../code/value-code.ts"
import { atMostOne } from "../../rule/action-rule.ts"
import { integer, openObject } from "../../rule/value-rule.ts"
import type { PropertyGroup } from "../action-parts.ts"
import { defineAction } from "../define-action.ts"

/** The contact's place in the queue: by priority (1 comes first) or by pretended waiting time. */
export type PlaceInQueue =
  | { readonly priority: number; readonly timeAdjustmentSeconds?: never }
  | {
      /** Negative to come later. */
      readonly timeAdjustmentSeconds: number
      readonly priority?: never
    }

const placeInQueue: PropertyGroup<PlaceInQueue> = {
  parameters: {
    QueuePriority: integer(1),
    QueueTimeAdjustmentSeconds: integer(-Number.MAX_SAFE_INTEGER),
    RoutingProficiencies: openObject(),
  },
  combinations: [atMostOne("QueuePriority", "QueueTimeAdjustmentSeconds", "RoutingProficiencies")],
  write: ({ priority, timeAdjustmentSeconds }) => ({
    QueuePriority: priority?.toString(),
    QueueTimeAdjustmentSeconds: timeAdjustmentSeconds?.toString(),
  }),
  read: (parameters) => {
    if ("RoutingProficiencies" in parameters) return {}
    const priority = fixedNumberCode(parameters["QueuePriority"])
    return priority
      ? { priority }
      : { timeAdjustmentSeconds: fixedNumberCode(parameters["QueueTimeAdjustmentSeconds"]) }
  },
  needs: [["priority", "timeAdjustmentSeconds"]],
}

/**
 * Moves the contact forward or back in the queue.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontactroutingbehavior.html
 */
export const updateContactRoutingBehavior = defineAction("UpdateContactRoutingBehavior", {
  evidence: "S",
  role: "works",
  flowTypes: ["CONTACT_FLOW", "MODULE"],
  flowTypesEvidence: "D",
  group: placeInQueue,
  branches: { onError: { parameter: "RoutingProficiencies", present: true } },
  next: "required",
})
