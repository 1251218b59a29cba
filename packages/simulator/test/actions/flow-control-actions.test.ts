import { assert, asyncProperty, integer } from "fast-check"
import { describe, expect, it } from "vitest"

import type { SimulatorOptions } from "../../src/index.ts"
import { says, type TestAction } from "../support/flow-content.ts"
import { probe } from "../support/probe-action.ts"
import {
  bodiesOf,
  dialFlow,
  eventsOf,
  flowArn,
  testCenter,
  testClock,
  transitions,
} from "../support/test-center.ts"

const end: TestAction = { type: "DisconnectParticipant" }
const noMatch = ["NoMatchingCondition"]

const compare = (
  value: string,
  conditions: readonly string[],
  attributes: Record<string, string> = {},
) =>
  probe({
    type: "Compare",
    parameters: { ComparisonValue: value },
    conditions,
    errors: noMatch,
    dial: { attributes },
  })

const taken = async (...args: Parameters<typeof compare>): Promise<string | undefined> =>
  (await compare(...args)).by

describe("Compare", () => {
  it("Compare: conditions are tried in order, the first true one wins [D, ADG23]", async () => {
    expect(await taken("$.Attributes.n", ["NumberGreaterThan 1", "Equals 5"], { n: "5" })).toBe(
      "Condition:0",
    )
  })

  it("Compare: knows the eight documented operators [S, FAC+PAC]", async () => {
    const attributes = { word: "demonstration", n: "7" }
    expect(await taken("$.Attributes.word", ["TextStartsWith demo"], attributes)).toBe(
      "Condition:0",
    )
    expect(await taken("$.Attributes.word", ["TextEndsWith ration"], attributes)).toBe(
      "Condition:0",
    )
    expect(await taken("$.Attributes.word", ["TextContains onstr"], attributes)).toBe("Condition:0")
    expect(await taken("$.Attributes.word", ["TextContains Demo"], attributes)).toBe(
      "Error:NoMatchingCondition",
    )
    expect(
      await taken(
        "$.Attributes.n",
        ["NumberGreaterThan 7", "NumberGreaterOrEqualTo 7"],
        attributes,
      ),
    ).toBe("Condition:1")
    expect(
      await taken("$.Attributes.n", ["NumberLessThan 7", "NumberLessOrEqualTo 7.0"], attributes),
    ).toBe("Condition:1")
  })

  it("Compare: a number operator with a side that is no number is false [S, PAC]", async () => {
    expect(await taken("$.Attributes.n", ["NumberLessThan 5"], { n: "few" })).toBe(
      "Error:NoMatchingCondition",
    )
    expect(await taken("$.Attributes.n", ["NumberLessThan 5"], { n: "" })).toBe(
      "Error:NoMatchingCondition",
    )
  })

  it("Compare: KeyExists asks whether there is a value [S, PAC: accepted, undocumented]", async () => {
    expect(await taken("$.Attributes.n", ["KeyExists n"], { n: "" })).toBe("Condition:0")
    expect(await taken("$.Attributes.n", ["KeyExists n"])).toBe("Error:NoMatchingCondition")
  })

  it("Compare: an unset path is empty and meets no condition [S, PAC for empty; NoMatchingCondition is our reading]", async () => {
    expect(await taken("$.External.never", ["Equals x"])).toBe("Error:NoMatchingCondition")
    expect(await taken("$.Attributes.constructor", ["KeyExists x"])).toBe(
      "Error:NoMatchingCondition",
    )
  })

  it("Compare: operands may refer to attributes [D, ADG23: conditions to check can be dynamic]", async () => {
    expect(
      await taken("$.Attributes.code", ["Equals $.Attributes.expected"], {
        code: "12",
        expected: "12",
      }),
    ).toBe("Condition:0")
  })

  it("Compare: reads every system namespace [D, ADG23 connect-attrib-list + PAC]", async () => {
    const values: Record<string, string> = {
      "$.Channel": "VOICE",
      "$.ContactId": "11111111-1111-4111-8111-111111111111",
      "$.InitialContactId": "11111111-1111-4111-8111-111111111111",
      "$.PreviousContactId": "11111111-1111-4111-8111-111111111111",
      "$.LanguageCode": "en-US",
      "$.InitiationMethod": "INBOUND",
      "$.CustomerEndpoint.Address": "+12025550123",
      "$.CustomerEndpoint.Type": "TELEPHONE_NUMBER",
      "$.SystemEndpoint.Address": "+18005550199",
      "$.InstanceARN": "arn:aws:connect:us-east-1:000000000000:instance/local",
      "$.AwsRegion": "us-east-1",
      "$['AwsRegion']": "us-east-1",
      "$.SegmentAttributes['connect:Subtype']": "connect:Telephony",
      "$.TextToSpeechVoiceId": "Joanna",
    }
    for (const [path, value] of Object.entries(values))
      expect([path, await taken(path, [`Equals ${value}`])]).toEqual([path, "Condition:0"])
  })

  it("Compare: a withheld number is anonymous [own choice: docs/fidelity.md]", async () => {
    const { by } = await probe({
      type: "Compare",
      parameters: { ComparisonValue: "$.CustomerEndpoint.Address" },
      conditions: ["anonymous"],
      dial: { from: undefined },
    })

    expect(by).toBe("Condition:0")
  })
})

