import { runCommand } from "@call-center/command-line"
import { fakeTerminal, itIsACommandLine } from "@call-center/command-line/testing"
import { describe, expect, it } from "vitest"

import { callersCommand } from "../src/command/callers-command.ts"

const program = { name: "pnpm callers", entry: callersCommand }

itIsACommandLine(program)

describe("pnpm callers", () => {
  it.each([
    [["--seeds", "0"], /--seeds 0/],
    [["--noise", "1.5"], /--noise 1\.5/],
    [["--noise", "0,x"], /--noise 0,x/],
    [["--store", "disk"], /--store disk: expected one of endpoint, memory/],
    [["--load", "2", "--store", "memory"], /leave out --store memory/],
    [["--load", "2", "--noise", "0,0.1"], /further rates/],
    [["--heap", "49"], /--heap 49/],
    [["--heap", "50", "--workers", "2"], /leave out --workers/],
    [["--heap", "50", "--load", "2"], /--load/],
    [["--transcripts", "--json"], /leave out --json/],
    [["--transcripts", "--load", "2"], /--transcripts/],
  ])("ends with exit code 2 and one line: %j", async (words, message) => {
    const terminal = fakeTerminal()

    const code = await runCommand(program, words, terminal)

    expect({ code, out: terminal.written.out }).toEqual({ code: 2, out: "" })
    expect(terminal.written.err).toMatch(/^[^\n]+\n$/)
    expect(terminal.written.err).toMatch(message)
  })
})
