import { describe, expect, it } from "vitest"

import {
  type ActionForm,
  fitsConditions,
  isHeard,
  roleOf,
  takesNext,
} from "../../src/catalogue/action-form.ts"
import type { ActionBody } from "../../src/index.ts"
import { actionCatalogue } from "../../src/index.ts"
import { actionExamples } from "../examples/action-examples.ts"

function formOf({ Type, Parameters = {}, Transitions }: ActionBody): ActionForm {
  return {
    type: Type,
    parameters: Parameters,
    errors: (Transitions.Errors ?? []).map(({ ErrorType }) => ErrorType),
    operands: (Transitions.Conditions ?? []).map(({ Condition }) => Condition.Operands[0]),
  }
}

function form(type: string, parts: Partial<ActionForm> = {}): ActionForm {
  return { type, parameters: {}, errors: [], operands: [], ...parts }
}

const otherTypes: readonly [string, string][] = [
  ["MessageParticipant", "speaks"],
  ["MessageParticipantIteratively", "speaks"],
  ["AuthenticateParticipant", "listens"],
  ["ConnectParticipantWithLexBot", "listens"],
  ["GetParticipantInput", "listens"],
  ["ShowView", "listens"],
  ["CheckHoursOfOperation", "decides"],
  ["CheckMetricData", "decides"],
  ["CheckOutboundCallStatus", "decides"],
  ["CheckVoiceId", "decides"],
  ["Compare", "decides"],
  ["DistributeByPercentage", "decides"],
  ["Loop", "decides"],
  ["DequeueContactAndTransferToQueue", "leaves"],
  ["DisconnectParticipant", "leaves"],
  ["EndFlowExecution", "leaves"],
  ["EndFlowModuleExecution", "leaves"],
  ["TransferContactToAgent", "leaves"],
  ["TransferContactToQueue", "leaves"],
  ["TransferParticipantToThirdParty", "leaves"],
  ["TransferToFlow", "leaves"],
]

describe("roleOf", () => {
  it.each(otherTypes)("says of %s that it %s", (type, role) => {
    expect(roleOf(form(type))).toBe(role)
  })

  it("says of all others, and of unknown types, that they work", () => {
    const known = new Set(otherTypes.map(([type]) => type))
    const others = Object.keys(actionCatalogue).filter((type) => !known.has(type))

    expect(others).toHaveLength(42)
    expect(new Set([...others, "Unknown"].map((type) => roleOf(form(type))))).toEqual(
      new Set(["works"]),
    )
  })

  it("says of an input that only switches the touchtone buffer that it works", () => {
    const parameters = { EnableDTMFBuffer: "true" }

    expect(roleOf({ type: "GetParticipantInput", parameters })).toBe("works")
  })
})

describe("isHeard", () => {
  it.each(["Text", "SSML", "PromptId", "Media"])(
    "is true of an input with %s and of no other",
    (parameter) => {
      expect(isHeard(form("GetParticipantInput", { parameters: { [parameter]: "x" } }))).toBe(true)
      expect(isHeard(form("GetParticipantInput", { parameters: { StoreInput: "True" } }))).toBe(
        false,
      )
    },
  )

  it("is true of prompts, bots and views, and of nothing else", () => {
    const heard = Object.keys(actionCatalogue).filter((type) => isHeard(form(type)))

    expect(heard.toSorted()).toEqual([
      "AuthenticateParticipant",
      "ConnectParticipantWithLexBot",
      "MessageParticipant",
      "MessageParticipantIteratively",
      "ShowView",
    ])
  })
})

describe("takesNext", () => {
  it("is false where each outcome has a branch, the contact leaves, or the flow ends", () => {
    const never = Object.entries(actionExamples).filter(([, { body }]) => !takesNext(formOf(body)))

    expect(never.map(([type]) => type).toSorted()).toEqual([
      "CheckHoursOfOperation",
      "CheckMetricData",
      "Compare",
      "ConnectParticipantWithLexBot",
      "DequeueContactAndTransferToQueue",
      "DisconnectParticipant",
      "DistributeByPercentage",
      "EndFlowExecution",
      "EndFlowModuleExecution",
      "GetParticipantInput",
      "Loop",
      "MessageParticipantIteratively",
      "ShowView",
      "TransferContactToAgent",
      "TransferContactToQueue",
      "TransferToFlow",
      "Wait",
    ])
  })

  it.each(["CheckHoursOfOperation", "Loop", "Wait", "Compare", "CheckVoiceId"])(
    "is true where an outcome of %s has no branch",
    (type) => {
      expect(takesNext(form(type, { operands: ["True", "DoneLooping"] }))).toBe(true)
    },
  )

  it.each(["True", "true"])("is true of a call to a third party that comes back (%s)", (word) => {
    const type = "TransferParticipantToThirdParty"

    expect(takesNext(form(type, { parameters: { ContinueFlowExecution: word } }))).toBe(true)
    expect(takesNext(form(type, { parameters: { ContinueFlowExecution: "False" } }))).toBe(false)
  })

  it.each([
    ["that are stored", { StoreInput: "True" }],
    ["that are stored, by a JSON value", { StoreInput: true }],
    ["that are only buffered", { EnableDTMFBuffer: "true" }],
  ])("is true of keys %s", (_, parameters) => {
    const errors = ["NoMatchingCondition"]

    expect(takesNext(form("GetParticipantInput", { parameters, errors }))).toBe(true)
  })

  it("is true of a module, which may end without a result", () => {
    expect(takesNext(form("InvokeFlowModule", { errors: ["NoMatchingCondition"] }))).toBe(true)
  })

  it("is true of a type that is not known", () => {
    expect(takesNext(form("Unknown"))).toBe(true)
  })
})

describe("fitsConditions", () => {
  it("is true of every example", () => {
    const unfit = Object.entries(actionExamples).filter(
      ([, { body }]) => !fitsConditions(formOf(body)),
    )

    expect(unfit.map(([type]) => type)).toEqual([])
  })

  it.each([
    ["CheckHoursOfOperation", {}, ["True"]],
    ["CheckHoursOfOperation", {}, ["True", "False", "Maybe"]],
    ["MessageParticipantIteratively", { InterruptFrequencySeconds: "5" }, []],
    ["MessageParticipantIteratively", {}, ["MessagesInterrupted"]],
    ["Wait", { Events: ["CustomerReturned"] }, ["WaitCompleted"]],
    ["MessageParticipant", {}, ["1"]],
  ])("is false of %s with %j and conditions for %j", (type, parameters, operands) => {
    expect(fitsConditions(form(type, { parameters, operands }))).toBe(false)
  })
})