describe("CheckHoursOfOperation", () => {
  const hoursArn = "arn:aws:connect:us-east-1:000000000000:instance/local/operating-hours/office"
  const queueArn = "arn:aws:connect:us-east-1:000000000000:instance/local/queue/q1"
  const resources: SimulatorOptions["resources"] = {
    hoursOfOperation: [
      {
        arn: hoursArn,
        name: "office hours",
        timeZone: "America/New_York",
        weekly: [
          { day: "MONDAY", start: "09:00", end: "17:00" },
          { day: "TUESDAY", start: "22:00", end: "06:00" },
        ],
        overrides: [{ date: "2026-11-30", hours: [{ start: "13:00", end: "15:00" }] }],
      },
    ],
    queues: [{ arn: queueArn, name: "demos", hoursOfOperation: hoursArn }],
  }
  const check = async (
    at: string,
    parameters: object = { HoursOfOperationId: hoursArn },
    scenario = {},
  ) =>
    (
      await probe({
        type: "CheckHoursOfOperation",
        parameters: { ...parameters },
        conditions: ["True", "False"],
        errors: ["NoMatchingError"],
        options: { clock: testClock(at), resources, scenario },
      })
    ).by

  it("CheckHoursOfOperation: results are True and False, by the clock of the hours' own zone [S, FAC]", async () => {
    expect(await check("2026-12-07T14:00:00Z")).toBe("Condition:0")
    expect(await check("2026-12-07T13:59:59Z")).toBe("Condition:1")
    expect(await check("2026-12-07T22:00:00Z")).toBe("Condition:1")
    // Summer time: 09:00 in New York is 13:00 UTC.
    expect(await check("2026-07-06T13:00:00Z")).toBe("Condition:0")
  })

  it("CheckHoursOfOperation: hours may end on the next day; overrides replace a date [D, ADG23 set-hours-operation]", async () => {
    expect(await check("2026-12-09T10:59:00Z")).toBe("Condition:0")
    expect(await check("2026-12-09T11:00:00Z")).toBe("Condition:1")
    expect(await check("2026-11-30T15:00:00Z")).toBe("Condition:1")
    expect(await check("2026-11-30T18:00:00Z")).toBe("Condition:0")
  })

  it("CheckHoursOfOperation: without an id the target queue's hours count [S, FAC]", async () => {
    const call = await dialFlow(
      {
        aim: {
          type: "UpdateContactTargetQueue",
          parameters: { QueueId: queueArn },
          next: "check",
        },
        check: {
          type: "CheckHoursOfOperation",
          next: "end",
          conditions: { True: "open", False: "closed" },
        },
        open: says("Open.", "end"),
        closed: says("Closed.", "end"),
        end,
      },
      { resources, clock: testClock("2026-12-06T15:00:00Z") },
    )

    expect(call.heard).toEqual(["Closed."])
    expect(await check("2026-12-07T14:00:00Z", {})).toBe("Error:NoMatchingError")
  })

  it("CheckHoursOfOperation: the scenario may say otherwise, by ARN, id or name [own]", async () => {
    for (const name of [hoursArn, "office", "office hours"])
      expect(await check("2026-12-06T15:00:00Z", undefined, { hours: { [name]: "open" } })).toBe(
        "Condition:0",
      )
  })
})

