import { describe, expect, it } from "vitest"

import type { FlowAction } from "../../src/index.ts"
import { validateFlow } from "../../src/index.ts"
import { flowOf, hangUp, message, smallFlow, step, summaries } from "./small-flow.ts"

describe("identifiers", () => {
  it.each([
    "50%",
    "a:b",
    "a(b",
    "a\\b",
    "a/b",
    "a)",
    "a=b",
    "$a",
    "a,b",
    "a;b",
    "[a]",
    "{a}",
    "toString",
    "__proto__",
    "x".repeat(51),
  ])("can't be %j", (identifier) => {
    const flow = smallFlow({
      StartAction: identifier,
      Actions: [message(identifier, "hangUp"), hangUp],
    })

    expect(summaries(flow)).toEqual(["error identifier-invalid at Actions[0].Identifier"])
  })

  it.each(["Begrüßung", "a b-c_d.e!", "x".repeat(50), "1"])("can be %j", (identifier) => {
    const flow = smallFlow({
      StartAction: identifier,
      Actions: [message(identifier, "hangUp"), hangUp],
    })

    expect(summaries(flow)).toEqual([])
  })

  it("are unique", () => {
    expect(summaries(flowOf(message("greet", "hangUp"), hangUp, hangUp))).toEqual([
      "error identifier-duplicate at Actions[2].Identifier",
    ])
  })

  it("are there", () => {
    const { Identifier: _, ...nameless } = hangUp
    expect(summaries(smallFlow({ Actions: [message("greet", "greet"), nameless] }))).toContain(
      "error missing-property at Actions[1].Identifier",
    )
  })
})

describe("action types", () => {
  it.each([
    ["MesageParticipant", "error", 'Did you mean "MessageParticipant"?'],
    ["PlayPrompt", "error", 'The service\'s name for it is "MessageParticipant"'],
    [
      "UpdateRoutingCriteria",
      "error",
      'The service\'s name for it is "UpdateContactRoutingCriteria"',
    ],
    ["StartOutboundEmailContact", "warning", "nothing of this action is checked"],
    ["Teleport", "error", "Use one of the flow language's types"],
  ])("%s is not one: %s", (type, severity, hint) => {
    const [issue] = validateFlow(flowOf({ ...message("greet", "hangUp"), Type: type }, hangUp))

    expect(issue).toMatchObject({ severity, code: "unknown-action-type", actionId: "greet" })
    expect(issue?.message).toContain(hint)
  })

  it("belong into flows of some types", () => {
    expect(summaries(smallFlow(), { type: "CUSTOMER_WHISPER" })).toEqual([
      "error flow-type-refused at Actions[1].Type",
    ])
    expect(summaries(smallFlow({ Metadata: { type: "agentHold" } }))).toEqual([
      "warning flow-type-refused at Actions[0].Type",
      "error flow-type-refused at Actions[1].Type",
    ])
    expect(summaries(smallFlow(), { type: "CAMPAIGN" })).toEqual([])
  })

  it("are for some channels", () => {
    const keypad = step("greet", "GetParticipantInput", {
      EnableDTMFBuffer: "true",
      next: "hangUp",
    })

    expect(summaries(flowOf(keypad, hangUp), { channel: "VOICE" })).toEqual([])
    expect(summaries(flowOf(keypad, hangUp), { channel: "CHAT" })).toEqual([
      "warning channel-refused at Actions[0].Type",
    ])
  })

  it("may be of AWS's past", () => {
    const lexV1 = {
      ...step("greet", "ConnectParticipantWithLexBot", { next: "hangUp" }),
      Parameters: { Text: "Hi", LexBot: { Name: "a", Region: "us-east-1", Alias: "b" } },
      Transitions: {
        NextAction: "hangUp",
        Errors: ["NoMatchingError", "NoMatchingCondition"].map((ErrorType) => ({
          NextAction: "hangUp",
          ErrorType,
        })),
      },
    }

    expect(summaries(flowOf(lexV1, hangUp))).toEqual([
      "warning retired-feature at Actions[0].Parameters.LexBot",
    ])
  })
})

