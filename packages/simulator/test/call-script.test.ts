import { describe, expect, it } from "vitest"

import {
  CallScriptFailure,
  CallScriptFault,
  parseCallScript,
  parseScenario,
  parseSharedSteps,
  runCallScript,
  type ScriptCenter,
} from "../src/index.ts"
import { hangUp, says, type TestAction } from "./support/flow-content.ts"
import { testCenter, testClock } from "./support/test-center.ts"

const actions: Readonly<Record<string, TestAction>> = {
  greet: says("Welcome to Acme.", "ask"),
  ask: {
    type: "GetParticipantInput",
    parameters: { Text: "Press 1 for hours.", InputTimeLimitSeconds: "5", StoreInput: "False" },
    next: "bye",
    conditions: { "1": "mark" },
    errors: { InputTimeLimitExceeded: "ask", NoMatchingCondition: "ask", NoMatchingError: "bye" },
  },
  mark: {
    type: "UpdateContactAttributes",
    parameters: { Attributes: { wish: "hours" } },
    next: "tell",
    errors: { NoMatchingError: "bye" },
  },
  tell: {
    type: "MessageParticipant",
    parameters: { SSML: "<speak>We open at <say-as interpret-as='time'>9am</say-as>.</speak>" },
    next: "bye",
  },
  bye: hangUp,
}

function parse(text: string, shared?: string): ReturnType<typeof parseCallScript> {
  return parseCallScript(
    { text, file: "story.yaml" },
    shared === undefined ? {} : parseSharedSteps({ text: shared, file: "steps.yaml" }),
  )
}

interface Ran {
  readonly stopped: number
  readonly failure: CallScriptFailure | undefined
  readonly calls: number
}

async function run(text: string, shared?: string): Promise<Ran> {
  let stopped = 0
  const startCenter = (scenario: object): Promise<ScriptCenter> => {
    const clock = testClock()
    return Promise.resolve({
      dial: (options) => testCenter(actions, { scenario, clock }).dial(options),
      passTime: async (milliseconds) => clock.advance(milliseconds),
      probes: {
        now: () => Promise.resolve(new Date(clock.nowMs()).toISOString()),
        sms: () => Promise.resolve([{ to: "+12025550123", text: "See you on December 2" }]),
      },
      stop: () => {
        stopped += 1
        return Promise.resolve()
      },
    })
  }
  try {
    const report = await runCallScript(parse(text, shared), { startCenter })
    return { stopped, failure: undefined, calls: report.calls.length }
  } catch (error) {
    if (error instanceof CallScriptFailure)
      return { stopped, failure: error, calls: error.failed.calls.length }
    throw error
  }
}

const passing = `
name: Asks for the hours
calls:
  - steps:
      - MessageReceived: Welcome to Acme. Press 1
      - Silence
      - MessageReceived: Press 1 for hours.
      - NeverReceived: Welcome
      - TransitionTaken: Error:InputTimeLimitExceeded
      - DtmfInput: "1"
      - FlowActionStarted: mark
      - FlowActionStarted: { actionType: MessageParticipant, flow: main }
      - MessageReceived: { Text: We open at 9am., SSML: say-as, Pattern: /OPEN/i }
      - Attributes: { wish: { $pattern: ^h } }
      - CallEnded: flow
    heard: [Press 1 for hours., { Pattern: "(?i)we open" }]
    never: [sorry]
    actions: [greet, GetParticipantInput]
    neverActions: [TransferContactToQueue]
    attributes: { wish: hours, other: { $absent: true } }
    ends: flow
  - { from: withheld, after: PT2H, name: the second caller, steps: [HangUp], ends: caller }
finally:
  sms: [{ to: "+12025550123", text: { $contains: December } }]
`