describe("CheckMetricData and GetMetricData", () => {
  const queueArn = "arn:aws:connect:us-east-1:000000000000:instance/local/queue/q1"
  const scenario = {
    queues: {
      demos: {
        agents: { available: 1, busy: 2, online: 9 },
        contactsInQueue: 4,
        oldestContactAgeSeconds: 300,
      },
    },
  }
  const options = { scenario, resources: { queues: [{ arn: queueArn, name: "demos" }] } }
  const check = async (metric: string, condition: string) =>
    (
      await probe({
        type: "CheckMetricData",
        parameters: { MetricType: metric, QueueId: queueArn },
        conditions: [condition],
        errors: ["NoMatchingCondition", "NoMatchingError"],
        options,
      })
    ).by

  it("CheckMetricData: agents are counted as available, staffed, online [S, FAC+PAC]", async () => {
    expect(await check("NumberOfAgentsAvailable", "NumberGreaterThan 0")).toBe("Condition:0")
    expect(await check("NumberOfAgentsAvailable", "NumberGreaterThan 1")).toBe(
      "Error:NoMatchingCondition",
    )
    expect(await check("NumberOfAgentsStaffed", "Equals 3")).toBe("Condition:0")
    expect(await check("NumberOfAgentsOnline", "Equals 9")).toBe("Condition:0")
    expect(await check("NumberOfContactsInQueue", "NumberGreaterOrEqualTo 4")).toBe("Condition:0")
  })

  it("CheckMetricData: the queue's age is compared in milliseconds [X: E (300000 for 5 minutes) against S PAC (seconds)]", async () => {
    expect(await check("OldestContactInQueueAgeSeconds", "NumberGreaterOrEqualTo 300000")).toBe(
      "Condition:0",
    )
  })

  it("CheckMetricData: without a queue, or for a metric that is none, it fails [S, FAC]", async () => {
    expect(await check("NumberOfCats", "Equals 1")).toBe("Error:NoMatchingError")
    expect(
      (
        await probe({
          type: "CheckMetricData",
          parameters: { MetricType: "NumberOfContactsInQueue" },
          errors: ["NoMatchingError"],
        })
      ).by,
    ).toBe("Error:NoMatchingError")
  })

  it("GetMetricData: fills $.Metrics.Queue and $.Metrics.Agents [S, FAC+PAC]", async () => {
    const call = await dialFlow(
      {
        get: { type: "GetMetricData", parameters: { QueueId: queueArn }, next: "tell" },
        tell: says(
          "$.Metrics.Queue.Name: $.Metrics.Queue.Size waiting, $.Metrics.Queue.OldestContactAge s, $.Metrics.Agents.Busy.Count busy.",
          "end",
        ),
        end,
      },
      options,
    )

    expect(call.heard).toEqual(["demos: 4 waiting, 300 s, 2 busy."])
    expect((await probe({ type: "GetMetricData", errors: ["NoMatchingError"] })).by).toBe(
      "Error:NoMatchingError",
    )
  })
})

const thirds = {
  type: "DistributeByPercentage",
  conditions: ["NumberLessThan 4", "NumberLessThan 10", "NumberLessThan 18"],
  errors: noMatch,
}

const draw = async (seed: number): Promise<(string | undefined)[]> => {
  const center = testCenter(
    {
      act: { type: thirds.type, next: "b", conditions: { "NumberLessThan 51": "a" } },
      a: end,
      b: end,
    },
    { scenario: { seed } },
  )
  const ways: (string | undefined)[] = []
  for (let index = 0; index < 20; index += 1)
    ways.push(transitions(await center.dial({ from: undefined }))[0])
  return ways
}

