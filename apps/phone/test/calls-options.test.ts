import { describe, expect, it } from "vitest"

import { callsCommand } from "../src/calls/calls-options.ts"

describe("callsCommand", () => {
  it("runs the scripts in calls, unless stories are named", () => {
    expect(callsCommand([])).toMatchObject({ paths: ["calls"], stories: undefined, json: false })
    expect(callsCommand(["--stories", "a.json", "--only", "keypad", "--json"])).toMatchObject({
      stories: "a.json",
      only: "keypad",
      hearing: "as-is",
      json: true,
    })
  })

  it.each([
    [
      ["--stories", "a.json", "--hearing", "badly"],
      /--hearing badly: expected one of as-is, no-slots/,
    ],
    [["--hearing", "lax"], /name a file with --stories/],
    [["--only", "keypad"], /name a file with --stories/],
    [["--nonsense"], /--nonsense.*pnpm calls --help/],
  ])("refuses %j in one line", (args, message) => {
    expect(() => callsCommand(args)).toThrow(message)
    expect(() => callsCommand(args)).not.toThrow(/\n/)
  })
})
