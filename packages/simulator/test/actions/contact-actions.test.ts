import { describe, expect, it } from "vitest"

import { says, type TestAction } from "../support/flow-content.ts"
import { probe, type Probe } from "../support/probe-action.ts"
import { dialFlow, eventsOf, flowArn, transitions } from "../support/test-center.ts"

const end: TestAction = { type: "DisconnectParticipant" }
const errors = ["NoMatchingError"]
const logging: Readonly<Record<string, TestAction>> = {
  log: {
    type: "UpdateFlowLoggingBehavior",
    parameters: { FlowLoggingBehavior: "Enabled" },
    next: "act",
  },
}

const update = (attributes: object, more: Partial<Probe> = {}): ReturnType<typeof probe> =>
  probe({
    type: "UpdateContactAttributes",
    parameters: { Attributes: attributes },
    errors,
    ...more,
  })

describe("UpdateContactAttributes", () => {
  it("UpdateContactAttributes: sets attributes, values may be dynamic; others stay [S, FAC+PAC]", async () => {
    const { call, by } = await update(
      { tier: "gold", from: "$.CustomerEndpoint.Address" },
      { dial: { attributes: { old: "1" } } },
    )

    expect(by).toBe("NextAction")
    expect(call.attributes).toEqual({ old: "1", tier: "gold", from: "+12025550123" })
    expect(eventsOf(call, "AttributesUpdated")).toEqual([
      { type: "AttributesUpdated", attributes: { tier: "gold", from: "+12025550123" } },
    ])
  })

  it("UpdateContactAttributes: all or none: keys are [A-Za-z0-9_-] [S + D: API UpdateContactAttributes]", async () => {
    const { call, by } = await update({ good: "1", "not good": "2" })

    expect(by).toBe("Error:NoMatchingError")
    expect(call.attributes).toEqual({})
  })

  it("UpdateContactAttributes: 32,768 bytes of UTF-8 in total [D: API UpdateContactAttributes]", async () => {
    const dial = { attributes: { big: "x".repeat(32_000) } }

    expect((await update({ more: "x".repeat(700) }, { dial })).by).toBe("NextAction")
    expect((await update({ more: "ü".repeat(400) }, { dial })).by).toBe("Error:NoMatchingError")
  })

  it("UpdateContactAttributes: TargetContact Related needs a related contact [S, FAC]", async () => {
    expect(
      (
        await probe({
          type: "UpdateContactAttributes",
          parameters: { Attributes: { a: "1" }, TargetContact: "Related" },
          errors,
        })
      ).by,
    ).toBe("Error:NoMatchingError")
  })
})

describe("UpdateContactData", () => {
  it("UpdateContactData: sets the contact's own fields; TargetContact is optional [S, FAC]", async () => {
    const call = await dialFlow({
      set: {
        type: "UpdateContactData",
        parameters: {
          Name: "Call of $.CustomerEndpoint.Address",
          LanguageCode: "en-GB",
          CustomerId: "c-1",
          References: { site: { Value: "https://example.com", Type: "URL" } },
        },
        next: "say",
      },
      say: says("$.Name, $.LanguageCode, $.CustomerId, $.References.site.Value", "end"),
      end,
    })

    expect(call.heard).toEqual(["Call of +12025550123, en-GB, c-1, https://example.com"])
    expect(
      (
        await probe({
          type: "UpdateContactData",
          parameters: { Name: "a", TargetContact: "Related" },
          errors,
        })
      ).by,
    ).toBe("Error:NoMatchingError")
  })
})

