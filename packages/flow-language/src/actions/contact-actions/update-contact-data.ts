import { contactData } from "../contact-data.ts"
import { defineAction } from "../define-action.ts"
import { optional } from "../fields.ts"
import { targetContact } from "../target-contact.ts"

/**
 * Sets fields of the contact's record other than attributes.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontactdata.html
 */
export const updateContactData = defineAction("UpdateContactData", {
  evidence: "S",
  role: "works",
  flowTypes: "all",
  group: contactData,
  fields: { contact: optional(targetContact) },
  branches: { onError: "required" },
  next: "required",
})
