import { type TextValue, writeText } from "../../attribute-reference.ts"
import { isObject, textCode } from "../../code/value-code.ts"
import { openObject, required, text } from "../../rule/value-rule.ts"
import type { PropertyGroup } from "../action-parts.ts"
import { defineAction } from "../define-action.ts"

/** The profile, and the contact that is added to it. */
export interface ProfileAndContact {
  readonly profileId: TextValue
  readonly contactId: TextValue
}

const profileAndContact: PropertyGroup<ProfileAndContact> = {
  parameters: {
    ProfileRequestData: required(
      openObject({ ProfileId: required(text), ContactId: required(text) }),
    ),
  },
  write: ({ profileId, contactId }) => ({
    ProfileRequestData: { ProfileId: writeText(profileId), ContactId: writeText(contactId) },
  }),
  read: ({ ProfileRequestData: request }) =>
    isObject(request)
      ? { profileId: textCode(request["ProfileId"]), contactId: textCode(request["ContactId"]) }
      : {},
  needs: ["profileId", "contactId"],
}

/**
 * Adds a contact to a customer profile.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/interactions-associatecontacttocustomerprofile.html
 */
export const associateContactToCustomerProfile = defineAction("AssociateContactToCustomerProfile", {
  evidence: "D",
  role: "works",
  flowTypes: "all",
  group: profileAndContact,
  branches: { onError: "required" },
  next: "required",
})
