import { type TextValue, writeText } from "../../attribute-reference.ts"
import { jsonCode } from "../../code/code.ts"
import { isObject, resourceCode, textCode } from "../../code/value-code.ts"
import { type Resource, writeResource } from "../../resource-reference.ts"
import { openObject, required, resource, staticChoice, text } from "../../rule/value-rule.ts"
import { defineAction } from "../define-action.ts"
import { optional, parameterAt, resourceAt } from "../fields.ts"

const sourceEndpoint = parameterAt<Resource<"phoneNumber">>("SourceEndpoint", {
  rule: openObject({
    Address: required(resource("phoneNumber")),
    Type: { ...staticChoice("CONNECT_PHONENUMBER_ARN"), open: true, required: true },
  }),
  write: (number, resolve) => ({
    Address: writeResource(number, resolve),
    Type: "CONNECT_PHONENUMBER_ARN",
  }),
  read: (value) => (isObject(value) ? resourceCode(value["Address"]) : undefined),
})

const destinationEndpoint = parameterAt<TextValue>("DestinationEndpoint", {
  rule: openObject({
    Address: required(text),
    Type: { ...staticChoice("TELEPHONE_NUMBER"), open: true, required: true },
  }),
  write: (number) => ({ Address: writeText(number), Type: "TELEPHONE_NUMBER" }),
  read: (value) => (isObject(value) ? textCode(value["Address"]) : undefined),
})

const firstMessage = parameterAt<TextValue>("InitialSystemMessage", {
  rule: openObject({ Content: text }),
  write: (content) => ({ Content: writeText(content) }),
  read: (value) => (isObject(value) ? textCode(value["Content"]) : undefined),
})

const related = parameterAt<boolean>("RelatedContact", {
  rule: { ...staticChoice("CURRENT"), open: true },
  write: (isRelated) => (isRelated ? "CURRENT" : undefined),
  read: (value) => (value === "CURRENT" ? jsonCode(true) : undefined),
})

/**
 * Starts an SMS conversation with the customer.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-startoutboundchatcontact.html
 */
export const startOutboundChatContact = defineAction("StartOutboundChatContact", {
  evidence: "D",
  role: "works",
  flowTypes: "all",
  varies: true,
  fields: {
    /** One of the instance's numbers. */
    from: sourceEndpoint,
    /** E.164. */
    to: destinationEndpoint,
    /** The flow that the conversation runs. */
    flow: resourceAt("ContactFlowArn", "contactFlow"),
    firstMessage: optional(firstMessage),
    /** Whether the new contact is related to this one. */
    related: optional(related),
  },
  constants: {
    ContactSubtype: {
      value: "connect:SMS",
      rule: { ...staticChoice("connect:SMS"), open: true },
    },
  },
  branches: { onError: "required" },
  next: "required",
})