describe("UpdateContactTextToSpeechVoice", () => {
  it("UpdateContactTextToSpeechVoice: chooses a voice; its error branch is optional [S + E: 16 of 24 exports without]", async () => {
    const call = await dialFlow({
      set: {
        type: "UpdateContactTextToSpeechVoice",
        parameters: { TextToSpeechVoice: "Amy", TextToSpeechEngine: "Neural" },
        next: "say",
      },
      say: says("$.TextToSpeechVoiceId", "end"),
      end,
    })
    const nobody = {
      type: "UpdateContactTextToSpeechVoice",
      parameters: { TextToSpeechVoice: "$.Attributes.unset" },
    }

    expect(call.heard).toEqual(["Amy"])
    expect((await probe({ ...nobody, errors })).by).toBe("Error:NoMatchingError")
    expect((await probe(nobody)).by).toBe("NextAction")
  })
})

describe("UpdateContactTargetQueue", () => {
  it("UpdateContactTargetQueue: names a queue or an agent, which $.Queue then tells [S, FAC]", async () => {
    const arn = "arn:aws:connect:us-east-1:000000000000:instance/local/queue/q1"
    const call = await dialFlow(
      {
        aim: {
          type: "UpdateContactTargetQueue",
          parameters: { QueueId: "$.Attributes.queue" },
          next: "say",
        },
        say: says("$.Queue.Name $.Queue.ARN", "end"),
        end,
      },
      { dial: { attributes: { queue: arn } }, resources: { queues: [{ arn, name: "demos" }] } },
    )

    expect(call.heard).toEqual([`demos ${arn}`])
    expect(
      (await probe({ type: "UpdateContactTargetQueue", parameters: { AgentId: "a" }, errors })).by,
    ).toBe("NextAction")
    expect(
      (
        await probe({
          type: "UpdateContactTargetQueue",
          parameters: { QueueId: "$.Attributes.unset" },
          errors,
        })
      ).by,
    ).toBe("Error:NoMatchingError")
  })
})

const set = (number: string): ReturnType<typeof probe> =>
  probe({
    type: "UpdateContactCallbackNumber",
    parameters: { CallbackNumber: "$.Attributes.n" },
    errors: ["InvalidCallbackNumber", "CallbackNumberNotDialable"],
    dial: { attributes: { n: number } },
  })

describe("UpdateContactCallbackNumber", () => {
  it("UpdateContactCallbackNumber: a number that is none is InvalidCallbackNumber [S, FAC+PAC]", async () => {
    expect((await set("+12025550188")).by).toBe("NextAction")
    expect((await set("12025550188")).by).toBe("NextAction")
    expect((await set("anonymous")).by).toBe("Error:InvalidCallbackNumber")
    expect((await set("Timeout")).by).toBe("Error:InvalidCallbackNumber")
  })
})

describe("TagContact and UntagContact", () => {
  it("TagContact: at most six tags, none of AWS's own [S, PAC]", async () => {
    const six = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`t${index}`, "1"]))

    expect((await probe({ type: "TagContact", parameters: { Tags: six }, errors })).by).toBe(
      "NextAction",
    )
    expect(
      (await probe({ type: "TagContact", parameters: { Tags: { ...six, more: "1" } }, errors })).by,
    ).toBe("Error:NoMatchingError")
    expect(
      (await probe({ type: "TagContact", parameters: { Tags: { "aws:mine": "1" } }, errors })).by,
    ).toBe("Error:NoMatchingError")
  })

  it("UntagContact: takes the tags in TagKeys off [S x2: this spelling]", async () => {
    const call = await dialFlow({
      tag: { type: "TagContact", parameters: { Tags: { a: "1", b: "2" } }, next: "untag" },
      untag: { type: "UntagContact", parameters: { TagKeys: ["a"] }, next: "say" },
      say: says("[$.Tags.a] $.Tags.b", "end"),
      end,
    })

    expect(call.heard).toEqual(["[] 2"])
    expect((await probe({ type: "UntagContact", parameters: { TagKeys: [] }, errors })).by).toBe(
      "Error:NoMatchingError",
    )
  })
})

