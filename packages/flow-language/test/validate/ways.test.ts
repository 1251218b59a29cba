import { describe, expect, it } from "vitest"

import { validateFlow } from "../../src/index.ts"
import type { FlowAction } from "../../src/index.ts"
import { flowOf, hangUp, lambda, message, step, summaries } from "./small-flow.ts"

function compare(
  identifier: string,
  value: string,
  ways: { yes: string; otherwise: string },
): FlowAction {
  return {
    Identifier: identifier,
    Type: "Compare",
    Parameters: { ComparisonValue: value },
    Transitions: {
      NextAction: ways.otherwise,
      Errors: [{ NextAction: ways.otherwise, ErrorType: "NoMatchingCondition" }],
      Conditions: [{ NextAction: ways.yes, Condition: { Operator: "Equals", Operands: ["yes"] } }],
    },
  }
}

function setAttribute(identifier: string, name: string, next: string): FlowAction {
  return step(identifier, "UpdateContactAttributes", { Attributes: { [name]: "yes" }, next })
}

function threeTimes(identifier: string, again: string, done: string): FlowAction {
  return {
    Identifier: identifier,
    Type: "Loop",
    Parameters: { LoopCount: "3" },
    Transitions: {
      NextAction: done,
      Conditions: [
        { NextAction: again, Condition: { Operator: "Equals", Operands: ["ContinueLooping"] } },
        { NextAction: done, Condition: { Operator: "Equals", Operands: ["DoneLooping"] } },
      ],
    },
  }
}

function reading(name: string): FlowAction {
  return message("say", "hangUp", `Hello $.Attributes.${name}`)
}

describe("cycles", () => {
  it("without end are errors when nothing in them can change", () => {
    const flow = flowOf(
      setAttribute("note", "a", "check"),
      compare("check", "$.Channel", { yes: "hangUp", otherwise: "note" }),
      hangUp,
    )

    expect(summaries(flow)).toEqual(["error endless-cycle at Actions[0]"])
    expect(validateFlow(flow)[0]?.message).toContain('"note", "check"')
  })

  it("of one action are cycles too", () => {
    expect(summaries(flowOf(setAttribute("note", "a", "note")))).toEqual([
      "error endless-cycle at Actions[0]",
    ])
  })

  it("are warnings when another outcome may end them", () => {
    const flow = flowOf(
      lambda("poll", "status", "check"),
      compare("check", "$.External.status", { yes: "hangUp", otherwise: "poll" }),
      hangUp,
    )

    expect(summaries(flow)).toEqual(["warning endless-cycle at Actions[0]"])
  })

  it("are fine with a prompt, an input, a wait or a loop in them", () => {
    expect(
      summaries(
        flowOf(
          compare("check", "$.Channel", { yes: "hangUp", otherwise: "say" }),
          message("say", "check"),
          hangUp,
        ),
      ),
    ).toEqual([])
    expect(
      summaries(
        flowOf(
          lambda("poll", "status", "check"),
          compare("check", "$.External.status", { yes: "hangUp", otherwise: "count" }),
          threeTimes("count", "poll", "hangUp"),
          hangUp,
        ),
      ),
    ).toEqual([])
  })

  it("are not ended by an input that only switches the touchtone buffer", () => {
    const buffer = step("buffer", "GetParticipantInput", {
      EnableDTMFBuffer: "true",
      next: "buffer",
    })

    expect(summaries(flowOf(buffer))).toEqual(["error endless-cycle at Actions[0]"])
  })

  it("are reported once each", () => {
    const flow = flowOf(
      compare("which", "$.Channel", { yes: "a1", otherwise: "b1" }),
      setAttribute("a1", "a", "a2"),
      setAttribute("a2", "a", "a1"),
      setAttribute("b1", "b", "b2"),
      setAttribute("b2", "b", "b1"),
    )

    expect(summaries(flow)).toEqual([
      "error endless-cycle at Actions[1]",
      "error endless-cycle at Actions[3]",
    ])
  })
})

