import { text } from "../../rule/value-rule.ts"
import { defineAction } from "../define-action.ts"
import { attributeAt, fixedTextAt } from "../fields.ts"

/**
 * Goes on with an earlier chat.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/create-persistent-contact-association-block.html
 */
export const createPersistentContactAssociation = defineAction(
  "CreatePersistentContactAssociation",
  {
    evidence: "E",
    role: "works",
    flowTypes: "all",
    fields: {
      /** How much of the earlier chat comes back, for example "ENTIRE_PAST_SESSION". */
      rehydration: fixedTextAt("RehydrationType", text),
      sourceContactId: attributeAt("SourceContactId"),
    },
    branches: { onError: "required" },
    next: "required",
  },
)
