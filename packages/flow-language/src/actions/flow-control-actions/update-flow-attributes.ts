import { type TextValue, writeText } from "../../attribute-reference.ts"
import { type Code, objectCode } from "../../code/code.ts"
import { isObject, textCode } from "../../code/value-code.ts"
import type { JsonValue } from "../../flow-content.ts"
import { mapOf, objectOf, required, staticChoice, text } from "../../rule/value-rule.ts"
import { defineAction } from "../define-action.ts"
import { parameterAt } from "../fields.ts"

const flowAttributes = parameterAt<Readonly<Record<string, TextValue>>>("FlowAttributes", {
  rule: mapOf(objectOf({ Value: required(text), Type: staticChoice("String") }), {
    key: { pattern: /^[^$.]+$/, expected: "no $ and no ." },
    minimum: 1,
  }),
  write: (attributes) =>
    Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key, { Value: writeText(value) }]),
    ),
  read: attributesCode,
})

/**
 * Sets attributes that only this flow sees (`$.FlowAttributes`).
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-updateflowattributes.html
 */
export const updateFlowAttributes = defineAction("UpdateFlowAttributes", {
  evidence: "S",
  role: "works",
  fills: ["FlowAttributes"],
  flowTypes: "all",
  fields: {
    /** Keys without `$` and `.`. */
    attributes: flowAttributes,
  },
  branches: { onError: "required" },
  next: "required",
})

function attributesCode(attributes: JsonValue | undefined): Code | undefined {
  if (!isObject(attributes)) return undefined
  const values = Object.entries(attributes).map(
    ([key, item]) => [key, isObject(item) ? textCode(item["Value"]) : undefined] as const,
  )
  return values.some(([, code]) => code === undefined)
    ? undefined
    : objectCode(Object.fromEntries(values))
}
