import { commandGroup, runCommand } from "@call-center/command-line"
import { type FakeTerminal, fakeTerminal } from "@call-center/command-line/testing"

import { connectFlowsCommands } from "../../src/index.ts"

const program = {
  name: "connect-flows",
  entry: commandGroup({ summary: "All commands.", commands: connectFlowsCommands }),
}

/** Runs a command in a folder; `typed` is what stands on its standard input. */
export async function connectFlows(
  folder: string,
  words: readonly string[],
  {
    typed,
    terminal = fakeTerminal({ workingDirectory: folder }),
  }: { readonly typed?: string; readonly terminal?: FakeTerminal } = {},
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  if (typed !== undefined) terminal.input.push(typed)
  terminal.input.push(null)
  const code = await runCommand(program, words, terminal)
  return { code, ...terminal.written }
}
