import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import type { Action } from "../src/index.ts"
import {
  compare,
  contactAttribute,
  contactFlow,
  contactFlowModule,
  disconnectParticipant,
  emitFlow,
  emitModuleSettings,
  endFlowModuleExecution,
  flowText,
  getParticipantInput,
  invokeFlowModule,
  lambdaFunction,
  loop,
  messageParticipant,
  invokeLambdaFunction,
  queue,
  rawAction,
  updateContactTargetQueue,
  validateFlow,
} from "../src/index.ts"
import { exampleArn } from "./examples/action-example.ts"

const flow = contactFlow({
  name: "main",
  type: "CONTACT_FLOW",
  start: "queue",
  actions: {
    queue: updateContactTargetQueue({ queue: queue("demos"), next: "look", onError: "end" }),
    look: invokeLambdaFunction({
      function: lambdaFunction("lookup"),
      timeLimitSeconds: 3,
      next: "end",
      onError: "end",
    }),
    end: disconnectParticipant(),
  },
})

function knowsNothing(): never {
  throw new TypeError("no such queue")
}

function validationOf(phoneNumber: "E164" | { country: string }): unknown {
  return getParticipantInput({
    timeoutSeconds: 10,
    store: { phoneNumber },
    next: "next",
    onInvalidPhoneNumber: "failed",
    onError: "failed",
  }).emit(exampleArn).Parameters?.["InputValidation"]
}

describe("emitFlow", () => {
  it("asks for every resource by the author's name", () => {
    const asked: unknown[] = []

    emitFlow(flow, {
      resolve: (reference) => {
        asked.push(reference)
        return "arn"
      },
    })

    expect(asked).toEqual([{ queue: "demos" }, { lambdaFunction: "lookup" }])
  })

  it("gives the same bytes for the same flow", () => {
    const [first, second] = [1, 2].map(() => emitFlow(flow, { resolve: exampleArn }))

    expect(JSON.stringify(first)).toBe(JSON.stringify(second))
  })

  it("writes name and type for the console, what is given instead, or nothing", () => {
    const { Metadata: usual } = emitFlow(flow, { resolve: exampleArn })
    const own = emitFlow({ ...flow, metadata: { a: 1 } }, { resolve: exampleArn })
    const none = emitFlow({ ...flow, metadata: "none" }, { resolve: exampleArn })

    expect(usual).toEqual({ name: "main", type: "contactFlow" })
    expect(own.Metadata).toEqual({ a: 1 })
    expect("Metadata" in none).toBe(false)
  })

  it("passes on what resolve throws", () => {
    expect(() => emitFlow(flow, { resolve: knowsNothing })).toThrow("no such queue")
  })

  it("writes error branches in the order in which they were written", () => {
    const menu = getParticipantInput({
      text: "1?",
      timeoutSeconds: 5,
      onKey: {},
      onError: "a",
      onInputTimeout: "b",
      onNoMatch: "c",
    })

    expect(menu.emit(exampleArn).Transitions.Errors?.map(({ ErrorType }) => ErrorType)).toEqual([
      "NoMatchingError",
      "InputTimeLimitExceeded",
      "NoMatchingCondition",
    ])
  })

  it("leaves raw actions as they are", () => {
    const body = {
      Type: "New",
      Parameters: { A: [1] },
      Transitions: { NextAction: "end" },
    } as const

    expect(rawAction(body).emit(exampleArn)).toEqual(body)
  })

  it("emits what the validator takes, for chains of any make", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("say", "menu", "count", "which"), { maxLength: 40 }),
        (kinds) => {
          const entries = kinds.map((kind, index): [string, Action] => {
            const next = index + 1 < kinds.length ? `a${index + 1}` : "end"
            return [`a${index}`, builders[kind](next)]
          })
          const chain = emitFlow(
            {
              name: "chain",
              type: "CONTACT_FLOW",
              start: kinds.length === 0 ? "end" : "a0",
              actions: { ...Object.fromEntries(entries), end: disconnectParticipant() },
            },
            { resolve: exampleArn },
          )

          expect(validateFlow(chain, { attributes: ["tier"] })).toEqual([])
        },
      ),
    )
  })
})

