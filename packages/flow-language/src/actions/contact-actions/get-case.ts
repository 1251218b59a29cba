import { choice } from "../../rule/value-rule.ts"
import { defineAction } from "../define-action.ts"
import { flagAt, namesAt, optional, textAt, textsAt } from "../fields.ts"
import { linking, linkToCase } from "../link-to-case.ts"

/**
 * Looks a case up in Amazon Connect Cases.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-getcase.html
 */
export const getCase = defineAction("GetCase", {
  evidence: "D",
  role: "works",
  fills: ["Case"],
  flowTypes: "all",
  varies: true,
  group: linkToCase,
  fields: {
    /** Whether the case that changed last is taken when several match. */
    lastUpdated: flagAt("GetLastUpdatedCase", ["true", "false"], choice("true", "false")),
    customerId: optional(textAt("CustomerId")),
    /** What the case must have. */
    fields: optional(textsAt("CaseRequestFields")),
    /** Fields to read afterwards as `caseField(field)`. */
    response: optional(namesAt("CaseResponseFields")),
  },
  branches: {
    onMultipleCases: "required",
    onNoCase: "required",
    onError: "required",
    onNotLinked: linking,
  },
  next: "required",
})