describe("transitions", () => {
  it("lead to actions that exist", () => {
    const [issue] = validateFlow(flowOf(message("greet", "hangup"), hangUp))

    expect(issue).toMatchObject({
      severity: "error",
      code: "transition-to-nowhere",
      actionId: "greet",
      path: "Actions[0].Transitions.NextAction",
    })
    expect(issue?.message).toContain('Did you mean "hangUp"?')
  })

  it("stand once for each error", () => {
    const twice = step("greet", "GetMetricData", { next: "hangUp" })
    const errors = twice.Transitions.Errors ?? []

    expect(
      summaries(
        flowOf(
          { ...twice, Transitions: { ...twice.Transitions, Errors: [...errors, ...errors] } },
          hangUp,
        ),
      ),
    ).toEqual(["error duplicate-error at Actions[0].Transitions.Errors[1].ErrorType"])
  })

  it("stand once for each condition", () => {
    const branch = { NextAction: "hangUp", Condition: { Operator: "Equals", Operands: ["CHAT"] } }
    const compare = {
      ...step("greet", "Compare", { next: "hangUp", ComparisonValue: "$.Channel" }),
      Transitions: {
        NextAction: "hangUp",
        Errors: [{ NextAction: "hangUp", ErrorType: "NoMatchingCondition" }],
        Conditions: [branch, branch],
      },
    }

    expect(summaries(flowOf(compare, hangUp))).toEqual([
      "warning duplicate-condition at Actions[0].Transitions.Conditions[1]",
    ])
  })

  it("have AWS's names", () => {
    const misspelt = { ...hangUp, Transitions: { Error: [] } }

    expect(summaries(flowOf(message("greet", "hangUp"), misspelt as typeof hangUp))).toEqual([
      "warning unknown-property at Actions[1].Transitions.Error",
    ])
  })

  it("leave no action out", () => {
    const lost = message("lost", "hangUp")

    expect(summaries(flowOf(message("greet", "hangUp"), hangUp, lost))).toEqual([
      "warning unreachable-action at Actions[2]",
    ])
  })
})

const account = "us-east-1:000000000000"

function toQueue(id: string): FlowAction {
  return step("greet", "UpdateContactTargetQueue", { QueueId: id, next: "hangUp" })
}

describe("resources", () => {
  it.each([
    ["6c6a2b1e-0000-4000-8000-000000000000", []],
    [`arn:aws:connect:${account}:instance/i/queue/q`, []],
    [`arn:aws-us-gov:connect:${account}:instance/i/queue/agent/a`, []],
    ["$.Attributes.queue", []],
    [`arn:aws:lambda:${account}:function:f`, ["warning parameter-value"]],
    [`arn:aws:connect:${account}:instance/i/contact-flow/f`, ["warning parameter-value"]],
    ["the demo queue", ["warning parameter-value"]],
  ])("%s", (id, expected) => {
    const found = summaries(flowOf(toQueue(id), hangUp), { attributes: ["queue"] })

    expect(found).toEqual(expected.map((issue) => `${issue} at Actions[0].Parameters.QueueId`))
  })
})

describe("texts", () => {
  it.each([
    ["$.Attributes.name", []],
    ["Hello $.Attributes.name, welcome.", []],
    ["That is $.50 or $5.", []],
    ["$.Atributes.name", ["warning unresolvable-reference at Actions[0].Parameters.Text"]],
    [
      "Hello $.CustomerEndpoint.Adress",
      ["warning unresolvable-reference at Actions[0].Parameters.Text"],
    ],
    ["$.Attributes.['the name']", []],
    [" ", []],
  ])("%j", (text, expected) => {
    const flow = flowOf(message("greet", "hangUp", text), hangUp)

    expect(summaries(flow, { attributes: ["name", "the name"] })).toEqual(expected)
  })

  it("count billed characters without tags", () => {
    const long = `<speak>${"<break/>".repeat(300)}${"x".repeat(2900)}</speak>`

    expect(summaries(flowOf(message("greet", "hangUp", long), hangUp))).toEqual([])
    expect(
      summaries(flowOf(message("greet", "hangUp", `${long}${"x".repeat(101)}`), hangUp)),
    ).toEqual(["error text-too-long at Actions[0].Parameters.Text"])
    expect(summaries(flowOf(message("greet", "hangUp", "<a/>".repeat(1501)), hangUp))).toEqual([
      "error text-too-long at Actions[0].Parameters.Text",
    ])
  })
})

function distribution(...thresholds: readonly string[]): FlowAction {
  return {
    Identifier: "share",
    Type: "DistributeByPercentage",
    Parameters: {},
    Transitions: {
      NextAction: "hangUp",
      Errors: [{ NextAction: "hangUp", ErrorType: "NoMatchingCondition" }],
      Conditions: thresholds.map((threshold) => ({
        NextAction: "hangUp",
        Condition: { Operator: "NumberLessThan", Operands: [threshold] },
      })),
    },
  }
}

describe("thresholds of a distribution", () => {
  it.each(["1", "2", "100", "101"])("may be %s", (threshold) => {
    expect(summaries(flowOf(distribution(threshold), hangUp))).toEqual([])
  })

  it.each(["0", "102", "1.5", "-1", "ten"])("can't be %s", (threshold) => {
    expect(summaries(flowOf(distribution(threshold), hangUp))).toEqual([
      "error condition-operand at Actions[0].Transitions.Conditions[0].Condition.Operands[0]",
    ])
  })

  it("ascend", () => {
    expect(summaries(flowOf(distribution("4", "4"), hangUp))).toContain(
      "error condition-operand at Actions[0].Transitions.Conditions[1].Condition.Operands[0]",
    )
  })
})
