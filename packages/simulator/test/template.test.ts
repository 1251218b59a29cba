import { describe, expect, it } from "vitest"

import { Template } from "../src/flow/template.ts"

describe("Template", () => {
  it.each([
    ["$.Attributes.tier", ["Attributes", "tier"]],
    ["$.Attributes.['user attribute name']", ["Attributes", "user attribute name"]],
    ["$.SegmentAttributes['connect:Subtype']", ["SegmentAttributes", "connect:Subtype"]],
    ["$['AwsRegion']", ["AwsRegion"]],
    ["$.External.list[0].name", ["External", "list", "0", "name"]],
    ["$.Lex.AlternateIntents.2.IntentName", ["Lex", "AlternateIntents", "2", "IntentName"]],
    ["$.Attributes.sfdc-RTT_flag__c", ["Attributes", "sfdc-RTT_flag__c"]],
    ["$.StoredCustomerInput", ["StoredCustomerInput"]],
  ])("reads %s as one reference", (text, path) => {
    expect(new Template(text).reference).toEqual(path)
  })

  it.each([
    ["Hi $.External.name.", ["Hi ", { path: ["External", "name"] }, "."]],
    [
      "$.Attributes.a-$.Attributes.b!",
      [{ path: ["Attributes", "a"] }, "-", { path: ["Attributes", "b"] }, "!"],
    ],
    ["<speak>$.External.text</speak>", ["<speak>", { path: ["External", "text"] }, "</speak>"]],
  ])("cuts %s into text and references", (text, parts) => {
    const template = new Template(text)

    expect(template.parts).toEqual(parts)
    expect(template.reference).toBeUndefined()
  })

  it.each(["It costs $.50", "$ 109.99", "a $. b", "no reference", ""])(
    "takes %j for text",
    (text) => {
      expect(new Template(text).parts).toBeUndefined()
    },
  )
})