describe("DistributeByPercentage", () => {
  it("DistributeByPercentage: thresholds are 1 + the percentages so far: 3, 6 and 8 % are 4, 10 and 18 [X: E (console) against S PAC (no + 1)]", async () => {
    const center = testCenter({
      act: {
        type: thirds.type,
        next: "d",
        conditions: {
          "NumberLessThan 4": "a",
          "NumberLessThan 10": "b",
          "NumberLessThan 18": "c",
        },
        errors: { NoMatchingCondition: "d" },
      },
      a: end,
      b: end,
      c: end,
      d: end,
    })
    const counts: Record<string, number> = {}
    for (let index = 0; index < 4000; index += 1) {
      const call = await center.dial({ from: undefined })
      const [way = ""] = transitions(call)
      counts[way.slice(-1)] = (counts[way.slice(-1)] ?? 0) + 1
    }

    const share = (way: string): number => Math.round(((counts[way] ?? 0) / 4000) * 100)
    expect(Math.abs(share("a") - 3)).toBeLessThanOrEqual(1)
    expect(Math.abs(share("b") - 6)).toBeLessThanOrEqual(1)
    expect(Math.abs(share("c") - 8)).toBeLessThanOrEqual(1)
    expect(share("d")).toBeGreaterThan(79)
  })

  it("DistributeByPercentage: the same seed draws the same [own]", async () => {
    expect(await draw(7)).toEqual(await draw(7))
    expect(await draw(7)).not.toEqual(await draw(8))
  })
})

describe("EndFlowExecution", () => {
  it("EndFlowExecution: ends the flow; an inbound contact is left with nothing to run [S, FAC: whisper and queue flows only]", async () => {
    const call = await dialFlow({ stop: { type: "EndFlowExecution" } })

    expect(bodiesOf(call).at(-1)).toEqual({
      type: "CallEnded",
      by: "flow",
      reason: "the flow ended and nothing else is left to run",
    })
  })
})

const looping = (count: string): Record<string, TestAction> => ({
  loop: {
    type: "Loop",
    parameters: { LoopCount: count },
    next: "done",
    conditions: { ContinueLooping: "again", DoneLooping: "done" },
    errors: { NoMatchingError: "wrong" },
  },
  again: says("Again.", "loop"),
  done: says("Done.", "end"),
  wrong: says("Wrong.", "end"),
  end,
})

describe("Loop", () => {
  it("Loop: goes round LoopCount times, 0 to 100 [S, FAC+PAC]", async () => {
    await assert(
      asyncProperty(integer({ min: 0, max: 100 }), async (count) => {
        const call = await dialFlow(looping(String(count)))
        expect(call.heard).toEqual([...Array.from({ length: count }, () => "Again."), "Done."])
      }),
      { numRuns: 20 },
    )
    expect((await dialFlow(looping("101"))).heard).toEqual(["Wrong."])
    expect((await dialFlow(looping("$.Attributes.unset"))).heard).toEqual(["Wrong."])
  })

  it("Loop: the counter is per Identifier and starts again after Done [S, FAC]", async () => {
    const call = await dialFlow({
      outer: {
        type: "Loop",
        parameters: { LoopCount: "2" },
        next: "end",
        conditions: { ContinueLooping: "inner", DoneLooping: "end" },
      },
      inner: {
        type: "Loop",
        parameters: { LoopCount: 2 },
        next: "outer",
        conditions: { ContinueLooping: "say", DoneLooping: "outer" },
      },
      say: says("Round.", "inner"),
      end,
    })

    expect(call.heard).toHaveLength(4)
  })
})