describe("runCallScript", () => {
  it("passes when everything a script expects is observed, and stops the call centre", async () => {
    expect(await run(passing)).toEqual({ stopped: 1, failure: undefined, calls: 2 })
  })

  it("shows the expected, the heard and the transcript of the call that fails", async () => {
    const { failure, stopped } = await run(`
name: Fails
calls:
  - steps:
      - DtmfInput: "1"
      - MessageReceived: closed
`)

    expect(failure?.message).toBe(`Fails, call 1 (+12025550123), step 2: MessageReceived
  expected: a message that contains "closed"
  heard:    "We open at 9am."
  transcript:
    System    Welcome to Acme.
    System    Press 1 for hours.
    Customer  [1]
    System    We open at 9am.
              (ended by flow)`)
    expect(stopped).toBe(1)
  })

  it.each([
    [
      "a message of an earlier turn",
      "steps: [Silence, { MessageReceived: Welcome }]",
      'heard:    "Press 1',
    ],
    [
      "a message that must not be heard",
      "steps: [Silence, { NeverReceived: Press 1 }]",
      "expected: not a message that contains",
    ],
    [
      "messages in the wrong order",
      "steps: [{ MessageReceived: Press 1 }, { MessageReceived: Welcome }]",
      "step 2: MessageReceived",
    ],
    ["a message that must be heard", "steps: [], heard: [closed]", "), heard\n"],
    ["a message that never may be heard", "steps: [], never: [Acme]", "), never\n"],
    [
      "an event that did not come",
      "steps: [{ ContactTransferred: queue }]",
      "heard:    no ContactTransferred",
    ],
    [
      "an attribute that differs",
      'steps: [{ DtmfInput: "1" }, { Attributes: { wish: price } }]',
      'expected: attribute wish = "price"',
    ],
    [
      "an action that did not start",
      "steps: [], actions: [tell]",
      "expected: action tell to start",
    ],
    [
      "an action that must not start",
      "steps: [], neverActions: [greet]",
      "expected: action greet never to start",
    ],
    ["an end that is another's", "steps: [HangUp], ends: flow", "heard:    ended by caller"],
    ["a turn after the end", 'steps: [{ DtmfInput: "1" }, Silence]', "the call was ended by flow"],
    ["attributes at the end", "steps: [], attributes: { wish: hours }", "heard:    nothing"],
  ])("fails on %s", async (_, call, words) => {
    const { failure } = await run(`{ name: Fails, calls: [{ ${call} }] }`)

    expect(failure?.message).toContain(words)
  })

  it("fails when a call breaks off, unless the script expects that", async () => {
    const broken = `{ name: Breaks, scenario: { faults: [{ action: tell }] }, calls: [{ steps: [{ DtmfInput: "1" }] }] }`
    const scenario = `scenario: { faults: [{ action: bye, error: Any }] }`

    expect((await run(broken)).failure).toBeUndefined()
    expect(
      (await run(`{ name: Breaks, ${scenario}, calls: [{ steps: [{ DtmfInput: "1" }] }] }`)).failure
        ?.message,
    ).toContain("no transition for the error Any")
    expect(
      (
        await run(
          `{ name: Breaks, ${scenario}, calls: [{ steps: [{ DtmfInput: "1" }], ends: error }] }`,
        )
      ).failure,
    ).toBeUndefined()
  })

  it("compares what probes find at the end, and names probes that are not there", async () => {
    const calls = "calls: [{ steps: [] }]"

    expect(
      (await run(`{ name: A, ${calls}, finally: { sms: { $count: 2 } } }`)).failure?.message,
    ).toContain("finally: sms")
    expect(
      (await run(`{ name: A, ${calls}, finally: { sms: [{ text: no }] } }`)).failure?.message,
    ).toContain("finally: sms[0].text")
    expect((await run(`{ name: A, ${calls}, finally: { demos: [] } }`)).failure?.message).toContain(
      "there are: now, sms",
    )
  })

  it("moves the clock between calls and within them", async () => {
    const { failure } = await run(`
name: Later
calls:
  - { steps: [{ TimePasses: PT30M }] }
  - { after: P1D, steps: [] }
finally: { now: { $pattern: ^2026-12-02T14:30 } }
`)

    expect(failure).toBeUndefined()
  })

  it("puts named steps in place, from the script and from a shared file, and fills in their texts", async () => {
    const story = `
name: Shared
steps:
  hoursByKey: [{ use: press, with: { key: "1" } }, { MessageReceived: "9am" }]
calls: [{ steps: [{ use: hoursByKey }] }]
`
    const shared = 'press: [{ MessageReceived: "Press ${key}" }, { DtmfInput: "${key}" }]'

    expect((await run(story, shared)).failure).toBeUndefined()
  })
})

