import type { KeyRules } from "@call-center/simulator"
import { describe, expect, it } from "vitest"

import { callTime, tookTime } from "../../web/state/call-time.ts"
import { flowTraces, whyLeft } from "../../web/state/flow-trace.ts"
import { intentScores, readWords, slotLines, whyChosen } from "../../web/state/lex-view.ts"
import { logLines } from "../../web/state/log-lines.ts"
import { answerHint, askedFor, awaitedInput, nowState } from "../../web/state/now-state.ts"
import { speakingBars } from "../../web/state/speaking-bars.ts"
import { transcriptRows } from "../../web/state/transcript-rows.ts"
import {
  action,
  awaits,
  eventsOf,
  said,
  says,
  started,
  startedMs,
  understood,
  way,
} from "./events.ts"

const ended = { type: "CallEnded", by: "caller" } as const

describe("transcriptRows", () => {
  it("has a row for what was said, with what it led to and how long that took", () => {
    const events = eventsOf(
      started,
      action("a"),
      action("b"),
      says("Hello"),
      said("tomorrow"),
      understood,
    )

    expect(transcriptRows(events, startedMs, { 5: 38 })).toEqual([
      { kind: "actions", seq: 2, atMs: 500, identifiers: ["a", "b"] },
      { kind: "bot", seq: 4, atMs: 1500, text: "Hello" },
      {
        kind: "caller",
        seq: 5,
        atMs: 2000,
        input: "speech",
        value: "tomorrow",
        led: "ScheduleDemo, asks time",
        tookMs: 38,
      },
    ])
  })

  it("tells what failed and how the call ended", () => {
    const events = eventsOf(
      said("yes"),
      { type: "LexFailed", reason: "Boom", hook: [] },
      way("ask", "sorry", "NoMatchingError: Boom"),
      ended,
    )

    expect(transcriptRows(events, startedMs, {})).toMatchObject([
      { kind: "caller", led: "the code hook failed" },
      { kind: "fault", text: "NoMatchingError: Boom, on to sorry" },
      { kind: "note", text: "The caller hung up." },
    ])
  })
})

describe("flowTraces", () => {
  it("follows a call from flow to flow and back, with each visit and how it was left", () => {
    const { current, flows } = flowTraces(
      eventsOf(
        action("greet"),
        way("greet", "ask"),
        action("ask"),
        action("wait", "queue"),
        { ...way("wait", "wait"), flow: "queue" },
        action("wait", "queue"),
      ),
    )

    expect(current).toEqual({ flow: "queue", identifier: "wait", seq: 6 })
    expect(flows.get("main")?.visits.get("greet")).toMatchObject([{ seq: 1, left: { to: "ask" } }])
    expect(flows.get("main")?.visits.get("ask")).toEqual([{ seq: 3, left: undefined }])
    expect(flows.get("queue")?.visits.get("wait")).toMatchObject([
      { seq: 4, left: { to: "wait" } },
      { seq: 6, left: undefined },
    ])
  })

  it("has no current action once the call is over, and still knows the last", () => {
    const traces = flowTraces(eventsOf(action("hangUp"), ended))

    expect(traces.current).toBeUndefined()
    expect(traces.last).toMatchObject({ identifier: "hangUp" })
  })

  it("says why an action was left as it was", () => {
    const taken = { type: "TransitionTaken", flow: "main", from: "a", to: "b", by: "x" } as const
    const [next, failed, matched, unmatched] = eventsOf(
      taken,
      { ...taken, reason: "NoMatchingError: Boom" },
      {
        ...taken,
        compared: { value: "5", condition: { operator: "NumberLessThan", operand: "6" } },
      },
      { ...taken, compared: { value: null, condition: null } },
    ).map((event) => (event.type === "TransitionTaken" ? whyLeft(event) : ""))

    expect(next).toBe("went on to b")
    expect(failed).toBe("failed with NoMatchingError: Boom, on to b")
    expect(matched).toBe("saw “5”, which is less than “6”, on to b")
    expect(unmatched).toBe("saw no value, which no condition takes, on to b")
  })
})

describe("nowState", () => {
  it("says whose turn it is", () => {
    expect(nowState(eventsOf(started))).toMatchObject({ floor: "bot", word: "Ringing" })
    expect(nowState(eventsOf(started, says("When?"), awaits))).toMatchObject({
      floor: "caller",
      word: "Your turn",
      sentence: "When?",
    })
    expect(nowState(eventsOf(says("When?"), awaits, said("now")))).toMatchObject({
      floor: "bot",
      word: "Bot’s turn",
    })
    expect(nowState(eventsOf(says("Bye"), ended))).toMatchObject({
      floor: "none",
      word: "Call ended",
      sentence: "The caller hung up.",
    })
  })

  it("raises the alarm until the caller's next turn once something has failed", () => {
    const failed = [said("yes"), way("ask", "trouble", "Boom"), awaits] as const

    expect(nowState(eventsOf(...failed)).isAlert).toBe(true)
    expect(nowState(eventsOf(...failed, said("1"), awaits)).isAlert).toBe(false)
  })

  it("forgets what was awaited once it was answered", () => {
    expect(awaitedInput(eventsOf(awaits))).toMatchObject({ slot: "date" })
    expect(awaitedInput(eventsOf(awaits, said("now")))).toBeUndefined()
  })

  it("tells what is asked for and how it can be answered", () => {
    const menu = {
      listener: "menu",
      bargeIn: false,
      keys: { maxLength: 1, firstKeyTimeoutMs: 5000, nextKeyTimeoutMs: 5000 },
    } as const
    const [event] = eventsOf(awaits)
    const awaited = event?.type === "InputAwaited" ? event : menu

    expect(askedFor(awaited)).toBe("date")
    expect(answerHint(awaited)).toBe(
      "Talk, type or press keys. Press up to 4 keys; after fewer, press # or wait 2 seconds.",
    )
    expect(askedFor(menu)).toBe("keys")
    expect(answerHint(menu)).toBe("Only keys are heard. One key is enough. You can’t interrupt.")
    expect(answerHint({ listener: "nobody", bargeIn: false })).toContain("Nobody listens")
  })
})

