import { assert, nat, property, string } from "fast-check"
import { describe, expect, it } from "vitest"

import { parseRecording, RecordingFault } from "../../src/recording/index.ts"
import { linesOf, teaEvents } from "../support/recorded-tea.ts"

const parse = (text: string) => parseRecording({ text, file: "tea.jsonl" })

function refusalOf(text: string): unknown {
  try {
    parse(text)
    return undefined
  } catch (error) {
    return error
  }
}

describe("a recording", () => {
  it("is read back as the events that were written", async () => {
    const events = await teaEvents()

    const [call] = parse(linesOf(events)).calls

    expect(call?.events).toEqual(JSON.parse(JSON.stringify(events)))
    expect(call?.started).toMatchObject({ flow: "main", from: "+12025550123" })
  })

  it("holds several calls that ran at once, and the texts of each", async () => {
    const one = await teaEvents({ newContactId: () => "one" })
    const two = await teaEvents({ newContactId: () => "two", lines: ["/hangup"] })
    const text = { type: "SmsSent", to: "+12025550123", text: "Tea!", contactId: "two", seq: 99 }
    const mixed = [...one, ...two].toSorted((a, b) => a.seq - b.seq)

    const { calls } = parse(linesOf([...mixed, { ...text, at: "2026-12-01T14:00:09.000Z" }]))

    expect(calls.map(({ contactId }) => contactId)).toEqual(["one", "two"])
    expect(calls.map(({ events }) => events.length)).toEqual([one.length, two.length])
    expect(calls[1]?.texts).toMatchObject([{ text: "Tea!" }])
  })

  it.each([
    ["nothing", "", /^tea\.jsonl: expected a recorded call, got an empty file; name one/],
    ["prose", "Hello\n", /^tea\.jsonl:1: expected an event of a call as JSON; name a file that/],
    [
      "other JSON",
      '{"name":"x"}\n',
      /^tea\.jsonl:1: expected an event of a call; name a file that/,
    ],
    ["a list", "[]\n", /^tea\.jsonl:1: expected an event of a call; /],
    ["null", "null\n", /^tea\.jsonl:1: /],
    [
      "an object's own name as type",
      '{"type":"toString"}\n',
      /^tea\.jsonl:1: expected an event of a call; /,
    ],
  ])("is refused in one line when it is %s", (_what, text, message) => {
    expect(() => parse(text)).toThrow(RecordingFault)
    expect(() => parse(text)).toThrow(message)
  })

  it.each([
    ["the first event is missing", ([, ...rest]: object[]) => rest, /:1: expected CallStarted/],
    [
      "two events have changed places",
      ([a, b, c, ...rest]: object[]) => [a, c, b, ...rest],
      /:3: seq: expected more than 3, got 2/,
    ],
    ["it starts twice", ([a, ...rest]: object[]) => [a, a, ...rest], /:2: the same call starts/],
    [
      "an instant is none",
      ([a, ...rest]: object[]) => [{ ...a, at: "2026-13-01T14:00:00.000Z" }, ...rest],
      /:1: at: expected an instant of the calendar/,
    ],
    [
      "keys are no keys",
      ([a]: object[]) => [a, { ...a, type: "CustomerInput", seq: 2, kind: "keys", value: "one" }],
      /:2: expected keys 0-9/,
    ],
    [
      "the scenario is of another kind",
      ([a]: object[]) => [{ ...a, scenario: { weather: "rain" } }],
      /:1: scenario\.weather/,
    ],
  ])("is refused with its line when %s", async (_what, damaged, message) => {
    const events = await teaEvents()

    expect(() => parse(linesOf(damaged([...events]) as object[]))).toThrow(message)
  })

  it("is refused in one line wherever the file was cut off or damaged", async () => {
    const text = linesOf(await teaEvents())

    assert(
      property(nat(text.length - 1), string(), (at, noise) => {
        const refusal = refusalOf(text.slice(0, at) + noise)
        const isOneLine = refusal instanceof RecordingFault && !refusal.message.includes("\n")
        expect(refusal === undefined || isOneLine).toBe(true)
      }),
    )
  })
})
