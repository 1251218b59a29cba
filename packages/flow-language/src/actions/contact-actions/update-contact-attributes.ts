import { defineAction } from "../define-action.ts"
import { optional, textsAt } from "../fields.ts"
import { targetContact } from "../target-contact.ts"

/**
 * Sets contact attributes: all or, on error, none.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontactattributes.html
 */
export const updateContactAttributes = defineAction("UpdateContactAttributes", {
  evidence: "S",
  role: "works",
  fills: ["Attributes"],
  flowTypes: "all",
  fields: {
    /** Keys of letters, digits, spaces, `_` and `-`; 32 KB with all that the contact has. */
    attributes: textsAt("Attributes", {
      // AWS's own "Sample AB test" has spaces in one, and was published.
      key: { pattern: /^[\w -]+$/, expected: "letters, digits, spaces, _ and -" },
      minimum: 1,
      maximumBytes: 32_768,
    }),
    contact: optional(targetContact),
  },
  branches: { onError: "required" },
  next: "required",
})
