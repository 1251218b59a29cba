import { runCommand } from "@call-center/command-line"
import { fakeTerminal, itIsACommandLine } from "@call-center/command-line/testing"
import { connectFlowsCommands } from "@call-center/connect-flows"
import { describe, expect, it } from "vitest"

import { flowsCommand } from "../../src/cli/flows-command.ts"

const program = { name: "pnpm flows", entry: flowsCommand }

describe("pnpm flows", () => {
  it("has the commands of connect-flows, and two that know our flows", () => {
    expect([...flowsCommand.commands.keys()]).toEqual([
      "generate",
      "check",
      ...Object.keys(connectFlowsCommands),
    ])
  })

  it.each([["generate"], ["check"]])("%s refuses what it does not know", async (command) => {
    const terminal = fakeTerminal()

    expect(await runCommand(program, [command, "--all"], terminal)).toBe(2)
    expect(terminal.written.err).toBe(
      `unknown option --all; pnpm flows ${command} --help lists the options\n`,
    )
  })
})

itIsACommandLine(program)