const calling = (
  parameters: object,
  conditions: Record<string, string> = {},
): Readonly<Record<string, TestAction>> => ({
  keep: {
    type: "UpdateFlowAttributes",
    parameters: { FlowAttributes: { a: { Value: "1" } } },
    next: "act",
  },
  act: {
    type: "InvokeFlowModule",
    parameters: { FlowModuleId: flowArn("greeting"), ...parameters },
    next: "after",
    conditions,
    errors: { NoMatchingError: "wrong", NoMatchingCondition: "other" },
  },
  after: says(
    "After: $.Modules.Result $.Modules.ResultData.tier $.Modules.ResultData.count [$.FlowAttributes.a]",
    "bye",
  ),
  known: says("Known.", "bye"),
  other: says("Other.", "bye"),
  wrong: says("Wrong.", "bye"),
  bye: end,
})

describe("modules", () => {
  const module: Readonly<Record<string, TestAction>> = {
    hello: says("Input $.Modules.Input.name, flow attribute [$.FlowAttributes.a].", "end"),
    end: {
      type: "EndFlowModuleExecution",
      parameters: { Result: "Known", ResultData: { tier: "$.Attributes.tier", count: 3 } },
    },
  }

  it("InvokeFlowModule: runs the module with its Input and goes on; flow attributes are not passed to it [S, PAC + D]", async () => {
    const flows = {
      "greeting:MODULE": {
        hello: says("Input $.Modules.Input.name, flow attribute [$.FlowAttributes.a].", "end"),
        end: { type: "EndFlowModuleExecution" },
      },
    }
    const call = await dialFlow(calling({ Input: { name: "$.Attributes.name" } }), {
      flows,
      dial: { attributes: { name: "Ada" } },
    })

    expect(call.heard).toEqual(["Input Ada, flow attribute [].", "After:    [1]"])
  })

  it("InvokeFlowModule: Conditions branch on the declared Result [S, PAC]", async () => {
    const call = await dialFlow(calling({}, { Known: "known" }), {
      flows: { "greeting:MODULE": module },
    })
    const other = await dialFlow(calling({}, { Unknown: "known" }), {
      flows: { "greeting:MODULE": module },
    })

    expect(call.heard.at(-1)).toBe("Known.")
    expect(other.heard.at(-1)).toBe("Other.")
  })

  it("EndFlowModuleExecution: Result and ResultData are read under $.Modules, types kept [S, PAC]", async () => {
    const flows = {
      "greeting:MODULE": {
        end: {
          type: "EndFlowModuleExecution",
          parameters: { Result: "Known", ResultData: { tier: "$.Attributes.tier", count: 3 } },
        },
      },
    }
    const actions = calling({})
    const act = { ...actions["act"], errors: { NoMatchingError: "wrong" } } as TestAction
    const call = await dialFlow(
      { ...actions, act },
      { flows, dial: { attributes: { tier: "gold" } } },
    )

    expect(call.heard).toEqual(["After: Known gold 3 [1]"])
  })

  it("InvokeFlowModule: an id may carry a version; a module that is not there is an error [S, PAC]", async () => {
    const flows = { "greeting:MODULE": { end: { type: "EndFlowModuleExecution" } } }
    const call = await dialFlow(calling({ FlowModuleId: `${flowArn("greeting")}:$LATEST` }), {
      flows,
    })
    const versioned = await dialFlow(calling({ FlowModuleId: `${flowArn("greeting")}:3` }), {
      flows,
    })

    expect(call.heard.at(-1)).toContain("After")
    expect(versioned.heard.at(-1)).toContain("After")
    expect((await dialFlow(calling({ FlowModuleId: "nowhere" }))).heard).toEqual(["Wrong."])
  })

  it("InvokeFlowModule: modules nest up to five deep [S, PAC]", async () => {
    const flows = {
      "greeting:MODULE": {
        deeper: {
          type: "InvokeFlowModule",
          parameters: { FlowModuleId: flowArn("greeting") },
          next: "end",
          errors: { NoMatchingError: "deepest" },
        },
        deepest: says("Five deep.", "end"),
        end: { type: "EndFlowModuleExecution" },
      },
    }
    const call = await dialFlow(calling({}), { flows })

    expect(
      eventsOf(call, "FlowActionStarted").filter(({ identifier }) => identifier === "deeper"),
    ).toHaveLength(5)
    expect(call.heard[0]).toBe("Five deep.")
  })

  it("can leave for another flow from within, and can hang up", async () => {
    const flows = {
      "greeting:MODULE": {
        go: {
          type: "TransferToFlow",
          parameters: { ContactFlowId: flowArn("second") },
          next: "go",
        },
      },
      second: { hi: says("Second.", "bye"), bye: end },
    }

    expect((await dialFlow(calling({}), { flows })).heard).toEqual(["Second."])
    expect(
      (await dialFlow(calling({}), { flows: { "greeting:MODULE": { bye: end } } })).ended,
    ).toBe("flow")
  })

  it("EndFlowModuleExecution: has nothing to end outside a module [S: flow type MODULE only]", async () => {
    expect((await probe({ type: "EndFlowModuleExecution" })).reason).toContain(
      "only a module can end as one",
    )
  })
})