describe("TransferToFlow", () => {
  it("TransferToFlow: hands the contact over on success; NextAction is only for failure [S, PAC+FAC]", async () => {
    const call = await dialFlow(
      {
        keep: {
          type: "UpdateFlowAttributes",
          parameters: { FlowAttributes: { a: { Value: "1" } } },
          next: "go",
        },
        go: {
          type: "TransferToFlow",
          parameters: { ContactFlowId: flowArn("second") },
          next: "wrong",
          errors: { NoMatchingError: "wrong" },
        },
        wrong: says("Wrong.", "end"),
        end,
      },
      { flows: { second: { hi: says("Second flow, [$.FlowAttributes.a].", "bye"), bye: end } } },
    )

    expect(call.heard).toEqual(["Second flow, []."])
    expect(eventsOf(call, "ContactTransferred")).toEqual([
      { type: "ContactTransferred", to: "flow", name: "second" },
    ])
    expect(eventsOf(call, "FlowActionStarted").at(-1)).toMatchObject({
      flow: "second",
      identifier: "bye",
    })
  })

  it("TransferToFlow: a flow that is not there is an error [S, PAC]", async () => {
    expect(
      (
        await probe({
          type: "TransferToFlow",
          parameters: { ContactFlowId: "nowhere" },
          errors: ["NoMatchingError"],
        })
      ).by,
    ).toBe("Error:NoMatchingError")
  })
})

describe("UpdateFlowAttributes", () => {
  it("UpdateFlowAttributes: sets { key: { Value } } for this flow; all or none [S + E: 35 of 35 exports]", async () => {
    const call = await dialFlow({
      set: {
        type: "UpdateFlowAttributes",
        parameters: {
          FlowAttributes: {
            tier: { Type: "String", Value: "gold" },
            who: { Value: "$.Channel" },
          },
        },
        next: "tell",
      },
      tell: says("$.FlowAttributes.tier $.FlowAttributes.who", "end"),
      end,
    })

    expect(call.heard).toEqual(["gold VOICE"])
  })

  it("UpdateFlowAttributes: flat strings and keys with $ or . are refused [S, FAC+PAC]", async () => {
    for (const attributes of [{ tier: "gold" }, { "a.b": { Value: "1" } }])
      expect(
        (
          await probe({
            type: "UpdateFlowAttributes",
            parameters: { FlowAttributes: attributes },
            errors: ["NoMatchingError"],
          })
        ).by,
      ).toBe("Error:NoMatchingError")
  })
})

describe("UpdateFlowLoggingBehavior", () => {
  it("UpdateFlowLoggingBehavior: turns the flow log on and off [S: 89 of 89 exports without errors]", async () => {
    const failing: TestAction = {
      type: "UpdateContactTargetQueue",
      next: "off",
      errors: { NoMatchingError: "off" },
    }
    const call = await dialFlow({
      first: { ...failing, next: "on", errors: { NoMatchingError: "on" } },
      on: {
        type: "UpdateFlowLoggingBehavior",
        parameters: { FlowLoggingBehavior: "Enabled" },
        next: "second",
      },
      second: failing,
      off: {
        type: "UpdateFlowLoggingBehavior",
        parameters: { FlowLoggingBehavior: "Disabled" },
        next: "third",
      },
      third: { ...failing, next: "end", errors: { NoMatchingError: "end" } },
      end,
    })

    expect(eventsOf(call, "FlowLogged")).toEqual([
      {
        type: "FlowLogged",
        text: "UpdateContactTargetQueue second: NoMatchingError: neither QueueId nor AgentId holds a value",
      },
    ])
  })
})

describe("UpdateContactRoutingCriteria", () => {
  it("UpdateContactRoutingCriteria: is noted: proficiencies play no part in a local run [S, PAC]", async () => {
    const call = await dialFlow({
      on: {
        type: "UpdateFlowLoggingBehavior",
        parameters: { FlowLoggingBehavior: "Enabled" },
        next: "act",
      },
      act: {
        type: "UpdateContactRoutingCriteria",
        parameters: { RoutingCriteria: { Steps: [] } },
        next: "end",
      },
      end,
    })

    expect(eventsOf(call, "FlowLogged")[0]?.text).toBe(
      'UpdateContactRoutingCriteria act: {"RoutingCriteria":{"Steps":[]}}',
    )
  })
})

