import { isList, namesCode } from "../../code/value-code.ts"
import { listOf, staticText } from "../../rule/value-rule.ts"
import { defineAction } from "../define-action.ts"
import { parameterAt } from "../fields.ts"

const tagKeys = parameterAt<readonly [string, ...string[]]>("TagKeys", {
  rule: listOf(staticText, 1),
  write: (keys) => keys,
  read: (value) => (isList(value) && value.length > 0 ? namesCode(value) : undefined),
})

/**
 * Takes tags off the contact.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-untagcontact.html
 */
export const untagContact = defineAction("UntagContact", {
  evidence: "S",
  role: "works",
  flowTypes: "all",
  fields: { keys: tagKeys },
  branches: { onError: "required" },
  next: "required",
})
