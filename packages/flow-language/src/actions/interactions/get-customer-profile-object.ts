import { defineAction } from "../define-action.ts"
import { profileFields } from "../profile-fields.ts"

/**
 * Reads an object, an order for one, of a profile.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/interactions-getcustomerprofileobject.html
 */
export const getCustomerProfileObject = defineAction("GetCustomerProfileObject", {
  evidence: "D",
  role: "works",
  fills: ["Customer"],
  flowTypes: "all",
  varies: true,
  fields: profileFields,
  branches: { onNoProfile: "required", onError: "required" },
  next: "required",
})
