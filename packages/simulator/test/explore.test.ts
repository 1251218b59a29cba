import { describe, expect, it } from "vitest"

import { explore } from "../src/index.ts"
import { flowContent, hangUp, says, type TestAction } from "./support/flow-content.ts"
import { flowArn } from "./support/test-center.ts"

type Actions = Readonly<Record<string, TestAction>>

function source(
  actions: Actions,
  name = "main",
  type = "CONTACT_FLOW",
): Parameters<typeof explore>[0] {
  return { name, arn: flowArn(name), type, content: flowContent(actions) }
}

function codes(actions: Actions, ...more: Parameters<typeof source>[]): string[] {
  const { findings } = explore(source(actions), { flows: more.map((each) => source(...each)) })
  return findings.map(({ code, flow, action }) => `${code} ${flow} ${action}`)
}

const menu = (targets: { readonly one: string; readonly otherwise: string }): TestAction => ({
  type: "GetParticipantInput",
  parameters: { Text: "Press 1.", InputTimeLimitSeconds: "5", StoreInput: "False" },
  next: targets.otherwise,
  conditions: { "1": targets.one },
  errors: {
    InputTimeLimitExceeded: targets.otherwise,
    NoMatchingCondition: targets.otherwise,
    NoMatchingError: "sorry",
  },
})

const looping = (done: string): Actions => ({
  greet: says("Hello.", "loop"),
  loop: {
    type: "Loop",
    parameters: { LoopCount: "3" },
    next: done,
    conditions: { ContinueLooping: "set", DoneLooping: done },
  },
  set: {
    type: "UpdateContactAttributes",
    parameters: { Attributes: {} },
    next: "loop",
    errors: { NoMatchingError: "loop" },
  },
  bye: hangUp,
})

const hours = (onError: string): TestAction => ({
  type: "CheckHoursOfOperation",
  next: "sorry",
  conditions: { True: "agent", False: "sorry" },
  errors: { NoMatchingError: onError },
})

const invoking = (result: string): Actions => ({
  act: {
    type: "InvokeFlowModule",
    parameters: { FlowModuleId: flowArn("greeting") },
    next: "silent",
    conditions: { [result]: "second" },
    errors: { NoMatchingError: "sorry" },
  },
  second: {
    type: "TransferToFlow",
    parameters: { ContactFlowId: flowArn("next") },
    next: "sorry",
    errors: { NoMatchingError: "sorry" },
  },
  silent: hangUp,
  sorry: says("Sorry.", "silent"),
})

