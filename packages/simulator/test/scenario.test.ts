import { describe, expect, it } from "vitest"

import { type Scenario, SimulatorFault } from "../src/index.ts"
import { hangUp, says } from "./support/flow-content.ts"
import { teaBot } from "./support/tea-bot.ts"
import { testCenter } from "./support/test-center.ts"

const actions = {
  greet: says("Hello.", "look"),
  look: {
    type: "InvokeLambdaFunction",
    parameters: {
      LambdaFunctionARN: "arn:aws:lambda:us-east-1:000000000000:function:lookup",
      InvocationTimeLimitSeconds: "3",
    },
    next: "bye",
  },
  bye: hangUp,
}

function startWith(scenario: Scenario): void {
  testCenter(actions, {
    scenario,
    bots: [teaBot(() => Promise.reject(new Error()))],
    resources: { queues: [{ arn: "arn:queue/q1", name: "demos" }] },
  })
}

describe("a scenario", () => {
  it("may name resources by ARN, id or name, actions by Identifier or type, functions by what flows call them", () => {
    expect(() =>
      startWith({
        queues: { demos: {}, q1: {}, "arn:queue/anything": {} },
        hours: { "arn:hours": "open" },
        lambdas: { lookup: "timeout" },
        codeHooks: { live: "timeout", LIVE: "handler" },
        answers: { greet: {}, InvokeLambdaFunction: {} },
        faults: [{ action: "look", flow: "main" }],
      }),
    ).not.toThrow()
  })

  it("knows a function by its name, whichever alias or version of it the flow invokes", async () => {
    const invoked = { ...actions.look.parameters }
    const versioned = {
      ...actions,
      look: {
        ...actions.look,
        parameters: { ...invoked, LambdaFunctionARN: `${invoked.LambdaFunctionARN}:live` },
        next: "tell",
      },
      tell: says("$.External.tier", "bye"),
    }

    const call = await testCenter(versioned, {
      scenario: { lambdas: { lookup: { returns: { tier: "gold" } } } },
    }).dial({ from: undefined })

    expect(call.heard).toContain("gold")
  })

  it("is refused with all names that the instance does not have", () => {
    expect(() =>
      startWith({
        hours: { offices: "open" },
        queues: { demo: {} },
        lambdas: { look: "timeout" },
        codeHooks: { dead: "timeout" },
        answers: { GetCustomerProfile: {} },
        faults: [{ action: "greet" }, { action: "great", flow: "mian" }],
      }),
    ).toThrow(
      new SimulatorFault(
        [
          "scenario.hours: the instance has no offices",
          "scenario.queues: the instance has no demo",
          "scenario.lambdas: the instance has no look",
          "scenario.codeHooks: the instance has no dead",
          "scenario.answers: the instance has no GetCustomerProfile",
          "scenario.faults[1].action: the instance has no great",
          "scenario.faults[1].flow: the instance has no mian",
        ].join("\n"),
      ),
    )
  })
})
