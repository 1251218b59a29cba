import type { ConnectContactFlowEvent } from "aws-lambda"
import { describe, expect, it, vi } from "vitest"

import type { Scenario, SimulatorOptions } from "../../src/index.ts"
import { says, type TestAction } from "../support/flow-content.ts"
import { probe, type Probe } from "../support/probe-action.ts"
import { dialFlow, eventsOf, testClock } from "../support/test-center.ts"

const end: TestAction = { type: "DisconnectParticipant" }
const lookup = "arn:aws:lambda:us-east-1:000000000000:function:lookup"

function invoke(parameters: object = {}, more: Partial<Probe> = {}): ReturnType<typeof probe> {
  return probe({
    type: "InvokeLambdaFunction",
    parameters: { LambdaFunctionARN: lookup, InvocationTimeLimitSeconds: "3", ...parameters },
    errors: ["NoMatchingError"],
    ...more,
  })
}

function returning(reply: unknown): { readonly options: Pick<SimulatorOptions, "lambdas"> } {
  return { options: { lambdas: { [lookup]: () => Promise.resolve(reply) } } }
}

describe("InvokeLambdaFunction", () => {
  it("InvokeLambdaFunction: the event has Connect's shape [D + S PAC: extra fields, nulls]", async () => {
    const seen: ConnectContactFlowEvent[] = []
    await dialFlow(
      {
        aim: {
          type: "UpdateContactTargetQueue",
          parameters: {
            QueueId: "arn:aws:connect:us-east-1:000000000000:instance/local/queue/q1",
          },
          next: "data",
        },
        data: {
          type: "UpdateContactData",
          parameters: { Name: "A call", LanguageCode: "de-DE", CustomerId: "c-1" },
          next: "tag",
        },
        tag: { type: "TagContact", parameters: { Tags: { team: "sales" } }, next: "act" },
        act: {
          type: "InvokeLambdaFunction",
          parameters: {
            LambdaFunctionARN: lookup,
            InvocationTimeLimitSeconds: "8",
            LambdaInvocationAttributes: {
              who: "$.CustomerEndpoint.Address",
              fixed: "1",
              nested: { tier: "$.Attributes.tier" },
            },
          },
          next: "end",
        },
        end,
      },
      {
        dial: { attributes: { tier: "gold" } },
        lambdas: {
          [lookup]: (event) => {
            seen.push(event as ConnectContactFlowEvent)
            return Promise.resolve({})
          },
        },
        resources: {
          queues: [
            {
              arn: "arn:aws:connect:us-east-1:000000000000:instance/local/queue/q1",
              name: "demos",
            },
          ],
        },
      },
    )

    expect(seen).toEqual([
      {
        Name: "ContactFlowEvent",
        Details: {
          Parameters: { who: "+12025550123", fixed: "1", nested: '{"tier":"gold"}' },
          ContactData: {
            Attributes: { tier: "gold" },
            AwsRegion: "us-east-1",
            Channel: "VOICE",
            ContactId: "11111111-1111-4111-8111-111111111111",
            CustomerEndpoint: { Address: "+12025550123", Type: "TELEPHONE_NUMBER" },
            CustomerId: "c-1",
            Description: null,
            InitialContactId: "11111111-1111-4111-8111-111111111111",
            InitiationMethod: "INBOUND",
            InstanceARN: "arn:aws:connect:us-east-1:000000000000:instance/local",
            LanguageCode: "de-DE",
            MediaStreams: { Customer: { Audio: null } },
            Name: "A call",
            PreviousContactId: "11111111-1111-4111-8111-111111111111",
            Queue: {
              ARN: "arn:aws:connect:us-east-1:000000000000:instance/local/queue/q1",
              Name: "demos",
            },
            References: {},
            RelatedContactId: null,
            SegmentAttributes: { "connect:Subtype": { ValueString: "connect:Telephony" } },
            SystemEndpoint: { Address: "+18005550199", Type: "TELEPHONE_NUMBER" },
            Tags: { team: "sales" },
          },
        },
      },
    ])
  })

  it("InvokeLambdaFunction: the reply is $.External until the next call overwrites it [S, PAC: last Lambda only]", async () => {
    const replies = [{ first: "1" }, { second: "2" }]
    const call = await dialFlow(
      {
        one: {
          type: "InvokeLambdaFunction",
          parameters: { LambdaFunctionARN: lookup, InvocationTimeLimitSeconds: "3" },
          next: "sayOne",
        },
        sayOne: says("$.External.first", "two"),
        two: {
          type: "InvokeLambdaFunction",
          parameters: { LambdaFunctionARN: lookup, InvocationTimeLimitSeconds: "3" },
          next: "sayTwo",
        },
        sayTwo: says("[$.External.first] $.External.second", "end"),
        end,
      },
      { lambdas: { [lookup]: () => Promise.resolve(replies.shift()) } },
    )

    expect(call.heard).toEqual(["1", "[] 2"])
    expect(eventsOf(call, "LambdaInvoked")).toMatchObject([
      { type: "LambdaInvoked", arn: lookup, outcome: "ok" },
      { type: "LambdaInvoked", arn: lookup, outcome: "ok" },
    ])
  })

  it("InvokeLambdaFunction: a STRING_MAP is flat, JSON may be nested [D, ADG23 connect-lambda-functions]", async () => {
    const nested = returning({ customer: { name: "Ada" } })

    expect((await invoke({}, nested)).by).toBe("Error:NoMatchingError")
    expect((await invoke({ ResponseValidation: { ResponseType: "JSON" } }, nested)).by).toBe(
      "NextAction",
    )
    expect((await invoke({}, returning({ count: 3, yes: true, none: null }))).by).toBe("NextAction")
    expect((await invoke({}, returning("text"))).by).toBe("Error:NoMatchingError")
    expect((await invoke({}, returning(null))).by).toBe("NextAction")
  })

  it("InvokeLambdaFunction: $.External.a.b reads nested JSON [D, ADG23]", async () => {
    const call = await dialFlow(
      {
        act: {
          type: "InvokeLambdaFunction",
          parameters: {
            LambdaFunctionARN: lookup,
            InvocationTimeLimitSeconds: "3",
            ResponseValidation: { ResponseType: "JSON" },
          },
          next: "say",
        },
        say: says(
          "$.External.customer.name $.External.list[1] $.External.count $.External.customer",
          "end",
        ),
        end,
      },
      returning({ customer: { name: "Ada" }, list: ["a", "b"], count: 2 }).options,
    )

    expect(call.heard).toEqual(['Ada b 2 {"name":"Ada"}'])
  })

  it("InvokeLambdaFunction: a reply of 32 KB or more is an error [D, ADG23 connect-lambda-functions]", async () => {
    expect((await invoke({}, returning({ a: "x".repeat(32_000) }))).by).toBe("NextAction")
    expect((await invoke({}, returning({ a: "x".repeat(32_768) }))).by).toBe(
      "Error:NoMatchingError",
    )
  })

  it("InvokeLambdaFunction: a function that throws, or is not there, takes the error branch [S, FAC]", async () => {
    const throwing = {
      options: { lambdas: { [lookup]: () => Promise.reject(new Error("boom")) } },
    }
    const { by, call } = await invoke({}, throwing)

    expect(by).toBe("Error:NoMatchingError")
    expect(eventsOf(call, "LambdaInvoked")).toMatchObject([
      { type: "LambdaInvoked", arn: lookup, outcome: "error", reason: "boom" },
    ])
    expect((await invoke()).by).toBe("Error:NoMatchingError")
  })

  it("InvokeLambdaFunction: the time limit is 1 to 8 seconds [S, FAC]", async () => {
    const clock = testClock()
    const before = clock.nowMs()
    const scenario: Scenario = { lambdas: { lookup: "timeout" } }

    expect((await invoke({}, { options: { clock, scenario } })).by).toBe("Error:NoMatchingError")
    expect(clock.nowMs() - before).toBe(3000)
    expect((await invoke({ InvocationTimeLimitSeconds: "9" }, returning({}))).by).toBe(
      "Error:NoMatchingError",
    )
    expect((await invoke({ InvocationTimeLimitSeconds: "$.Attributes.n" }, returning({}))).by).toBe(
      "Error:NoMatchingError",
    )
  })

  it("gives up on a real function that never answers", async () => {
    vi.useFakeTimers()
    try {
      const probed = invoke(
        { InvocationTimeLimitSeconds: "1" },
        { options: { lambdas: { [lookup]: () => new Promise<never>(() => undefined) } } },
      )
      await vi.advanceTimersByTimeAsync(1000)

      expect((await probed).by).toBe("Error:NoMatchingError")
    } finally {
      vi.useRealTimers()
    }
  })

  it("InvokeLambdaFunction: what an ASYNCHRONOUS function returns or throws never reaches the flow [S, PAC]", async () => {
    const options = (handler: () => Promise<unknown>): Pick<SimulatorOptions, "lambdas"> => ({
      lambdas: { [lookup]: handler },
    })
    const asynchronous = { InvocationType: "ASYNCHRONOUS" }
    const call = await dialFlow(
      {
        act: {
          type: "InvokeLambdaFunction",
          parameters: {
            LambdaFunctionARN: lookup,
            InvocationTimeLimitSeconds: "3",
            ...asynchronous,
          },
          next: "say",
          errors: { NoMatchingError: "end" },
        },
        say: says("[$.External.a]", "end"),
        end,
      },
      options(() => Promise.resolve({ a: "1" })),
    )

    expect(call.heard).toEqual(["[]"])
    expect(
      (await invoke(asynchronous, { options: options(() => Promise.reject(new Error("boom"))) }))
        .by,
    ).toBe("NextAction")
    expect((await invoke(asynchronous)).by).toBe("Error:NoMatchingError")
  })

  it("behaves as the scenario says, one invocation after the other, and then as it is", async () => {
    const say: TestAction = says("[$.External.a]", "loop")
    const call = await dialFlow(
      {
        loop: {
          type: "Loop",
          parameters: { LoopCount: "5" },
          next: "end",
          conditions: { ContinueLooping: "act", DoneLooping: "end" },
        },
        act: {
          type: "InvokeLambdaFunction",
          parameters: { LambdaFunctionARN: lookup, InvocationTimeLimitSeconds: "3" },
          next: "say",
          errors: { NoMatchingError: "failed" },
        },
        say,
        failed: says("failed", "loop"),
        end,
      },
      {
        lambdas: { [lookup]: () => Promise.resolve({ a: "real" }) },
        scenario: {
          lambdas: {
            [lookup]: [{ fails: "boom" }, { returns: { a: "canned" } }, "timeout", "handler"],
          },
        },
      },
    )

    expect(call.heard).toEqual(["failed", "[canned]", "failed", "[real]", "[real]"])
  })
})