describe("parseCallScript", () => {
  it.each([
    ["name: A\ncalls: []", "story.yaml:2: calls: Invalid length: Expected >=1 but received 0"],
    ["name: A", "story.yaml:1: calls: missing; add it"],
    [
      "name: A\nscenario:\n  queues: { demos: { capacity: 1 } }\ncalls:\n  - steps: []",
      "story.yaml:3: scenario.queues.demos.capacity: unknown key; take it out or correct it",
    ],
    [
      "name: A\ncalls:\n  - from: +12025550123\n    steps: []",
      'story.yaml:3: calls[0].from: expected a number in E.164, in quotes ("+12025550123"), or withheld',
    ],
    [
      "name: A\ncalls:\n  - steps:\n      - DtmfInput: 0930",
      'story.yaml:4: calls[0].steps[0].DtmfInput: expected keys 0-9, * and #, in quotes: "0930"',
    ],
    [
      "name: A\ncalls:\n  - steps:\n      - Says: hello",
      "story.yaml:4: calls[0].steps[0]: expected a step with one key: Silence, HangUp, use, TextUtterance",
    ],
    [
      "name: A\ncalls:\n  - steps: [{ MessageReceived: { Pattern: '(' } }]",
      "story.yaml:3: calls[0].steps[0].MessageReceived.Pattern: expected a regular expression",
    ],
    [
      "name: A\nscenario: { startsAt: 2026-12-01T09:00 }\ncalls: [{ steps: [] }]",
      "story.yaml:2: scenario.startsAt: expected an instant with an offset",
    ],
    [
      "name: A\nscenario: { lambdas: { a: { returns: 1, fails: b } } }\ncalls: [{ steps: [] }]",
      "story.yaml:2: scenario.lambdas.a",
    ],
    [
      "name: A\ncalls: [{ steps: [{ TimePasses: 30s }] }]",
      "calls[0].steps[0].TimePasses: expected an ISO 8601 duration",
    ],
    [
      "name: A\ncalls: [{ steps: [{ use: nowhere }] }]",
      "no steps are named nowhere; there are: none",
    ],
    [
      'name: A\nsteps: { a: [{ DtmfInput: "${key}" }] }\ncalls: [{ steps: [{ use: a, with: { key: one } }] }]',
      'with {"key":"one"}: expected keys 0-9, * and #, in quotes: "0930"',
    ],
    [
      "name: A\nsteps: { a: [{ use: b }], b: [{ use: a }] }\ncalls: [{ steps: [{ use: a }] }]",
      "steps use themselves: a -> b -> a",
    ],
    ["name: [", "story.yaml:1: "],
  ])("says what is wrong with %j", (text, message) => {
    expect(() => parse(text)).toThrow(CallScriptFault)
    expect(() => parse(text)).toThrow(message)
  })

  it("reports all problems at once", () => {
    expect(() => parse("name: ''\nother: 1\ncalls: [{ steps: [], ends: never }]")).toThrow(
      expect.objectContaining({ problems: expect.objectContaining({ length: 3 }) }),
    )
  })
})

describe("parseScenario", () => {
  it("reads a scenario on its own, and an empty file as none", () => {
    const text =
      "queues: { demos: { agents: { available: 0, staffed: 2 }, agentDoes: [{ holdsSeconds: 5 }] } }\nlambdas: { a: [timeout, { fails: no }] }"

    expect(parseScenario({ text, file: "s.yaml" })).toEqual({
      queues: { demos: { agents: { available: 0, staffed: 2 }, agentDoes: [{ holdsSeconds: 5 }] } },
      lambdas: { a: ["timeout", { fails: "no" }] },
    })
    expect(parseScenario({ text: "", file: "s.yaml" })).toEqual({})
  })
})
