import { describe, expect, it } from "vitest"

import { type MissingAnswer, type Scenario, withAnswers } from "../src/index.ts"
import { hangUp, says } from "./support/flow-content.ts"
import { dialFlow } from "./support/test-center.ts"

const hours = "arn:aws:connect:us-east-1:000000000000:instance/local/operating-hours/office"
const lookup = "arn:aws:lambda:us-east-1:000000000000:function:lookup"

/** Hours, a function and a service, one after the other, twice. */
const actions = {
  hours: {
    type: "CheckHoursOfOperation",
    parameters: { HoursOfOperationId: hours },
    conditions: { True: "look", False: "closed" },
    errors: { NoMatchingError: "closed" },
  },
  look: {
    type: "InvokeLambdaFunction",
    parameters: { LambdaFunctionARN: lookup, InvocationTimeLimitSeconds: "3" },
    next: "profile",
    errors: { NoMatchingError: "failed" },
  },
  profile: {
    type: "GetCustomerProfile",
    parameters: { ProfileRequestData: { IdentifierName: "Phone", IdentifierValue: "1" } },
    next: "greet",
    errors: { NoneFoundError: "greet", MultipleFoundError: "greet", NoMatchingError: "greet" },
  },
  greet: says("Hello $.Customer.FirstName. You are $.External.tier.", "again"),
  again: {
    type: "CheckHoursOfOperation",
    parameters: { HoursOfOperationId: hours },
    conditions: { True: "bye", False: "closed" },
    errors: { NoMatchingError: "closed" },
  },
  closed: says("We are closed.", "bye"),
  failed: says("That failed.", "bye"),
  bye: hangUp,
}

/** Answers by what is asked about, and what was asked for. */
function answering(answers: Readonly<Record<string, Scenario>>) {
  const asked: MissingAnswer[] = []
  const ask = async (missing: MissingAnswer) => {
    asked.push(missing)
    return answers[missing.about]
  }
  return { asked, ask }
}

describe("what the scenario does not say", () => {
  it("is asked for when the call needs it, once, and counts from then on", async () => {
    const { asked, ask } = answering({
      hours: { hours: { office: "open" } },
      lambda: { lambdas: { lookup: { returns: { tier: "gold" } } } },
      service: { answers: { profile: { sets: { Customer: { FirstName: "Ada" } } } } },
    })

    const call = await dialFlow(actions, { ask })

    expect(call.heard).toEqual(["Hello Ada. You are gold."])
    expect(asked).toMatchObject([
      { about: "hours", hoursOfOperation: hours },
      { about: "lambda", functionArn: lookup, event: { Name: "ContactFlowEvent" } },
      { about: "service", flow: "main", action: "profile", actionType: "GetCustomerProfile" },
    ])
  })

  it("happens in the same order, event by event, as if it had been known", async () => {
    const scenario: Scenario = {
      hours: { office: "open" },
      lambdas: { lookup: { returns: { tier: "gold" } } },
      answers: { profile: { sets: { Customer: { FirstName: "Ada" } } } },
    }
    const { ask } = answering({ hours: scenario })

    const asking = await dialFlow(actions, { ask })
    const knowing = await dialFlow(actions, { scenario })

    expect(asking.events.slice(1)).toEqual(knowing.events.slice(1))
  })

  it("is what it is without an answer, and not asked for again", async () => {
    const { asked, ask } = answering({})

    const asking = await dialFlow(actions, { ask })
    const silent = await dialFlow(actions)

    expect(asking.events).toEqual(silent.events)
    expect(asked.map(({ about }) => about)).toEqual(["hours", "lambda"])
  })

  it("is not asked for where the scenario says it", async () => {
    const { asked, ask } = answering({})

    await dialFlow(actions, {
      ask,
      scenario: { hours: { office: "closed" }, lambdas: { lookup: "timeout" } },
    })

    expect(asked).toEqual([])
  })
})

describe("answers put together", () => {
  it("keep what was said of other things, and take the later word on the same", () => {
    const before: Scenario = { seed: 3, hours: { a: "open", b: "open" }, lambdas: { f: "timeout" } }

    expect(withAnswers(before, { hours: { b: "closed" }, queues: { q: { agents: 0 } } })).toEqual({
      seed: 3,
      hours: { a: "open", b: "closed" },
      lambdas: { f: "timeout" },
      queues: { q: { agents: 0 } },
    })
  })
})
