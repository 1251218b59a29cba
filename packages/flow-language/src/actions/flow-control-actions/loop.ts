import { integer } from "../../rule/value-rule.ts"
import { defineAction } from "../define-action.ts"
import { numberAt } from "../fields.ts"

/**
 * Counts how often a contact has passed.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-loop.html
 */
export const loop = defineAction("Loop", {
  evidence: "S",
  role: "decides",
  flowTypes: "all",
  endsCycle: "loop",
  fields: {
    /** 0 to 100. */
    times: numberAt("LoopCount", { ...integer(0, 100), orNumber: true }),
  },
  branches: {
    /** Taken as often as `times` says; it must lead back here. */
    onContinue: "required",
    /** Taken after that; the counter then starts again. */
    onDone: "required",
    onError: "optional",
  },
  next: { mirrors: "onDone" },
})
