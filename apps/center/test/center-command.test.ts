import { describe, expect, it } from "vitest"

import { centerCommand } from "../src/command/center-command.ts"

const parsed = (line: string) => centerCommand(line.split(" ").filter((word) => word !== ""))

describe("centerCommand", () => {
  it("reads each verb with its options", () => {
    expect(parsed("preflight --json")).toEqual({
      verb: "preflight",
      json: true,
      outputs: undefined,
    })
    expect(parsed("verify --wait --test-sms +12025550123 --outputs o.json")).toEqual({
      verb: "verify",
      json: false,
      outputs: "o.json",
      wait: true,
      testSms: "+12025550123",
    })
    expect(parsed("demos cancel --phone +12025550123 --demo abcdefgh")).toEqual({
      verb: "demos",
      action: "cancel",
      json: false,
      outputs: undefined,
      phone: "+12025550123",
      demoId: "abcdefgh",
      yes: false,
    })
    expect(parsed("destroy-check")).toEqual({
      verb: "destroy-check",
      json: false,
      outputs: undefined,
    })
  })

  it("gives help, whatever else is there", () => {
    expect(parsed("--help")).toBeUndefined()
    expect(parsed("nonsense -h")).toBeUndefined()
  })

  it.each([
    ["", "No verb"],
    ["deploy", "Unknown verb deploy"],
    ["toString", "Unknown verb toString"],
    ["preflight --wait", "preflight takes no --wait"],
    ["verify now", 'verify takes no "now"'],
    ["verify --fast", "Unknown option '--fast'"],
    ["demos", "demos: expected one of list, cancel, forget, export, got none"],
    [
      "demos list all --phone +12025550123",
      "demos: expected one of list, cancel, forget, export, got all",
    ],
    ["demos list", "demos: whose? Give --phone with a number in E.164"],
  ])('refuses "%s" in one line', (line, reason) => {
    expect(() => parsed(line)).toThrow(`${reason}; pnpm center --help lists verbs and options`)
  })
})