describe("CheckVoiceId, StartVoiceIdStream and CheckOutboundCallStatus", () => {
  it("CheckVoiceId: the scenario answers with a result such as Authenticated [S + E: operands without spaces]", async () => {
    const options = { scenario: { answers: { CheckVoiceId: { result: "NotEnrolled" } } } }
    const { by, call } = await probe({
      type: "CheckVoiceId",
      conditions: ["Enrolled", "NotEnrolled"],
      errors: ["NoMatchingError"],
      options,
    })

    expect(by).toBe("Condition:1")
    expect(eventsOf(call, "ServiceAnswered")).toEqual([
      { type: "ServiceAnswered", actionType: "CheckVoiceId", outcome: "NotEnrolled" },
    ])
  })

  it("StartVoiceIdStream: the scenario answers; without an answer the call stops and says which one is missing [D, DEV26]", async () => {
    const { reason } = await probe({ type: "StartVoiceIdStream", errors: ["NoMatchingError"] })
    const ok = await probe({
      type: "StartVoiceIdStream",
      options: { scenario: { answers: { StartVoiceIdStream: {} } } },
    })

    expect(reason).toContain(
      "flow main, action act (StartVoiceIdStream): needs a service that a local run does not have",
    )
    expect(reason).toContain("answers: { StartVoiceIdStream:")
    expect(ok.by).toBe("NextAction")
  })

  it("CheckOutboundCallStatus: the scenario says what answered [D, DEV26]", async () => {
    const options = {
      scenario: { answers: { CheckOutboundCallStatus: { result: "VoicemailBeep" } } },
    }

    expect(
      (
        await probe({
          type: "CheckOutboundCallStatus",
          conditions: ["CallAnswered", "VoicemailBeep"],
          options,
        })
      ).by,
    ).toBe("Condition:1")
  })
})

describe("Wait", () => {
  const wait = {
    type: "Wait",
    parameters: { TimeLimitSeconds: "120", Events: ["CustomerReturned"] },
    conditions: ["WaitCompleted", "CustomerReturned"],
    errors: ["NoMatchingError", "ParticipantNotFound"],
  }
  const dial = { channel: "CHAT" } as const

  it("Wait: WaitCompleted after TimeLimitSeconds, unless an event comes first [S x2: TimeLimitSeconds, not TimeoutSeconds]", async () => {
    const clock = testClock()
    const before = clock.nowMs()

    expect(
      (await probe({ ...wait, dial, options: { clock }, customer: (call) => call.silence() })).by,
    ).toBe("Condition:0")
    expect(clock.nowMs() - before).toBe(120_000)
    expect((await probe({ ...wait, dial, customer: (call) => call.say("I am back") })).by).toBe(
      "Condition:1",
    )
  })

  it("Wait: is for chat: a call takes the error branch [D, DEV26]", async () => {
    expect((await probe(wait)).by).toBe("Error:NoMatchingError")
  })

  it("Wait: waiting for a bot that is not there is ParticipantNotFound [S, PAC]", async () => {
    expect(
      (
        await probe({
          ...wait,
          dial,
          parameters: { TimeLimitSeconds: "5", Events: ["BotParticipantDisconnected"] },
        })
      ).by,
    ).toBe("Error:ParticipantNotFound")
  })

  it("Wait: lasts 1 second to 7 days [S, PAC]", async () => {
    expect((await probe({ ...wait, dial, parameters: { TimeLimitSeconds: "604801" } })).by).toBe(
      "Error:NoMatchingError",
    )
  })

  it("Wait: ContinueExecution is undocumented: the scenario says how it goes on [S, PAC: accepted, undocumented]", async () => {
    const parameters = { TimeLimitSeconds: "5", ContinueExecution: "True" }
    const { reason } = await probe({ ...wait, dial, parameters })
    const answered = await probe({
      ...wait,
      parameters,
      conditions: ["Continue", "WaitCompleted"],
      options: { scenario: { answers: { act: { result: "Continue" } } } },
    })

    expect(reason).toContain("answers: { Wait:")
    expect(answered.by).toBe("Condition:0")
  })
})
