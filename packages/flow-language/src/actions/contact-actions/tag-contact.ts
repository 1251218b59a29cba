import { defineAction } from "../define-action.ts"
import { textsAt } from "../fields.ts"

/**
 * Tags the contact for billing reports.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-tagcontact.html
 */
export const tagContact = defineAction("TagContact", {
  evidence: "S",
  role: "works",
  flowTypes: "all",
  fields: {
    /** At most 6; no key begins with "aws:". */
    tags: textsAt("Tags", {
      key: { pattern: /^(?!aws:)/i, expected: 'no name that begins with "aws:"' },
      minimum: 1,
      maximum: 6,
    }),
  },
  branches: { onError: "required" },
  next: "required",
})