const builders = {
  say: (next: string) => messageParticipant({ text: "Hello", next, onError: "end" }),
  menu: (next: string) =>
    getParticipantInput({
      text: "1?",
      timeoutSeconds: 5,
      onKey: { 1: next },
      onNoMatch: "end",
      onInputTimeout: next,
      onError: "end",
    }),
  count: (next: string) => loop({ times: 3, onContinue: next, onDone: "end" }),
  which: (next: string) =>
    compare({
      value: contactAttribute("tier"),
      when: [{ equals: "gold", next }],
      onNoMatch: "end",
    }),
} as const

describe("the other forms of getParticipantInput", () => {
  it("keep digits, encrypted where wanted", () => {
    const digits = getParticipantInput({
      text: "Card number?",
      timeoutSeconds: 10,
      store: { maximumLength: 16 },
      encryption: { keyId: { arn: "key-1" }, key: "PEM" },
      dtmf: { terminationSequence: "#", disableCancelKey: true, interdigitSeconds: 3 },
      next: "next",
      onError: "failed",
    })

    expect(digits.emit(exampleArn)).toEqual({
      Type: "GetParticipantInput",
      Parameters: {
        Text: "Card number?",
        StoreInput: "True",
        InputTimeLimitSeconds: "10",
        DTMFConfiguration: {
          InputTerminationSequence: "#",
          DisableCancelKey: "True",
          InterdigitTimeLimitSeconds: "3",
        },
        InputValidation: { CustomValidation: { MaximumLength: "16" } },
        InputEncryption: { EncryptionKeyId: "key-1", Key: "PEM" },
      },
      Transitions: {
        NextAction: "next",
        Errors: [{ NextAction: "failed", ErrorType: "NoMatchingError" }],
      },
    })
  })

  it("keep phone numbers, national or international", () => {
    expect(validationOf("E164")).toEqual({ PhoneNumberValidation: { NumberFormat: "E164" } })
    expect(validationOf({ country: "US" })).toEqual({
      PhoneNumberValidation: { NumberFormat: "Local", CountryCode: "US" },
    })
  })

  it("switch the touchtone buffer", () => {
    const buffer = getParticipantInput({ buffer: "enable", next: "next", onError: "failed" })

    expect(buffer.emit(exampleArn).Parameters).toEqual({ EnableDTMFBuffer: "true" })
  })
})

describe("modules", () => {
  const identify = contactFlowModule({
    name: "identify",
    start: "end",
    actions: { end: endFlowModuleExecution({ result: "Found" }) },
    contract: {
      input: { type: "object" },
      resultData: { type: "object" },
      results: { Found: "one customer", NotFound: "none" },
    },
  })

  it("carry the Settings that every module needs", () => {
    const content = emitFlow(identify, { resolve: exampleArn })

    expect(Object.keys(content.Settings ?? {})).toEqual([
      "InputParameters",
      "OutputParameters",
      "Transitions",
    ])
    expect(validateFlow(content, { type: "MODULE" })).toEqual([])
  })

  it("tell their contract to the resource", () => {
    expect(JSON.parse(emitModuleSettings(identify))).toEqual({
      input: { schema: { type: "object" } },
      resultData: { schema: { type: "object" } },
      transitions: {
        results: [
          { name: "Found", description: "one customer" },
          { name: "NotFound", description: "none" },
        ],
      },
    })
  })

  it("are invoked by themselves, with the results that they declare", () => {
    const invoke = invokeFlowModule({
      module: identify,
      onResult: { Found: "greet" },
      next: "greet",
      onError: "failed",
    })

    expect(invoke.emit(exampleArn).Parameters).toEqual({
      FlowModuleId: "arn:aws:example:flowModule/identify",
    })
  })
})

describe("flowText", () => {
  it("mixes words and attributes", () => {
    expect(flowText`Hello ${contactAttribute("name")}, ${contactAttribute("a b")}!`).toBe(
      "Hello $.Attributes.name, $.Attributes.['a b']!",
    )
  })

  it("refuses letters right behind an attribute, which would belong to its name", () => {
    expect(() => flowText`${contactAttribute("count")}nd`).toThrow(
      'expected a space or punctuation after $.Attributes.count, got "nd"',
    )
  })
})