const streaming = (state: string, next: string): TestAction => ({
  type: "UpdateContactMediaStreamingBehavior",
  parameters: { MediaStreamingState: state },
  next,
})

describe("recording, analytics, media", () => {
  it("UpdateContactRecordingBehavior: has no error branch; locally it is noted [S + E: 31 of 31 exports]", async () => {
    const { by, call } = await probe({
      type: "UpdateContactRecordingBehavior",
      parameters: { RecordingBehavior: { RecordedParticipants: ["Agent"] } },
      before: logging,
    })

    expect(by).toBe("NextAction")
    expect(eventsOf(call, "FlowLogged")[0]?.text).toBe(
      'UpdateContactRecordingBehavior act: {"RecordingBehavior":{"RecordedParticipants":["Agent"]}}',
    )
  })

  it("UpdateContactRecordingAndAnalyticsBehavior: another channel's behaviour is ChannelMismatch [S, PAC]", async () => {
    const act = {
      type: "UpdateContactRecordingAndAnalyticsBehavior",
      errors: ["NoMatchingError", "ChannelMismatch"],
    }

    expect((await probe({ ...act, parameters: { VoiceBehavior: {} } })).by).toBe("NextAction")
    expect((await probe({ ...act, parameters: { ChatBehavior: {} } })).by).toBe(
      "Error:ChannelMismatch",
    )
    expect(
      (await probe({ ...act, parameters: { VoiceBehavior: {} }, dial: { channel: "CHAT" } })).by,
    ).toBe("Error:ChannelMismatch")
  })

  it("UpdateContactMediaProcessing: is for chat: ChannelMismatch on a call [S, PAC]", async () => {
    const act = {
      type: "UpdateContactMediaProcessing",
      parameters: { ChatProcessor: {} },
      errors: ["NoMatchingError", "ChannelMismatch"],
    }

    expect((await probe(act)).by).toBe("Error:ChannelMismatch")
    expect((await probe({ ...act, dial: { channel: "CHAT" } })).by).toBe("NextAction")
  })

  it("UpdateContactMediaStreamingBehavior: fills $.MediaStreams.Customer.Audio; calls only [D, DEV26 + ADG23 connect-attrib-list]", async () => {
    const call = await dialFlow({
      on: streaming("Enabled", "say"),
      say: says(
        "$.MediaStreams.Customer.Audio.StreamARN $.MediaStreams.Customer.Audio.StartTimestamp [$.MediaStreams.Customer.Audio.StopTimestamp]",
        "off",
      ),
      off: streaming("Disabled", "tell"),
      tell: says(
        "$.MediaStreams.Customer.Audio.StartFragmentNumber [$.MediaStreams.Customer.Audio.StopTimestamp]",
        "end",
      ),
      end,
    })

    expect(call.heard[0]).toBe(
      `arn:aws:kinesisvideo:us-east-1:000000000000:stream/local/0 ${Date.parse("2026-12-01T14:00:00Z")} []`,
    )
    expect(call.heard[1]).toMatch(/^1 \[\d+\]$/)
    expect(
      (
        await probe({
          type: "UpdateContactMediaStreamingBehavior",
          errors,
          dial: { channel: "CHAT" },
        })
      ).by,
    ).toBe("Error:NoMatchingError")
  })

  it("UpdateContactRoutingBehavior: has no errors; priority plays no part in a local run [S, FAC+PAC]", async () => {
    expect(
      (await probe({ type: "UpdateContactRoutingBehavior", parameters: { QueuePriority: "1" } }))
        .by,
    ).toBe("NextAction")
  })

  it("UpdatePreviousContactParticipantState: is for calls [S + D block-support-by-channel]", async () => {
    const act = {
      type: "UpdatePreviousContactParticipantState",
      parameters: { PreviousContactParticipantState: "AgentOnHold" },
      errors,
    }

    expect((await probe(act)).by).toBe("NextAction")
    expect((await probe({ ...act, dial: { channel: "CHAT" } })).by).toBe("Error:NoMatchingError")
  })

  it("CompleteOutboundCall: has no error branch [S, PAC: outbound whisper only]", async () => {
    expect((await probe({ type: "CompleteOutboundCall" })).by).toBe("NextAction")
  })
})