describe("explore", () => {
  it("finds nothing wrong with a flow that greets, asks, and ends", () => {
    const clean = {
      greet: says("Hello.", "ask"),
      ask: menu({ one: "hours", otherwise: "ask" }),
      hours: {
        type: "CheckHoursOfOperation",
        next: "sorry",
        conditions: { True: "agent", False: "sorry" },
        errors: { NoMatchingError: "sorry" },
      },
      agent: {
        type: "TransferContactToQueue",
        next: "sorry",
        errors: { QueueAtCapacity: "sorry", NoMatchingError: "sorry" },
      },
      sorry: says("Sorry.", "bye"),
      bye: hangUp,
    }

    const exploration = explore(source(clean))

    expect(exploration.findings).toEqual([])
    expect(exploration.truncated).toBe(false)
    expect(exploration.visited).toBeGreaterThanOrEqual(6)
  })

  it("finds ways that lead nowhere", () => {
    expect(codes({ greet: says("Hello.", "gone") })).toEqual(["dead_end main gone"])
    expect(
      codes({ greet: { type: "MessageParticipant", parameters: { Text: "Hello." } } }),
    ).toEqual(["dead_end main greet"])
    expect(codes({ staff: { type: "CheckStaffing", next: "bye" }, bye: hangUp })).toEqual([
      "dead_end main staff",
    ])
    expect(
      codes({
        greet: says("Hi.", "hours"),
        hours: { type: "CheckHoursOfOperation", conditions: { True: "bye" } },
        bye: hangUp,
      }),
    ).toEqual(["dead_end main hours"])
  })

  it("does not take a NextAction for a way that only mirrors another branch", () => {
    const mirrored = {
      greet: says("Hi.", "compare"),
      compare: {
        type: "Compare",
        parameters: { ComparisonValue: "$.Channel" },
        next: "nowhere",
        conditions: { VOICE: "bye" },
        errors: { NoMatchingCondition: "bye" },
      },
      bye: hangUp,
    }

    expect(codes(mirrored)).toEqual([])
  })

  it("finds cycles in which nothing is said, asked or waited for, and tells the way there", () => {
    const polling = {
      greet: says("Hello.", "look"),
      look: { type: "InvokeLambdaFunction", next: "ready", errors: { NoMatchingError: "sorry" } },
      ready: {
        type: "Compare",
        next: "look",
        conditions: { yes: "sorry" },
        errors: { NoMatchingCondition: "look" },
      },
      sorry: says("Sorry.", "bye"),
      bye: hangUp,
    }

    expect(explore(source(polling)).findings).toEqual([
      {
        code: "endless_silent_cycle",
        flow: "main",
        action: "look",
        message: "nothing is said, asked or waited for between look, ready",
        path: ["greet", "look"],
      },
    ])
  })

  it("takes the error branch of a prompt for silence", () => {
    const retrying = {
      greet: { ...says("Hello.", "bye"), errors: { NoMatchingError: "greet" } },
      bye: hangUp,
    }

    expect(codes(retrying)).toEqual(["endless_silent_cycle main greet"])
  })

  it("knows that a loop goes round only so often", () => {
    expect(codes(looping("bye"))).toEqual([])
    expect(codes(looping("loop"))).toEqual(["endless_silent_cycle main loop"])
  })

  it("finds calls that end without a word", () => {
    const failing = {
      ask: {
        ...menu({ one: "bye", otherwise: "bye" }),
        errors: {
          NoMatchingError: "bye",
          NoMatchingCondition: "bye",
          InputTimeLimitExceeded: "bye",
        },
      },
      bye: hangUp,
    }

    expect(codes({ bye: hangUp })).toEqual(["silent_end main bye"])
    expect(explore(source(failing)).findings).toMatchObject([
      { code: "silent_end", action: "bye", path: ["ask", "bye"] },
    ])
    expect(
      explore(source({ done: { type: "EndFlowExecution" } }, "whisper", "CUSTOMER_WHISPER"))
        .findings,
    ).toEqual([])
  })

  it("finds ways to an agent on which no hours were checked, also behind an error", () => {
    const transfer = {
      type: "TransferContactToQueue",
      next: "sorry",
      errors: { QueueAtCapacity: "sorry", NoMatchingError: "sorry" },
    }
    const sorry = says("Sorry.", "bye")

    expect(codes({ greet: says("Hi.", "agent"), agent: transfer, sorry, bye: hangUp })).toEqual([
      "agent_without_hours_check main agent",
    ])
    expect(
      codes({
        greet: says("Hi.", "hours"),
        hours: hours("sorry"),
        agent: transfer,
        sorry,
        bye: hangUp,
      }),
    ).toEqual([])
    expect(
      codes({
        greet: says("Hi.", "hours"),
        hours: hours("agent"),
        agent: transfer,
        sorry,
        bye: hangUp,
      }),
    ).toEqual(["agent_without_hours_check main agent"])
  })

  it("follows transfers and modules into the other flows", () => {
    const greeting: Parameters<typeof source> = [
      {
        hi: says("Hi.", "end"),
        end: { type: "EndFlowModuleExecution", parameters: { Result: "Greeted" } },
      },
      "greeting",
      "MODULE",
    ]
    const mute: Parameters<typeof source> = [
      { end: { type: "EndFlowModuleExecution", parameters: { Result: "Greeted" } } },
      "greeting",
      "MODULE",
    ]
    const next: Parameters<typeof source> = [{ bye: hangUp }, "next"]

    expect(codes(invoking("Greeted"), greeting, next)).toEqual([])
    expect(codes(invoking("Greeted"), mute, next)).toEqual(["silent_end next bye"])
    expect(codes(invoking("Other"), mute, next)).toEqual(["silent_end main silent"])
  })

  it("explores a module on its own, and knows that only modules end as one", () => {
    const ending = { hi: says("Hi.", "end"), end: { type: "EndFlowModuleExecution" } }

    expect(explore(source(ending, "greeting", "MODULE")).findings).toEqual([])
    expect(codes(ending)).toEqual(["dead_end main end"])
  })

  it("says when its depth cut ways off", () => {
    const long: Record<string, TestAction> = { bye: hangUp }
    for (let index = 50; index > 0; index -= 1)
      long[`a${index}`] = says("Hi.", index === 50 ? "bye" : `a${index + 1}`)
    const actions = Object.fromEntries(Object.entries(long).toReversed())

    expect(explore(source(actions), { maxDepth: 10 })).toMatchObject({ truncated: true, depth: 10 })
    expect(explore(source(actions))).toMatchObject({ truncated: false, depth: 50, findings: [] })
  })
})
