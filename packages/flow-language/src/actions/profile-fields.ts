import { namesAt, optional, textsAt } from "./fields.ts"

/** What Customer Profiles is asked, and what it answers. */
export const profileFields = {
  /** `FirstName`, `PhoneNumber`, `Attributes.x` and the like; to look a profile up, at most 5 of them. */
  request: textsAt("ProfileRequestData"),
  /** Fields to read afterwards as `customerProfile(field)`. */
  response: optional(namesAt("ProfileResponseData")),
}