describe("CreateCallbackContact", () => {
  const queue = "arn:aws:connect:us-east-1:000000000000:instance/local/queue/q1"
  const resources = { queues: [{ arn: queue, name: "demos", maxContacts: 5 }] }
  const callback = (more: Partial<Probe> = {}): ReturnType<typeof probe> =>
    probe({
      type: "CreateCallbackContact",
      parameters: {
        QueueId: queue,
        InitialCallDelaySeconds: "60",
        MaximumConnectionAttempts: "2",
        RetryDelaySeconds: "600",
      },
      errors: ["NoMatchingError"],
      options: { resources },
      ...more,
    })

  it("CreateCallbackContact: queues a callback to the callback number, or to the caller's own [S, FAC + D]", async () => {
    const own = await callback()
    const set = await callback({
      before: {
        set: {
          type: "UpdateContactCallbackNumber",
          parameters: { CallbackNumber: "$.Attributes.wish" },
          next: "act",
          errors: { InvalidCallbackNumber: "act" },
        },
      },
      dial: { attributes: { wish: "+12025550188" }, from: undefined },
    })

    expect(eventsOf(own.call, "CallbackCreated")).toEqual([
      {
        type: "CallbackCreated",
        queue: "demos",
        number: "+12025550123",
        initialCallDelaySeconds: 60,
      },
    ])
    expect(own.by).toBe("NextAction")
    expect(eventsOf(set.call, "CallbackCreated")[0]?.number).toBe("+12025550188")
  })

  it("CreateCallbackContact: without a number or a queue, or into a full queue, it fails [S, FAC: NoMatchingError]", async () => {
    expect((await callback({ dial: { from: undefined } })).by).toBe("Error:NoMatchingError")
    expect((await callback({ parameters: { InitialCallDelaySeconds: "60" } })).by).toBe(
      "Error:NoMatchingError",
    )
    expect(
      (
        await callback({
          options: { resources, scenario: { queues: { demos: { contactsInQueue: 5 } } } },
        })
      ).by,
    ).toBe("Error:NoMatchingError")
  })
})