describe("attributes", () => {
  it("that nothing sets may come from outside", () => {
    const flow = flowOf(reading("name"), hangUp)

    expect(summaries(flow)).toEqual(["warning unset-attribute at Actions[0].Parameters.Text"])
    expect(summaries(flow, { attributes: ["name"] })).toEqual([])
  })

  it("come from outside in flows that others lead to", () => {
    const flow = {
      ...flowOf(message("say", "end", "$.Attributes.name"), {
        ...hangUp,
        Identifier: "end",
        Type: "EndFlowExecution",
      }),
    }

    expect(summaries(flow, { type: "AGENT_WHISPER" })).toEqual([])
  })

  it.each([
    "MODULE",
    "CUSTOMER_QUEUE",
    "CUSTOMER_HOLD",
    "CUSTOMER_WHISPER",
    "AGENT_HOLD",
    "AGENT_WHISPER",
    "OUTBOUND_WHISPER",
    "AGENT_TRANSFER",
    "QUEUE_TRANSFER",
  ] as const)("come from an earlier flow in a flow of type %s", (type) => {
    const found = validateFlow(flowOf(reading("name"), hangUp), { type })

    expect(found.filter(({ code }) => code === "unset-attribute")).toEqual([])
  })

  it("are found in brackets as behind dots", () => {
    const flow = flowOf(
      setAttribute("set", "name", "say"),
      message("say", "hangUp", "Hello $['Attributes']['nme']!"),
      hangUp,
    )

    expect(validateFlow(flow)[0]?.message).toContain('Did you mean "name"?')
  })

  it("must be set on a way that leads to where they are read", () => {
    const elsewhere = flowOf(
      compare("which", "$.Channel", { yes: "set", otherwise: "say" }),
      setAttribute("set", "name", "hangUp"),
      reading("name"),
      hangUp,
    )
    const onTheWay = flowOf(
      compare("which", "$.Channel", { yes: "set", otherwise: "say" }),
      setAttribute("set", "name", "say"),
      reading("name"),
      hangUp,
    )

    expect(validateFlow(elsewhere)[0]?.message).toContain(
      '"set" sets $.Attributes.name, but no way leads',
    )
    expect(summaries(onTheWay)).toEqual([])
  })

  it("may be misspelt", () => {
    const flow = flowOf(setAttribute("set", "callerName", "say"), reading("calerName"), hangUp)

    expect(validateFlow(flow)[0]?.message).toContain('Did you mean "callerName"?')
  })

  it("may be set by a module", () => {
    const module = step("module", "InvokeFlowModule", { FlowModuleId: "m", next: "say" })

    expect(summaries(flowOf(module, reading("name"), hangUp))).toEqual([])
  })

  it("of the flow come from nowhere else", () => {
    const flow = flowOf(message("say", "end", "$.FlowAttributes.tries"), {
      ...hangUp,
      Identifier: "end",
      Type: "EndFlowExecution",
    })

    expect(summaries(flow, { type: "CUSTOMER_QUEUE", attributes: ["tries"] })).toEqual([
      "warning unset-attribute at Actions[0].Parameters.Text",
    ])
  })

  it.each([
    ["$.StoredCustomerInput"],
    ["$.External.name"],
    ["$.Lex.IntentName"],
    ["$.Metrics.Queue.Size"],
    ["$.Views.Action"],
    ["$.Customer.FirstName"],
    ["$.Case.status"],
  ])("that hold results are empty before: %s", (reference) => {
    expect(summaries(flowOf(message("say", "hangUp", reference), hangUp))).toEqual([
      "warning unset-attribute at Actions[0].Parameters.Text",
    ])
  })
})

describe("Lambda answers", () => {
  it("that a later call replaced are stale", () => {
    const flow = flowOf(
      lambda("find", "find-customer", "greet"),
      message("greet", "log", "Hello $.External.name"),
      lambda("log", "write-log", "again"),
      message("again", "hangUp", "Goodbye $.External.name"),
      hangUp,
    )

    expect(summaries(flow)).toEqual(["warning stale-lambda-result at Actions[3].Parameters.Text"])
    expect(validateFlow(flow)[0]?.message).toContain("write-log")
    expect(validateFlow(flow)[0]?.message).toContain("find-customer")
  })

  it("of the same function are as good", () => {
    const flow = flowOf(
      lambda("find", "find-customer", "greet"),
      message("greet", "again", "Hello $.External.name"),
      lambda("again", "find-customer", "bye"),
      message("bye", "hangUp", "Goodbye $.External.name"),
      hangUp,
    )

    expect(summaries(flow)).toEqual([])
  })

  it("stay when the later call is asynchronous, or on another way", () => {
    const asynchronous = lambda("log", "write-log", "bye")
    const flow = flowOf(
      lambda("find", "find-customer", "greet"),
      message("greet", "log", "Hello $.External.name"),
      {
        ...asynchronous,
        Parameters: { ...asynchronous.Parameters, InvocationType: "ASYNCHRONOUS" },
      },
      message("bye", "hangUp", "Goodbye $.External.name"),
      hangUp,
    )
    const otherWay = flowOf(
      compare("which", "$.Channel", { yes: "find", otherwise: "log" }),
      lambda("find", "find-customer", "greet"),
      message("greet", "hangUp", "Hello $.External.name"),
      lambda("log", "write-log", "bye"),
      message("bye", "hangUp", "Goodbye $.External.name"),
      hangUp,
    )

    expect(summaries(flow)).toEqual([])
    expect(summaries(otherWay)).toEqual([])
  })
})
