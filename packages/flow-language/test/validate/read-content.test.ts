import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import { validateFlow } from "../../src/index.ts"
import { smallFlow, summaries } from "./small-flow.ts"

const flow = JSON.stringify(smallFlow())

describe("what is no flow", () => {
  it.each([
    ["broken JSON", '{"Version": "2019-10-30", ', "broken-json", "This is no JSON"],
    ["nothing", "", "broken-json", "is empty"],
    [
      "the old export format",
      '{"modules": [], "start": "a", "version": "1"}',
      "legacy-export",
      "old export format",
    ],
    [
      "describe-contact-flow's answer",
      JSON.stringify({ ContactFlow: { Name: "a", Content: flow } }),
      "wrapped-content",
      "ContactFlow.Content",
    ],
    [
      "describe-contact-flow-module's answer",
      JSON.stringify({ ContactFlowModule: { Content: flow } }),
      "wrapped-content",
      "ContactFlowModule.Content",
    ],
    [
      "a CloudFormation template",
      JSON.stringify({ Resources: { Flow: { Type: "AWS::Connect::ContactFlow" } } }),
      "wrapped-content",
      "CloudFormation template",
    ],
    [
      "a CloudFormation template in YAML",
      "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  Flow: {}\n",
      "wrapped-content",
      "CloudFormation template",
    ],
    [
      "a CreateContactFlow request",
      JSON.stringify({ Name: "a", Type: "CONTACT_FLOW", Content: flow }),
      "wrapped-content",
      "string in Content",
    ],
    [
      "Terraform JSON",
      JSON.stringify({ resource: { aws_connect_contact_flow: {} } }),
      "wrapped-content",
      "Terraform",
    ],
    ["JSON of something else", '{"name": "x", "version": "1.0.0"}', "not-a-flow", "name, version"],
    ["a list", "[]", "not-a-flow", "a list"],
    ["a flow encoded twice", JSON.stringify(flow), "not-a-flow", "encoded twice"],
    ["null", "null", "not-a-flow", "null"],
  ])("gets one issue that says so: %s", (...[, content, code, message]) => {
    const issues = validateFlow(content)

    expect(issues.map((issue) => issue.code)).toEqual([code])
    expect(issues[0]?.severity).toBe("error")
    expect(issues[0]?.message).toContain(message)
  })

  it("throws at nothing", () => {
    fc.assert(
      fc.property(fc.anything(), fc.boolean(), (content, template) => {
        expect(Array.isArray(validateFlow(content, { template }))).toBe(true)
      }),
    )
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(validateFlow(text).length).toBeGreaterThan(0)
      }),
    )
  })

  it("is also what can't be JSON", () => {
    const circle: Record<string, unknown> = { Actions: [] }
    circle["Metadata"] = circle

    expect(summaries(circle)).toEqual(["error not-a-flow"])
    expect(summaries({ Actions: [], StartAction: 1n })).toEqual(["error not-a-flow"])
    expect(summaries(() => "flow")).toEqual(["error not-a-flow"])
  })

  it("may be nested deeper than the stack", () => {
    const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`
    const text = JSON.stringify(smallFlow()).replace('"Hello"', deep)

    expect(summaries(text)).toEqual(["error wrong-kind at Actions[0].Parameters.Text"])
  })

  it("throws at no flow, however broken", () => {
    const action = fc.record(
      {
        Identifier: fc.oneof(fc.constantFrom("a", "b", "c", ""), fc.jsonValue()),
        Type: fc.oneof(
          fc.constantFrom("Compare", "Loop", "Wait", "GetParticipantInput"),
          fc.jsonValue(),
        ),
        Parameters: fc.oneof(
          fc.dictionary(
            fc.constantFrom("Text", "Events", "LoopCount", "StoreInput"),
            fc.jsonValue(),
          ),
          fc.jsonValue(),
        ),
        Transitions: fc.oneof(
          fc.record({
            NextAction: fc.oneof(fc.constantFrom("a", "b", "c"), fc.jsonValue()),
            Errors: fc.oneof(fc.array(fc.jsonValue()), fc.jsonValue()),
            Conditions: fc.oneof(
              fc.array(
                fc.record({
                  NextAction: fc.constantFrom("a", "b", "c"),
                  Condition: fc.record({ Operator: fc.string(), Operands: fc.jsonValue() }),
                }),
              ),
              fc.jsonValue(),
            ),
          }),
          fc.jsonValue(),
        ),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.array(action, { maxLength: 6 }), fc.boolean(), (actions, template) => {
        const issues = validateFlow(
          { Version: "2019-10-30", StartAction: "a", Actions: actions },
          { template },
        )
        expect(
          issues.every((issue) => issue.message.endsWith(".") || issue.message.endsWith("?")),
        ).toBe(true)
      }),
    )
  })
})

describe("templates", () => {
  const template = `{
    "Version": "2019-10-30",
    "StartAction": "queue",
    "Actions": [
%{ if recorded ~}
      {"Identifier": "queue", "Type": "UpdateContactTargetQueue", "Parameters": {"QueueId": "\${queue_arn}"},
       "Transitions": {"NextAction": "count", "Errors": [{"NextAction": "end", "ErrorType": "NoMatchingError"}]}},
%{ endif ~}
      {"Identifier": "count", "Type": "Loop", "Parameters": {"LoopCount": <<tries>>},
       "Transitions": {"NextAction": "end", "Conditions": [
         {"NextAction": "end", "Condition": {"Operator": "Equals", "Operands": ["ContinueLooping"]}},
         {"NextAction": "end", "Condition": {"Operator": "Equals", "Operands": ["DoneLooping"]}}]}},
      {"Identifier": "end", "Type": "DisconnectParticipant", "Parameters": {}, "Transitions": {}}
    ]
  }`

  it("are checked with placeholders standing for any value", () => {
    expect(validateFlow(template, { template: true })).toEqual([])
  })

  it("are refused as flows, with the way to check them", () => {
    const [issue] = validateFlow(template)

    expect(issue?.code).toBe("broken-json")
    expect(issue?.message).toContain("template: true")
  })

  it.each(["<<queue>>", "${queue}", "{{queue}}", "%queue%", "%%QUEUE_ARN%%"])(
    "know the placeholder %s, which a flow must not hold",
    (placeholder) => {
      const content = smallFlow({
        Actions: [
          {
            Identifier: "greet",
            Type: "TransferToFlow",
            Parameters: { ContactFlowId: placeholder },
            Transitions: {
              NextAction: "hangUp",
              Errors: [{ NextAction: "hangUp", ErrorType: "NoMatchingError" }],
            },
          },
          { Identifier: "hangUp", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} },
        ],
      })

      expect(summaries(content, { template: true })).toEqual([])
      expect(summaries(content)).toEqual([
        "error unresolved-placeholder at Actions[0].Parameters.ContactFlowId",
      ])
    },
  )
})