const answered = (
  type: string,
  answer: object,
  errors: readonly string[],
): ReturnType<typeof probe> =>
  probe({ type, errors, options: { scenario: { answers: { [type]: answer } } } })

describe("customer profiles", () => {
  it("GetCustomerProfile: fills $.Customer, or says that none or several were found [D, DEV26]", async () => {
    const errors = ["MultipleFoundError", "NoneFoundError", "NoMatchingError"]
    const call = await dialFlow(
      {
        get: { type: "GetCustomerProfile", next: "say" },
        say: says("Hello $.Customer.FirstName.", "end"),
        end,
      },
      {
        scenario: {
          answers: { GetCustomerProfile: { sets: { Customer: { FirstName: "Ada" } } } },
        },
      },
    )

    expect(call.heard).toEqual(["Hello Ada."])
    expect((await answered("GetCustomerProfile", { error: "NoneFoundError" }, errors)).by).toBe(
      "Error:NoneFoundError",
    )
    expect((await answered("GetCustomerProfile", { error: "MultipleFoundError" }, errors)).by).toBe(
      "Error:MultipleFoundError",
    )
  })

  it("GetCustomerProfileObject: NoneFoundError is a branch of its own [D, inferred from sibling pages]", async () => {
    expect(
      (
        await answered("GetCustomerProfileObject", { error: "NoneFoundError" }, [
          "NoneFoundError",
          "NoMatchingError",
        ])
      ).by,
    ).toBe("Error:NoneFoundError")
  })

  it("GetCalculatedAttributesForCustomerProfile: NoneFoundError is a branch of its own [D, DEV26]", async () => {
    expect(
      (
        await answered("GetCalculatedAttributesForCustomerProfile", { error: "NoneFoundError" }, [
          "NoneFoundError",
          "NoMatchingError",
        ])
      ).by,
    ).toBe("Error:NoneFoundError")
  })

  it("CreateCustomerProfile: an error that has no branch takes the catch-all [D, DEV26: NoMatchingError if no other Error matches]", async () => {
    expect(
      (await answered("CreateCustomerProfile", { error: "Whatever" }, ["NoMatchingError"])).by,
    ).toBe("Error:NoMatchingError")
  })

  it("UpdateCustomerProfile: goes on when the scenario answers [D, DEV26]", async () => {
    expect((await answered("UpdateCustomerProfile", {}, ["NoMatchingError"])).by).toBe("NextAction")
  })

  it("AssociateContactToCustomerProfile: stops by name without an answer [D, DEV26]", async () => {
    expect(
      (await probe({ type: "AssociateContactToCustomerProfile", errors: ["NoMatchingError"] }))
        .reason,
    ).toContain("answers: { AssociateContactToCustomerProfile:")
    expect((await answered("AssociateContactToCustomerProfile", {}, ["NoMatchingError"])).by).toBe(
      "NextAction",
    )
  })

  it("prefers an answer for the Identifier to one for the type, and uses lists up", async () => {
    const answers = {
      GetCustomerProfile: { error: "NoneFoundError" },
      get: [{ error: "NoMatchingError" }, { sets: { Customer: { FirstName: "Ada" } } }],
    }
    const call = await dialFlow(
      {
        get: {
          type: "GetCustomerProfile",
          next: "say",
          errors: { NoMatchingError: "get", NoneFoundError: "end" },
        },
        say: says("$.Customer.FirstName", "end"),
        end,
      },
      { scenario: { answers } },
    )

    expect(call.heard).toEqual(["Ada"])
    expect(eventsOf(call, "ServiceAnswered").map(({ outcome }) => outcome)).toEqual([
      "NoMatchingError",
      "success",
    ])
  })
})
