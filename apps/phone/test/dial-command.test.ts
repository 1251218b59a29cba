import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { runCommand } from "@call-center/command-line"
import {
  fakeTerminal,
  itIsACommandLine,
  itRefusesInOneLine,
} from "@call-center/command-line/testing"
import { describe, expect, it } from "vitest"

import { dialCommand, dialledCall } from "../src/dial-command.ts"

const program = { name: "pnpm dial", entry: dialCommand }

function quiet(Identifier: string, NextAction: string) {
  return {
    Identifier,
    Type: "UpdateFlowLoggingBehavior",
    Parameters: { FlowLoggingBehavior: "Disabled" },
    Transitions: { NextAction },
  }
}

itIsACommandLine(program)

describe("pnpm dial", () => {
  it("dials our main flow from a number of our own and keeps the data, unless told otherwise", () => {
    expect(dialledCall([])).toEqual({
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

  it("withholds the number, keeps nothing and builds nothing when told to", () => {
    expect(dialledCall(["--anonymous", "--memory", "--no-build"])).toMatchObject({
      from: undefined,
      dataDir: undefined,
      build: false,
    })
  })

  it("reads an instant with its offset", () => {
    expect(dialledCall(["--now", "2026-12-01T09:00:00-05:00"]).startsAtMs).toBe(
      Date.UTC(2026, 11, 1, 14),
    )
  })

  itRefusesInOneLine(program, [
    [["stray"], /unexpected "stray"; pnpm dial --help/],
    [["--from", "12025550123"], /--from 12025550123: expected a phone number in E\.164/],
    [["--from", "+15550000"], /--from \+15550000: expected a phone number in E\.164/],
    [["--now", "tomorrow"], /--now tomorrow: expected an instant with an offset/],
    [["--anonymous", "--from", "+12025550123"], /exclude each other/],
    [["--memory", "--data", "x"], /exclude each other/],
    [["--sns-port", "65536"], /expected a whole number from 1 to 65535/],
    [
      ["--no-build", "--memory", "--flow", "no-such"],
      /^--flow no-such: neither a flow of ours \(.*main\) nor a file/,
    ],
    [
      ["--no-build", "--memory", "--flow", "package.json", "--scenario", "none.yaml"],
      /^--scenario none\.yaml: can't be read/,
    ],
    [
      ["--no-build", "--memory", "--flow", "package.json"],
      /^flow package\.json cannot be loaded: Actions: expected a list of actions/,
    ],
  ])

  it("ends with exit code 1 when the call breaks off, and says why", async () => {
    const terminal = fakeTerminal()
    const flow = join(mkdtempSync(join(tmpdir(), "dial-")), "loop.json")
    writeFileSync(
      flow,
      JSON.stringify({
        Version: "2019-10-30",
        StartAction: "a",
        Actions: [quiet("a", "b"), quiet("b", "a")],
      }),
    )

    const code = await runCommand(program, ["--no-build", "--memory", "--flow", flow], terminal)

    expect({ code, err: terminal.written.err }).toEqual({ code: 1, err: "" })
    expect(terminal.written.out).toMatch(/^\+12025550123 rings Acme\nThe call broke off: [^\n]+\n$/)
  })
})