function hintFor(keys: Partial<KeyRules>): string {
  return answerHint({
    listener: "digits",
    bargeIn: true,
    keys: { firstKeyTimeoutMs: 5000, nextKeyTimeoutMs: 1000, ...keys },
  })
}

describe("answerHint", () => {
  it.each([
    [1, "Only keys are heard. One key is enough."],
    [2, "Only keys are heard. Press up to 2 keys; after fewer, wait 1 second."],
    [99, "Only keys are heard. Press up to 99 keys; after fewer, wait 1 second."],
    [100, "Only keys are heard. After the last key, wait 1 second."],
  ])("tells when %s keys are an input", (maxLength, hint) => {
    expect(hintFor({ maxLength })).toBe(hint)
  })

  it("names the key that ends an input of any length", () => {
    expect(hintFor({ terminator: "#" })).toBe(
      "Only keys are heard. After the last key, press # or wait 1 second.",
    )
  })
})

describe("what Lex understood", () => {
  const [event] = eventsOf(understood)
  const turn = event?.type === "LexTurn" ? event : undefined
  if (turn === undefined) throw new TypeError("expected a turn of Lex, got none")

  it("lists the chosen intent first and the others by confidence, those without one last", () => {
    expect(intentScores(turn)).toEqual([
      { intent: "ScheduleDemo", score: 0.9, isChosen: true },
      { intent: "MoveDemo", score: 0.4, isChosen: false },
      { intent: "CancelDemo", score: 0.2, isChosen: false },
      { intent: "FallbackIntent", score: undefined, isChosen: false },
    ])
  })

  it("says why an intent was chosen that others outscore", () => {
    expect(whyChosen(turn)).toBeUndefined()
    expect(whyChosen({ ...turn, confidence: 0.3 })).toBe(
      "It answers the prompt; the words alone score 0.30.",
    )
  })

  it("shows slots with the words they came from, the one that is asked for, and which are empty", () => {
    expect(slotLines(turn)).toEqual({
      lines: [
        { name: "date", value: "2026-12-02", words: "tomorrow", isAsked: false },
        { name: "time", value: undefined, words: undefined, isAsked: true },
      ],
      empty: ["offer"],
    })
  })

  it("shows which words the code hook accounted for", () => {
    expect(readWords(turn)).toEqual([
      { word: "uh", kind: undefined },
      { word: "tomorrow", kind: "date" },
    ])
    expect(readWords({ ...turn, hook: [] })).toBeUndefined()
  })

  it("logs what the code hook was asked and answered", () => {
    const [line] = logLines([turn])

    expect(line).toMatchObject({ text: "code hook: DialogCodeHook", hasFailed: false })
    expect(line?.details).toContain('"invocationSource": "DialogCodeHook"')
  })
})

describe("logLines", () => {
  it("tells of functions, attributes and what the flow logs", () => {
    const lines = logLines(
      eventsOf(
        {
          type: "LambdaInvoked",
          arn: "arn:aws:lambda:us-east-1:000000000000:function:look-up",
          outcome: "error",
          asked: {},
          reason: "it timed out",
        },
        { type: "AttributesUpdated", attributes: { a: "1", b: "2" } },
        { type: "FlowLogged", text: "hello" },
        said("hello"),
      ),
    )

    expect(lines).toMatchObject([
      { text: "look-up: it timed out", hasFailed: true },
      { text: "a = 1, b = 2", details: undefined },
      { text: "hello" },
    ])
  })
})

describe("speakingBars", () => {
  it("lets messages follow one another, and the caller cut the bot off", () => {
    const text = "x".repeat(30)

    const bars = speakingBars(
      eventsOf(says(text), says(text), started, said("yes please ok")),
      startedMs,
    )

    expect(bars).toEqual([
      { who: "bot", seq: 1, fromMs: 0, toMs: 1500 },
      { who: "caller", seq: 4, fromMs: 1500, toMs: 1500 + (13 / 15) * 1000 },
    ])
  })

  it("marks what failed, and lets the bot wait for a caller who still speaks", () => {
    const bars = speakingBars(
      eventsOf(said("x".repeat(30)), way("a", "b", "Boom"), says("Sorry")),
      startedMs,
    )

    expect(bars).toEqual([
      { who: "caller", seq: 1, fromMs: 0, toMs: 2000 },
      { who: "fault", seq: 2, fromMs: 500, toMs: 750 },
      { who: "bot", seq: 3, fromMs: 2000, toMs: 2000 + (5 / 15) * 1000 },
    ])
  })
})

describe("times", () => {
  it("are minutes, seconds and tenths since the call rang", () => {
    expect([0, 3940, 59_960, 61_000, -5].map(callTime)).toEqual([
      "0:00.0",
      "0:03.9",
      "1:00.0",
      "1:01.0",
      "0:00.0",
    ])
    expect([38.4, 999, 1200].map(tookTime)).toEqual(["38 ms", "999 ms", "1.2 s"])
  })
})
