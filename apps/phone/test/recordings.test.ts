import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { runCommand } from "@call-center/command-line"
import { fakeTerminal, itRefusesInOneLine } from "@call-center/command-line/testing"
import { createReplay, parseCallScript, runCallScript } from "@call-center/simulator"
import {
  type RecordedCall,
  scriptOfCalls,
  storyOfCalls,
  writeCallScript,
} from "@call-center/simulator/recording"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

// @boundaries-ignore the one config file lies at the root
import callCenter from "../../../call-center.config.ts"
import { callsCommand } from "../src/calls/calls-command.ts"
import { dialCommand, dialledCall } from "../src/dial-command.ts"
import { dial } from "../src/dial.ts"
import { readRecording } from "../src/recordings/read-recording.ts"
import { recordCall } from "../src/recordings/record-call.ts"
import { replayInstance } from "../src/recordings/replay-instance.ts"
import { scriptCenter } from "../src/script-center.ts"
import { judgeStory } from "../src/stories/judge-story.ts"
import { playStory } from "../src/stories/play-story.ts"

const program = { name: "pnpm dial", entry: dialCommand }

/** Rings as `pnpm dial --memory --record FILE` does. */
async function record(file: string, args: readonly string[], lines: readonly string[]) {
  const waiting = [...lines]
  const recorder = recordCall(file)
  await dial(dialledCall(["--memory", ...args]), callCenter, {
    note: () => undefined,
    lines: { next: () => Promise.resolve(waiting.shift()), close: () => undefined },
    observer: recorder.observer,
  })
  recorder.close()
}

function onlyCall(file: string): RecordedCall {
  const [call] = readRecording(file).calls
  if (call === undefined) throw new TypeError("expected a call, got none")
  return call
}

describe("a recorded call", () => {
  let folder = ""
  const booked = () => join(folder, "booked.jsonl")
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "call-center-"))
    const at = ["--now", "2026-12-01T09:00:00-05:00"]
    await record(booked(), at, ["schedule a demo", "tomorrow at ten", "yes", "no"])
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it("is a file of the lines that --json prints, from CallStarted to CallEnded", () => {
    const lines = readFileSync(booked(), "utf8").trimEnd().split("\n")
    const events = lines.map((line): { type: string; seq: number } => JSON.parse(line))

    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
    expect(events[0]).toMatchObject({ type: "CallStarted", from: "+12025550123", flow: "main" })
    expect(events.filter(({ type }) => type === "SmsSent")).toHaveLength(1)
    expect(events.at(-1)).toMatchObject({
      type: "CallEnded",
      demos: [{ startsAt: "2026-12-02T15:00:00Z", status: "booked" }],
    })
  })

  it("tells of each turn how the hook read the words", () => {
    const reads = onlyCall(booked()).events.flatMap((event) =>
      event.type === "LexTurn" ? event.hook.map(({ read }) => read) : [],
    )

    expect(reads[1]).toMatchObject({
      words: ["tomorrow", "at", "ten"],
      unread: [],
      understood: { wish: { days: { from: "2026-12-02", to: "2026-12-02" } } },
    })
  })

  it.each([
    ["on the machine's own clock", []],
    ["of a withheld number", ["--anonymous", "--now", "2026-12-01T09:00:00-05:00"]],
  ])("is replayed to the same events: %s", async (_what, args) => {
    const file = join(folder, "other.jsonl")
    await record(file, args, ["1", "1202", "", "1000", "1", "/hangup"])

    const replay = await createReplay(replayInstance(callCenter, "main"))(onlyCall(file))

    expect(replay.departure).toBeUndefined()
  })

  it("is replayed by pnpm dial --replay, which says that all is the same", async () => {
    const terminal = fakeTerminal()

    const code = await runCommand(program, ["--replay", booked()], terminal)

    expect({ code, err: terminal.written.err }).toEqual({ code: 0, err: "" })
    expect(terminal.written.out).toMatch(/^ok {6}call of \+12025550123 .*all the same\n$/)
  })

  it("ends --replay with 1 and what was expected and got where the call centre has changed", async () => {
    const older = join(folder, "older.jsonl")
    const text = readFileSync(booked(), "utf8")
    writeFileSync(
      older,
      text.replace("Is there anything else I can help you with?", "Anything else?"),
    )
    const terminal = fakeTerminal()

    const code = await runCommand(program, ["--replay", older], terminal)

    expect(code).toBe(1)
    expect(terminal.written.out).toMatch(
      /^DEPARTS .* at event \d+ of \d+ .*\n {2}expected: MessageReceived "Anything else\?"\n {2}got: {6}MessageReceived "Is there anything else I can help you with\?"\n/,
    )
    expect(terminal.written.out).toMatch(/Customer {2}yes\n {4}System {4}Done! [^\n]*\n$/)
  })

  itRefusesInOneLine(program, [
    [["--replay", "../../README.md"], /README\.md:1: expected an event/],
    [["--replay", "."], /--replay \.: can't be read/],
    [["--replay", "none.jsonl"], /--replay none\.jsonl: can't be read/],
    [["--replay", "a", "--from", "+12025550123"], /--replay.*--from/],
    [
      ["--record", "no/such/folder/file", "--memory", "--no-build"],
      /--record no\/such\/folder\/file: can't be written/,
    ],
  ])

  it("becomes a call script that passes, texts included", async () => {
    const script = scriptOfCalls([onlyCall(booked())], { name: "A recorded booking" })
    const source = { text: writeCallScript(script), file: "recorded.yaml" }

    const report = await runCallScript(parseCallScript(source), {
      startCenter: scriptCenter(callCenter),
    })

    expect(report.calls[0]?.map(({ type }) => type)).toEqual(
      onlyCall(booked()).events.map(({ type }) => type),
    )
    expect(script.finally).toMatchObject({
      demos: [{ startsAt: "2026-12-02T15:00:00Z", status: "booked" }],
      sms: [{ to: "+12025550123" }],
    })
  })

  it("is written by pnpm calls --record, one for each call of a script, with their texts", async () => {
    const script = join(folder, "two-calls.yaml")
    const file = join(folder, "two-calls.jsonl")
    const books = ["schedule a demo", "tomorrow at ten", '"yes"', '"no"']
    const steps = books.map((words) => `      - TextUtterance: ${words}\n`).join("")
    writeFileSync(
      script,
      `name: Two calls\ncalls:\n  - steps:\n${steps}  - steps:\n      - HangUp\n`,
    )

    const code = await runCommand(
      { name: "pnpm calls", entry: callsCommand },
      [script, "--record", file, "--no-build"],
      fakeTerminal(),
    )

    const { calls } = readRecording(file)
    expect(code).toBe(0)
    expect(calls.map(({ texts }) => texts.length)).toEqual([1, 0])
    expect(calls.map(({ events }) => events.at(-1))).toMatchObject([
      { type: "CallEnded", by: "flow" },
      { type: "CallEnded", by: "caller" },
    ])
  })

  it("becomes a story that holds", async () => {
    const story = storyOfCalls([onlyCall(booked())], "a recorded booking")

    expect(story).toMatchObject({
      sms: 1,
      booked: ["2026-12-02T15:00:00Z"],
      endedBy: "flow",
    })
    expect(judgeStory(story, await playStory(story, callCenter, "as-is"))).toEqual({
      unmet: [],
      unwanted: [],
    })
  })
})
