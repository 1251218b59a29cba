import { setImmediate, setTimeout } from "node:timers/promises"

import type { CommandGroup } from "./command-group.ts"
import type { Command } from "./command.ts"
import { commandHelp, groupHelp } from "./help-text.ts"
import type { Reading } from "./option.ts"
import { asksForHelp } from "./parse-words.ts"
import { fileFaultLine } from "./system-fault.ts"
import type { ExitCode, Terminal } from "./terminal.ts"
import { UsageFault } from "./usage-fault.ts"

/** Within it a signal that has been sent is noticed. */
const momentMs = 20

/** A command or a group of commands, and what is typed to start it: `pnpm dial`. */
export interface Program {
  readonly name: string
  readonly entry: Command | CommandGroup
}

/**
 * Runs a command with the words that follow its name; returns its exit code. Help, misuse, `UsageFault`s and files that
 * can't be read or written are dealt with here; every other error is a bug of the command, and thrown.
 */
export async function runCommand(
  program: Program,
  words: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  try {
    const prepared = await prepareCommand(program, words)
    if ("problem" in prepared) throw new UsageFault(prepared.problem)
    return await prepared.value(terminal)
  } catch (fault) {
    // Ctrl-C ends the programs that we have started, too, and what becomes of them may be noticed before the signal is.
    await setTimeout(momentMs)
    // Where the machine was busy for all of that moment, Node.js has not looked for signals yet; before this it has.
    await setImmediate()
    const line = fault instanceof UsageFault ? fault.message : fileFaultLine(fault)
    if (line === undefined) throw fault
    if (!terminal.isInterrupted()) terminal.note(`${line}\n`)
    return 2
  } finally {
    terminal.progress(undefined)
  }
}

type Run = (terminal: Terminal) => Promise<ExitCode>

/** What words ask a program to do, or what is wrong with them; nothing is run. */
export async function prepareCommand(
  { name, entry }: Program,
  typed: readonly string[],
): Promise<Reading<Run>> {
  // `pnpm dial -- --help`: pnpm hands on the "--" with which npm is told that options are not its own.
  const words = typed[0] === "--" ? typed.slice(1) : typed
  if (!("commands" in entry)) return preparedCommand({ name, entry }, words)
  const [next = "", ...rest] = words
  const load = entry.commands.get(next)
  if (load !== undefined)
    return prepareCommand({ name: `${name} ${next}`, entry: await load() }, rest)
  if (asksForHelp(words)) return printing(({ width }) => groupHelp(name, entry, width()))
  if (entry.unnamed !== undefined && next.startsWith("-"))
    return preparedCommand({ name, entry: await entry.unnamed() }, words)
  const unknown = `unknown ${next.startsWith("-") ? "option" : "command"} ${next}`
  const problem = next === "" ? "no command given" : unknown
  return { problem: `${problem}; ${name} --help lists the commands` }
}

function preparedCommand(
  { name, entry }: { readonly name: string; readonly entry: Command },
  words: readonly string[],
): Reading<Run> {
  if (asksForHelp(words)) return printing(async ({ width }) => commandHelp(name, entry, width()))
  const prepared = entry.prepare(words)
  return "problem" in prepared
    ? { problem: `${prepared.problem}; ${name} --help lists the options` }
    : prepared
}

function printing(help: (terminal: Terminal) => Promise<string>): Reading<Run> {
  return {
    value: async (terminal) => {
      terminal.print(await help(terminal))
      return 0
    },
  }
}
