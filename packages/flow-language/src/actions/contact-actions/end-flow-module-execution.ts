import { json, staticText } from "../../rule/value-rule.ts"
import { defineAction } from "../define-action.ts"
import { fixedTextAt, objectAt, optional } from "../fields.ts"

/**
 * Ends a module; the flow that invoked it goes on.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-endflowmoduleexecution.html
 */
export const endFlowModuleExecution = defineAction("EndFlowModuleExecution", {
  evidence: "S",
  role: "leaves",
  flowTypes: ["MODULE"],
  fields: {
    /** One of the results that the module declares. */
    result: optional(fixedTextAt("Result", staticText)),
    /** As the module's schema of result data wants it. */
    resultData: optional(objectAt("ResultData", json)),
  },
  next: "none",
})
