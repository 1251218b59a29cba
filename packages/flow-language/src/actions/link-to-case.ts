import { flagCode } from "../code/value-code.ts"
import { choice, required } from "../rule/value-rule.ts"
import type { PropertyGroup } from "./action-parts.ts"

/** Whether the contact is linked to the case; linking can fail in a way of its own. */
export type CaseLink =
  | { readonly link: true; readonly onNotLinked: string }
  | { readonly link: false; readonly onNotLinked?: never }

/** When it can fail. */
export const linking = { parameter: "LinkContactToCase", is: "true" } as const

/** Whether the contact is linked to the case. */
export const linkToCase: PropertyGroup<CaseLink> = {
  parameters: { LinkContactToCase: required(choice("true", "false")) },
  write: ({ link }) => ({ LinkContactToCase: String(link) }),
  read: ({ LinkContactToCase: link }) => ({ link: flagCode(link, ["true", "false"]) }),
  needs: ["link"],
}
