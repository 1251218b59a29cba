import { readFileSync } from "node:fs"

import { businessOf } from "@call-center/config"
import { botDefinition } from "@call-center/lex-bot"
import { type CallStep, runCallScript } from "@call-center/simulator"
import { describe, expect, it } from "vitest"

// @boundaries-ignore the one config file lies at the root
import callCenter from "../../../call-center.config.ts"
import { scriptCenter } from "../src/script-center.ts"

const page = readFileSync(new URL("../../../docs/first-call.md", import.meta.url), "utf8")

/** A line of one of the page's tables. */
interface Line {
  readonly caller: string
  readonly heard: string
  /** What is heard if our reading of AWS is wrong; the bot's own retries are quoted here. */
  readonly otherwise: string
}

/** The tables of the page by the number of their call. */
const calls = page
  .split(/^## Call /mu)
  .slice(1)
  .map(linesOf)

function linesOf(section: string): readonly Line[] {
  return section
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(2)
    .map((line) => {
      const [, caller = "", heard = "", otherwise = ""] = line.split("|")
      return { caller, heard, otherwise }
    })
}

/** What the caller says ("in quotes"), keys in (`1202`, or what a text says), or does not say, then what the bot is to say. */
function stepsOf({ caller, heard }: Line): readonly CallStep[] {
  const acts = [...caller.matchAll(/"([^"]+)"|`(\d+)`|say nothing/gu)].map(
    ([, said, keys]): CallStep =>
      said === undefined
        ? keys === undefined
          ? "Silence"
          : { DtmfInput: keys }
        : { TextUtterance: said },
  )
  const ofText: readonly CallStep[] = caller.includes("the digits of the text")
    ? [{ Remember: { from: "sms", pattern: "/^(?<code>[0-9]{4})/" } }, { DtmfInput: "${code}" }]
    : []
  return [
    ...acts,
    ...ofText,
    ...quoted(heard).map((text): CallStep => ({ MessageReceived: { Contains: parts(text) } })),
  ]
}

function quoted(text: string): readonly string[] {
  return [...text.matchAll(/"([^"]+)"/gu)].map(([, inside = ""]) => inside)
}

/** What stands between the dots that leave something out. */
function parts(text: string): readonly string[] {
  return text
    .split("…")
    .map((part) => part.trim())
    .filter((part) => part.length > 1)
}

describe("docs/first-call.md", () => {
  it.each([
    [1, 6],
    [2, 5],
    [3, 5],
  ])("says what call %i hears, line by line", async (number, length) => {
    const lines = calls[number - 1] ?? []
    const from = lines[0]?.caller.includes("withheld") === true ? "withheld" : "+12025550123"
    const call = { from, steps: lines.flatMap(stepsOf) }

    expect(lines).toHaveLength(length)
    await runCallScript(
      { name: `Call ${number}`, calls: [call] },
      { startCenter: scriptCenter(callCenter) },
    )
  })

  it("quotes the bot's own retries as they stand in the bot", () => {
    const bot = JSON.stringify(botDefinition({ ...callCenter, business: businessOf(callCenter) }))
    const retries = calls
      .flat()
      .filter(({ otherwise }) => otherwise.includes("is the bot's own"))
      .flatMap(({ otherwise }) => quoted(otherwise).flatMap(parts))

    expect(retries).toHaveLength(2)
    for (const retry of retries) expect(bot).toContain(retry)
  })
})
