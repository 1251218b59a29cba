import { defineAction } from "../define-action.ts"
import { profileFields } from "../profile-fields.ts"

/**
 * Creates a profile in Customer Profiles.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/interactions-createcustomerprofile.html
 */
export const createCustomerProfile = defineAction("CreateCustomerProfile", {
  evidence: "D",
  role: "works",
  fills: ["Customer"],
  flowTypes: "all",
  varies: true,
  fields: profileFields,
  branches: { onError: "required" },
  next: "required",
})
