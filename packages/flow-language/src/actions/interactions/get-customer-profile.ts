import { defineAction } from "../define-action.ts"
import { profileFields } from "../profile-fields.ts"

/**
 * Looks a profile up in Customer Profiles.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/interactions-getcustomerprofile.html
 */
export const getCustomerProfile = defineAction("GetCustomerProfile", {
  evidence: "D",
  role: "works",
  fills: ["Customer"],
  flowTypes: "all",
  varies: true,
  fields: profileFields,
  branches: { onMultipleProfiles: "required", onNoProfile: "required", onError: "required" },
  next: "required",
})
