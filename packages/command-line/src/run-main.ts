import process from "node:process"

import { createInterruption, endingSignals } from "./interruption.ts"
import { processTerminal } from "./process-terminal.ts"
import { type Program, runCommand } from "./run-command.ts"

/**
 * What a command's main file runs: takes the process's words, streams and signals, and sets its exit code. A signal ends
 * it with 130 (SIGINT), 143 (SIGTERM) or 129 (SIGHUP); raw mode of the terminal and child programs end with it.
 *
 * @example await runMain("pnpm dial", dialCommand)
 */
export async function runMain(name: string, entry: Program["entry"]): Promise<void> {
  const end = (exitCode: number) => {
    terminal.progress(undefined)
    process.exit(exitCode)
  }
  const leave = () => {
    for (const signal of endingSignals) process.off(signal, interruption.receive)
  }
  const interruption = createInterruption(end, { leave })
  const terminal = processTerminal(process, interruption, end)
  for (const signal of endingSignals) process.on(signal, interruption.receive)
  try {
    process.exitCode = await runCommand({ name, entry }, process.argv.slice(2), terminal)
  } catch (bug) {
    // Whatever an interrupted command ends with, it ended because of the signal.
    if (interruption.exitCode() === undefined) throw bug
  } finally {
    leave()
  }
  const interruptedCode = interruption.exitCode()
  if (interruptedCode !== undefined) end(interruptedCode)
}
