import { describe, expect, it } from "vitest"

import { heardWords, type HeardWords } from "../src/heard-words.ts"
import { openCallCenter } from "./support/call-center.ts"

async function heard(lines: readonly (readonly ["says" | "presses", string])[]) {
  const told: HeardWords[] = []
  const center = openCallCenter({
    onHeard: (event, turn) => {
      const { inputTranscript } = event as { readonly inputTranscript: string }
      told.push(heardWords(inputTranscript, turn))
    },
  })
  const call = center.dial()
  for (const [how, what] of lines)
    await (how === "says" ? call.says(what) : call.presses(what, { intent: "ScheduleDemo" }))
  return told
}

describe("what the hook tells of how it read a turn", () => {
  it("names the words that were read together, and those that were left over", async () => {
    const [opening] = await heard([["says", "Schedule a demo tomorrow at ten, flibbertigibbet"]])

    expect(opening?.words).toEqual([
      "schedule",
      "a",
      "demo",
      "tomorrow",
      "at",
      "ten",
      "flibbertigibbet",
    ])
    expect(opening?.readings).toEqual(
      expect.arrayContaining([
        { kind: "ScheduleDemo", from: 0, to: 1 },
        { kind: "days", from: 3, to: 4 },
        { kind: "time", from: 4, to: 6 },
      ]),
    )
    expect(opening?.unread).toEqual([6])
    expect(opening?.understood).toMatchObject({
      wish: { days: { from: "2026-12-02", to: "2026-12-02" } },
      tasks: [{ task: "ScheduleDemo" }],
    })
  })

  it("leaves nothing over of keys", async () => {
    const told = await heard([
      ["presses", "1"],
      ["presses", "1202"],
    ])

    expect(told[1]).toMatchObject({
      words: ["1202"],
      readings: [],
      unread: [],
      understood: { isByKeys: true, wish: { days: { from: "2026-12-02", to: "2026-12-02" } } },
    })
  })

  it("is plain JSON without what was not said", async () => {
    const [opening] = await heard([["says", "schedule a demo"]])

    expect(JSON.parse(JSON.stringify(opening))).toEqual(opening)
    expect(opening?.understood).not.toHaveProperty("isFarewell")
  })
})