const answered = (
  type: string,
  answer: object,
  more: readonly string[] = [],
): ReturnType<typeof probe> =>
  probe({
    type,
    errors: ["NoMatchingError", ...more],
    options: { scenario: { answers: { [type]: answer } } },
  })

describe("cases, tasks and other services", () => {
  it("GetCase: fills $.Case; MultipleFound and NoneFound are branches [D + E]", async () => {
    const call = await dialFlow(
      { get: { type: "GetCase", next: "say" }, say: says("$.Case.status", "end"), end },
      { scenario: { answers: { GetCase: { sets: { Case: { status: "open" } } } } } },
    )

    expect(call.heard).toEqual(["open"])
    expect(
      (await answered("GetCase", { error: "NoneFound" }, ["NoneFound", "MultipleFound"])).by,
    ).toBe("Error:NoneFound")
  })

  it("CreateCase: ContactNotLinked is a branch of its own [D, DEV26]", async () => {
    expect(
      (await answered("CreateCase", { error: "ContactNotLinked" }, ["ContactNotLinked"])).by,
    ).toBe("Error:ContactNotLinked")
  })

  it("UpdateCase: ContactNotLinked is a branch of its own [D, DEV26]", async () => {
    expect(
      (await answered("UpdateCase", { error: "ContactNotLinked" }, ["ContactNotLinked"])).by,
    ).toBe("Error:ContactNotLinked")
  })

  it("CreateTask: the scenario may hand back the task's contact id [D: $.Task.ContactId]", async () => {
    const call = await dialFlow(
      { act: { type: "CreateTask", next: "say" }, say: says("$.Task.ContactId", "end"), end },
      { scenario: { answers: { CreateTask: { sets: { Task: { ContactId: "t-1" } } } } } },
    )

    expect(call.heard).toEqual(["t-1"])
  })

  it("CreateWisdomSession: $.Wisdom.SessionArn is for UpdateContactData [D, DEV26]", async () => {
    const call = await dialFlow(
      {
        act: { type: "CreateWisdomSession", next: "set" },
        set: {
          type: "UpdateContactData",
          parameters: { WisdomSessionArn: "$.Wisdom.SessionArn" },
          next: "say",
        },
        say: says("$.WisdomSessionArn", "end"),
        end,
      },
      {
        scenario: {
          answers: { CreateWisdomSession: { sets: { Wisdom: { SessionArn: "arn:w" } } } },
        },
      },
    )

    expect(call.heard).toEqual(["arn:w"])
  })

  it("StartOutboundChatContact: the scenario answers [D, DEV26]", async () => {
    expect((await answered("StartOutboundChatContact", { error: "NoMatchingError" })).by).toBe(
      "Error:NoMatchingError",
    )
  })

  it("ResumeContact: the scenario answers: a call is never paused [D, DEV26]", async () => {
    expect((await answered("ResumeContact", {})).by).toBe("NextAction")
    expect((await probe({ type: "ResumeContact", errors })).reason).toContain(
      "answers: { ResumeContact:",
    )
  })
})

