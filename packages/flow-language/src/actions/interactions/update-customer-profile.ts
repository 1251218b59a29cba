import { defineAction } from "../define-action.ts"
import { profileFields } from "../profile-fields.ts"

/**
 * Changes the profile that was found or created last.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/interactions-updatecustomerprofile.html
 */
export const updateCustomerProfile = defineAction("UpdateCustomerProfile", {
  evidence: "D",
  role: "works",
  fills: ["Customer"],
  flowTypes: "all",
  varies: true,
  fields: profileFields,
  branches: { onError: "required" },
  next: "required",
})
