import { defineAction } from "../define-action.ts"
import { profileFields } from "../profile-fields.ts"

/**
 * Reads calculated attributes of a profile.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/interactions-getcalculatedattributesforcustomerprofile.html
 */
export const getCalculatedAttributesForCustomerProfile = defineAction(
  "GetCalculatedAttributesForCustomerProfile",
  {
    evidence: "D",
    role: "works",
    fills: ["Customer"],
    flowTypes: "all",
    varies: true,
    fields: profileFields,
    branches: { onNoProfile: "required", onError: "required" },
    next: "required",
  },
)