const exported = (
  type: string,
  answer: object,
  more: Partial<Probe> = {},
): ReturnType<typeof probe> =>
  probe({ type, errors, options: { scenario: { answers: { [type]: answer } } }, ...more })

describe("actions without a page in the developer guide", () => {
  it("AuthenticateParticipant: is for chat; the scenario says how it went [E + D block-support-by-channel]", async () => {
    expect((await probe({ type: "AuthenticateParticipant", errors })).by).toBe(
      "Error:NoMatchingError",
    )
    expect(
      (
        await exported(
          "AuthenticateParticipant",
          { result: "Authenticated" },
          { conditions: ["Authenticated"], dial: { channel: "CHAT" } },
        )
      ).by,
    ).toBe("Condition:0")
  })

  it("CreatePersistentContactAssociation: is for chat [E + D block-support-by-channel]", async () => {
    expect((await probe({ type: "CreatePersistentContactAssociation", errors })).by).toBe(
      "Error:NoMatchingError",
    )
    expect(
      (await exported("CreatePersistentContactAssociation", {}, { dial: { channel: "CHAT" } })).by,
    ).toBe("NextAction")
  })

  it("LoadContactContent: the scenario answers [E]", async () => {
    expect((await exported("LoadContactContent", {})).by).toBe("NextAction")
  })

  it("EvaluateDataTableValues: fills $.DataTables [E]", async () => {
    const call = await dialFlow(
      {
        act: { type: "EvaluateDataTableValues", next: "say" },
        say: says("$.DataTables.greeting", "end"),
        end,
      },
      {
        scenario: {
          answers: { EvaluateDataTableValues: { sets: { DataTables: { greeting: "Hi" } } } },
        },
      },
    )

    expect(call.heard).toEqual(["Hi"])
  })

  it("ListDataTableValues: the scenario answers [E]", async () => {
    expect((await exported("ListDataTableValues", { error: "NoMatchingError" })).by).toBe(
      "Error:NoMatchingError",
    )
  })

  it("UpsertDataTableValues: the scenario answers [E]", async () => {
    expect((await exported("UpsertDataTableValues", {})).by).toBe("NextAction")
  })
})

describe("faults", () => {
  it("make an action take an error branch before it does anything, as often as they say", async () => {
    const call = await dialFlow(
      {
        act: {
          type: "MessageParticipant",
          parameters: { Text: "Hello." },
          next: "end",
          errors: { NoMatchingError: "again" },
        },
        again: says("Pardon.", "act"),
        end,
      },
      {
        flows: { another: { end } },
        scenario: {
          faults: [
            { action: "act", flow: "main", times: 2 },
            { action: "act", flow: "another" },
          ],
        },
      },
    )

    expect(call.heard).toEqual(["Pardon.", "Pardon.", "Hello."])
    expect(transitions(call)[0]).toBe("act -Error:NoMatchingError-> again")
  })

  it("go by action type as well, and may name the error", async () => {
    const scenario = {
      faults: [{ action: "UpdateContactCallbackNumber", error: "CallbackNumberNotDialable" }],
    }
    const act: Probe = {
      type: "UpdateContactCallbackNumber",
      errors: ["InvalidCallbackNumber", "CallbackNumberNotDialable"],
      options: { scenario },
    }

    expect((await probe(act)).by).toBe("Error:CallbackNumberNotDialable")
  })
})
