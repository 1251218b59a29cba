import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { afterAll, describe, expect, it } from "vitest"

// @boundaries-ignore the one config file lies at the root
import callCenter from "../../../../call-center.config.ts"
import { runStories } from "../../src/calls/run-stories.ts"
import type { Hearing } from "../../src/stories/hearing.ts"

const folder = mkdtempSync(join(tmpdir(), "stories-"))
afterAll(() => rmSync(folder, { recursive: true }))

const nine = "2026-12-03T14:00:00Z"
const stories = [
  {
    name: "by keys, on another day",
    kind: "keypad",
    calls: [{ lines: ["1", "1203", "0900", "1"], now: "2026-12-02T09:00:00-05:00" }],
    booked: [nine],
    cancelled: 0,
    sms: 1,
    heard: ["(?i)DECEMBER 3"],
    endedBy: "caller",
  },
  {
    name: "books, then asks from the same number",
    kind: "speech",
    calls: [
      { lines: ["I want to schedule a demo on Thursday at nine in the morning", "yes", "/hangup"] },
      { lines: ["check my demo", "", "no"] },
    ],
    booked: [nine],
    heard: ["demo on Thursday, December 3"],
    endedBy: "flow",
  },
]

describe("runStories", () => {
  it("tells how many stories hold, by kind", async () => {
    const { holds, lines } = await played(stories)

    expect(holds).toBe(true)
    expect(lines).toEqual([
      "keypad      1/1",
      "speech      1/1",
      "",
      "0 unwanted writes",
      "2 of 2 stories",
    ])
  })

  it("shows what failed with its transcript, and counts what was written against the story", async () => {
    const { holds, lines } = await played([{ ...stories[0], booked: [], sms: 0 }])

    expect(holds).toBe(false)
    expect(lines).toContain("FAILED  keypad: by keys, on another day")
    expect(lines).toContain(`  booked: wanted [], found ["${nine}"]`)
    expect(lines).toContain("    Customer  [1203]")
    expect(lines.slice(-2)).toEqual(["1 unwanted writes", "0 of 1 stories"])
  })

  it("plays the stories of one name or kind, and names the kinds for another", async () => {
    expect((await played(stories, { only: "speech" })).lines.at(-1)).toBe("1 of 1 stories")
    expect((await played(stories, { only: "by keys, on another day" })).lines.at(-1)).toBe(
      "1 of 1 stories",
    )
    await expect(played(stories, { only: "swimming" })).rejects.toThrow(
      "--only swimming: no story has that name or kind; kinds: keypad, speech",
    )
  })

  it("writes one object a story and one that sums up as JSON", async () => {
    const { lines } = await played(stories, { json: true })
    const [first, , sum] = lines.map((line): unknown => JSON.parse(line))

    expect(first).toMatchObject({ name: "by keys, on another day", passed: true, unmet: [] })
    expect(sum).toMatchObject({ stories: 2, passed: 2, unwantedWrites: 0 })
  })

  it.each<Hearing>(["no-slots", "never-confirmed", "always-confirmed", "lax"])(
    "does what a caller clearly says although Lex hears %s",
    async (hearing) => {
      expect((await played(stories, { hearing })).holds).toBe(true)
    },
  )

  it.each([
    ["no JSON", "{", /can't be read as JSON/],
    ["a key that is not known", JSON.stringify([{ ...stories[0], mood: "good" }]), /0\.mood/],
    ["a broken pattern", JSON.stringify([{ ...stories[0], heard: ["("] }]), /regular expression/],
  ])("refuses a file with %s in one line", async (_, text, message) => {
    const file = join(folder, "wrong.json")
    writeFileSync(file, text)
    const run = runStories(
      { file, only: undefined, hearing: "as-is", json: false },
      callCenter,
      () => undefined,
    )

    await expect(run).rejects.toThrow(message)
  })
})

async function played(
  list: readonly object[],
  options: { readonly only?: string; readonly hearing?: Hearing; readonly json?: boolean } = {},
) {
  const file = join(folder, "stories.json")
  writeFileSync(file, JSON.stringify(list))
  let text = ""
  const holds = await runStories(
    {
      file,
      only: options.only,
      hearing: options.hearing ?? "as-is",
      json: options.json ?? false,
    },
    callCenter,
    (written) => {
      text += written
    },
  )
  return { holds, lines: text.trimEnd().split("\n") }
}
