import { staticChoice } from "../../rule/value-rule.ts"
import { defineAction } from "../define-action.ts"

/**
 * Loads the text of an email into the contact.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/get-stored-content.html
 */
export const loadContactContent = defineAction("LoadContactContent", {
  evidence: "E",
  role: "works",
  flowTypes: "all",
  constants: {
    ContentType: {
      value: "EmailMessage",
      rule: { ...staticChoice("EmailMessage"), open: true },
    },
  },
  branches: { onError: "required" },
  next: "required",
})
