import { defineAction } from "../define-action.ts"
import { optional, resourceAt, textsAt } from "../fields.ts"
import { linking, linkToCase } from "../link-to-case.ts"

/**
 * Opens a case in Amazon Connect Cases.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-createcase.html
 */
export const createCase = defineAction("CreateCase", {
  evidence: "D",
  role: "works",
  fills: ["Case"],
  flowTypes: "all",
  varies: true,
  group: linkToCase,
  fields: {
    template: resourceAt("CaseTemplateId", "caseTemplate"),
    /** Fields of the case, for example `title`. */
    fields: optional(textsAt("CaseRequestFields")),
  },
  branches: { onError: "required", onNotLinked: linking },
  next: "required",
})
