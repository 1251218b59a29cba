import { defineAction } from "../define-action.ts"
import { optional, textAt, textsAt } from "../fields.ts"
import { linking, linkToCase } from "../link-to-case.ts"

/**
 * Changes a case of Amazon Connect Cases.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecase.html
 */
export const updateCase = defineAction("UpdateCase", {
  evidence: "D",
  role: "works",
  fills: ["Case"],
  flowTypes: "all",
  varies: true,
  group: linkToCase,
  fields: {
    caseId: textAt("CaseId"),
    /** Fields of the case, for example `status`. */
    fields: optional(textsAt("CaseRequestFields")),
  },
  branches: { onError: "required", onNotLinked: linking },
  next: "required",
})
