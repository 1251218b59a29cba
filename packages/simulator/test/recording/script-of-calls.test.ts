import { array, assert, property, string } from "fast-check"
import { describe, expect, it } from "vitest"

import { createSimulator, parseCallScript, runCallScript } from "../../src/index.ts"
import { scriptOfCalls, storyOfCalls, writeCallScript } from "../../src/recording/index.ts"
import { parseRecording } from "../../src/recording/index.ts"
import { linesOf, lookup, recorded, teaEvents, teaInstance } from "../support/recorded-tea.ts"
import { closing, teaBot } from "../support/tea-bot.ts"
import { testClock } from "../support/test-center.ts"

const title = { name: "A caller orders tea" }

describe("a call script that is made of a recording", () => {
  it("has the customer's turns, what was heard after each, and who ended the call", async () => {
    const call = recorded(await teaEvents())

    expect(writeCallScript(scriptOfCalls([call], title))).toBe(
      `name: "A caller orders tea"
scenario:
  startsAt: "2026-12-01T14:00:00.000Z"
calls:
  - from: "+12025550123"
    steps:
      - MessageReceived: "Hello Ada."
      - MessageReceived: "How can I help?"
      - TextUtterance: "tea please"
      - MessageReceived: "Which tea?"
      - TextUtterance: "green"
      - MessageReceived: "One tea."
      - MessageReceived: "Press one."
      - DtmfInput: "1"
      - MessageReceived: "Goodbye."
    ends: "flow"
`,
    )
  })

  it("passes when it is run", async () => {
    const call = recorded(await teaEvents({ lines: ["tea please", "", "green", "1"] }))
    const text = writeCallScript(scriptOfCalls([call], title))

    const report = await runCallScript(parseCallScript({ text, file: "tea.yaml" }), {
      startCenter: ({ startsAt, ...scenario }) => {
        const clock = testClock(startsAt)
        const center = createSimulator({
          flows: teaInstance().flows,
          entryFlow: "main",
          bots: [teaBot((event) => Promise.resolve(closing(event, "One tea.")))],
          lambdas: { [lookup]: () => Promise.resolve({ name: "Ada" }) },
          clock,
          scenario,
        })
        return Promise.resolve({
          passTime: async (milliseconds) => clock.advance(milliseconds),
          dial: (options) => center.dial(options),
          probes: {},
          stop: () => Promise.resolve(),
        })
      },
    })

    expect(report.calls.map((events) => events.map(({ type }) => type))).toEqual([
      call.events.map(({ type }) => type),
    ])
  })

  it.each([
    ["no time", 0, undefined],
    ["what a person takes to think", 7345, undefined],
    ["just below a minute", 59_999, undefined],
    ["a minute", 60_000, "PT60S"],
    ["above a minute, in whole seconds", 75_432, "PT75S"],
    ["what a script let pass", 5000, "PT5S"],
  ])("lets %s pass between two turns as it did", async (_what, milliseconds, passes) => {
    const events = await teaEvents()
    const from = events.findIndex(({ type }) => type === "CustomerInput")
    const later = events.map((event, index) => {
      const atMs = Date.parse(event.at) + (index < from ? 0 : milliseconds)
      return Object.assign({}, event, { at: new Date(atMs).toISOString() })
    })

    const { calls } = scriptOfCalls([recorded(later)], title)

    const steps = calls.flatMap(({ steps: each }) => each)
    expect(steps.filter((step) => typeof step === "object" && "TimePasses" in step)).toEqual(
      passes === undefined ? [] : [{ TimePasses: passes }],
    )
  })

  it("rings withheld numbers, gives the scenario again, and expects the texts that were sent", async () => {
    const [started, ...events] = await teaEvents({ scenario: { seed: 3, hours: {} } })
    const text = { type: "SmsSent", to: "+12025550123", text: "Tea!", seq: 99 }
    const lines = [{ ...started, from: null }, ...events, { ...started, ...text }]

    expect(scriptOfCalls([recorded(lines)], title)).toMatchObject({
      scenario: { seed: 3, hours: {}, startsAt: "2026-12-01T14:00:00.000Z" },
      calls: [{ from: "withheld" }],
      finally: { sms: [{ to: "+12025550123", text: "Tea!" }] },
    })
  })

  it("rings one call after the other, with the time between them", async () => {
    const clock = testClock()
    const first = await teaEvents({ clock, newContactId: () => "one" })
    clock.advance(86_400_000)
    const second = await teaEvents({ clock, newContactId: () => "two", lines: ["/hangup"] })
    const { calls } = parseRecording({ text: linesOf([...first, ...second]), file: "x" })
    const [one, two] = calls
    if (one === undefined || two === undefined) throw new TypeError("expected two calls")

    expect(scriptOfCalls([one, two], title).calls).toMatchObject([
      { ends: "flow" },
      { after: "PT86400S", ends: "caller" },
    ])
  })

  it("is read back as it was, whatever was said", async () => {
    const events = await teaEvents()

    assert(
      property(array(string({ unit: "grapheme", minLength: 1 })), (texts) => {
        const script = scriptOfCalls([recorded(events)], title)
        const steps = texts.flatMap((text) => [{ TextUtterance: text }, { MessageReceived: text }])
        const written = { ...script, calls: [{ from: "+12025550123", steps }] }

        const { steps: _, ...read } = parseCallScript({
          text: writeCallScript(written),
          file: "x.yaml",
        })

        expect(read).toEqual(written)
      }),
      { numRuns: 200 },
    )
  })
})

describe("a story that is made of a recording", () => {
  it("has the caller's lines as `pnpm dial` takes them", async () => {
    const call = recorded(await teaEvents({ lines: ["tea please", "", "/hangup"] }))

    expect(storyOfCalls([call], "tea")).toEqual({
      name: "tea",
      kind: "recorded",
      calls: [
        {
          from: "+12025550123",
          now: "2026-12-01T14:00:00.000Z",
          lines: ["tea please", "", "/hangup"],
        },
      ],
      endedBy: "caller",
    })
  })
})
