import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { ring } from "./ring.ts"

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "recorded-"))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function fileOf(kept: unknown): string {
  const file = join(folder, "kept.json")
  writeFileSync(file, typeof kept === "string" ? kept : JSON.stringify(kept))
  return file
}

const odd = "flibbertigibbet"

/** What the first words of a call were taken for. */
async function firstIntent(...args: string[]) {
  const { events } = await ring(["--memory", ...args], [odd])
  const turn = events.find((event) => event.type === "LexTurn")
  return turn?.type === "LexTurn" ? [turn.intent, turn.confidence] : undefined
}

describe("dial --recorded", () => {
  it("takes words for what the deployed bot took them for", async () => {
    const file = fileOf({
      locale: "en_US",
      answers: [
        {
          text: odd,
          interpretations: [
            { intent: "CheckDemo", confidence: 0.91 },
            { intent: "FallbackIntent", confidence: null },
          ],
        },
      ],
    })

    expect(await firstIntent()).toEqual(["FallbackIntent", null])
    expect(await firstIntent("--recorded", file)).toEqual(["CheckDemo", 0.91])
  })

  it("takes nothing for understood that the deployed bot did not understand", async () => {
    const file = fileOf({
      locale: "en_US",
      answers: [
        {
          text: "Book a demo",
          interpretations: [
            { intent: "FallbackIntent", confidence: null },
            { intent: "ScheduleDemo", confidence: 0.99 },
          ],
        },
      ],
    })
    const { events } = await ring(["--memory", "--recorded", file], ["book a demo "])

    expect(events.find((event) => event.type === "LexTurn")).toMatchObject({
      hook: [{ asked: { sessionState: { intent: { name: "FallbackIntent" } } } }],
    })
  })

  it("goes by its own understanding where nothing was noted", async () => {
    const file = fileOf({ locale: "en_US", answers: [] })
    const { summary } = await ring(
      ["--memory", "--recorded", file],
      ["schedule a demo", "tomorrow", "10 am", "yes", "no"],
    )

    expect(summary.demos).toHaveLength(1)
  })

  it.each([
    ["{", /not what "pnpm center compare --keep" writes/],
    [{ locale: "es_US", answers: [] }, /noted of a bot in es_US, this one is in en_US/],
  ])("refuses %j with a line", async (kept, complaint) => {
    await expect(firstIntent("--recorded", fileOf(kept))).rejects.toThrow(complaint)
  })

  it("refuses a file that is not there", async () => {
    await expect(firstIntent("--recorded", join(folder, "none"))).rejects.toThrow(/can't be read/)
  })
})
