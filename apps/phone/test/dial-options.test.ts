import { describe, expect, it } from "vitest"

import { dialCommand } from "../src/dial-options.ts"

describe("dialCommand", () => {
  it("dials our main flow from a number of our own and keeps the data, unless told otherwise", () => {
    expect(dialCommand([])).toEqual({
      from: "+12025550123",
      startsAtMs: undefined,
      dataDir: ".call-center",
      json: false,
      flow: "main",
      scenario: undefined,
      dynamodbPort: undefined,
      snsPort: undefined,
      build: true,
    })
  })

  it("reads an instant with its offset", () => {
    expect(dialCommand(["--now", "2026-12-01T09:00:00-05:00"])?.startsAtMs).toBe(
      Date.UTC(2026, 11, 1, 14),
    )
  })

  it.each([
    [["--nonsense"], /--nonsense.*pnpm dial --help/],
    [["stray"], /stray.*pnpm dial --help/],
    [["--from", "12025550123"], /--from 12025550123: expected a number in E\.164/],
    [["--from", "+15550000"], /--from \+15550000: expected a number in E\.164 that exists/],
    [["--now", "tomorrow"], /--now tomorrow: expected an instant with an offset/],
    [["--now", "2026-02-30T09:00:00Z"], /expected an instant with an offset/],
    [["--now", "2026-12-01T09:00:00"], /expected an instant with an offset/],
    [["--anonymous", "--from", "+12025550123"], /exclude each other/],
    [["--memory", "--data", "x"], /exclude each other/],
    [["--sns-port", "99999"], /expected a port/],
  ])("refuses %j in one line", (args, message) => {
    expect(() => dialCommand(args)).toThrow(message)
    expect(() => dialCommand(args)).not.toThrow(/\n/)
  })
})
