import { describe, expect, it } from "vitest"

import { createReplay, replayText, SimulatorFault } from "../../src/index.ts"
import { recorded, type TeaCall, teaEvents, teaInstance } from "../support/recorded-tea.ts"

const replayCall = createReplay(teaInstance())

/** A clock of real time: it goes on by itself and ignores what a call lets pass. */
function ownClock() {
  let nowMs = Date.parse("2026-12-01T16:59:58.123Z")
  return { nowMs: () => (nowMs += 37), advance: () => undefined }
}

describe("replaying a recorded call", () => {
  it.each<readonly [string, TeaCall]>([
    ["speech and keys", {}],
    ["silence", { lines: ["tea please", "", "", "1"] }],
    ["a caller who hangs up", { lines: ["tea please", "/hangup"] }],
    ["a call that nobody ended", { lines: ["tea please"] }],
    ["a code hook that failed", { codeHook: () => Promise.reject(new Error("boom")) }],
    ["a code hook that answered nonsense", { codeHook: () => Promise.resolve("tea") }],
    ["a function that failed", { lookup: () => Promise.reject(new Error("boom")) }],
    ["a clock of real time", { clock: ownClock() }],
    [
      "functions that the scenario made fail",
      { scenario: { codeHooks: { live: { fails: "no" } }, lambdas: { lookup: "timeout" } } },
    ],
    ["faults and seeds of a scenario", { scenario: { seed: 7, faults: [{ action: "greet" }] } }],
  ])("gives the same events: %s", async (_what, call) => {
    const recording = recorded(await teaEvents(call))

    const replay = await replayCall(recording)

    expect(replay.departure).toBeUndefined()
    expect(replay.events.map(({ at }) => at)).toEqual(recording.events.map(({ at }) => at))
    expect(replayText(recording, replay)).toBe(
      `ok      call of +12025550123 at ${recording.started.at}: ${recording.events.length} events, all the same\n`,
    )
  })

  it("tells the first event at which an older recording departs, and what was said up to there", async () => {
    const recording = recorded(await teaEvents())

    const replay = await createReplay(teaInstance("See you."))(recording)

    expect(replay.departure).toMatchObject({
      path: "text",
      expected: "Goodbye.",
      got: "See you.",
      recorded: { type: "MessageReceived" },
    })
    expect(replayText(recording, replay)).toBe(
      [
        "DEPARTS call of +12025550123 at 2026-12-01T14:00:00.000Z: at event 25 of 28 (seq 25)",
        '  expected: MessageReceived "Goodbye."',
        '  got:      MessageReceived "See you."',
        '  text: expected "Goodbye.", got "See you."',
        "  transcript:",
        "    System    Hello Ada.",
        "    System    How can I help?",
        "    Customer  tea please",
        "    System    Which tea?",
        "    Customer  green",
        "    System    One tea.",
        "    System    Press one.",
        "    Customer  [1]",
        "",
      ].join("\n"),
    )
  })

  it("tells of a recording that goes on after the call has ended now", async () => {
    const events = await teaEvents()
    const last = events.at(-1)
    const longer = [...events, { ...last, type: "FlowLogged", text: "more", seq: 999 }]

    const replay = await replayCall(recorded(longer))

    expect(replay.departure).toMatchObject({ recorded: { text: "more" }, replayed: undefined })
  })

  it("tells of a call that goes on now after the end of its recording", async () => {
    const events = await teaEvents()

    const replay = await replayCall(recorded(events.slice(0, -1)))

    expect(replay.departure).toMatchObject({
      recorded: undefined,
      replayed: { type: "CallEnded" },
    })
    expect(replayText(recorded(events.slice(0, -1)), replay)).toMatch(
      /after all of its 27 events\n {2}expected: nothing more\n {2}got: {6}CallEnded by flow/,
    )
  })

  it("takes no notice of what `dial` adds to the end of a call", async () => {
    const events = await teaEvents()
    const withDemos = [...events.slice(0, -1), { ...events.at(-1), demos: [] }]

    expect((await replayCall(recorded(withDemos))).departure).toBeUndefined()
  })

  it("needs the flow that was dialled", async () => {
    const [started, ...events] = await teaEvents()

    await expect(replayCall(recorded([{ ...started, flow: "other" }, ...events]))).rejects.toThrow(
      SimulatorFault,
    )
  })
})
