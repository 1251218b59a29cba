import type { CommandGroup } from "./command-group.ts"
import type { Command } from "./command.ts"
import { commandHelp, groupHelp } from "./help-text.ts"
import { asksForHelp } from "./parse-words.ts"
import { fileFaultLine } from "./system-fault.ts"
import type { ExitCode, Terminal } from "./terminal.ts"
import { UsageFault } from "./usage-fault.ts"

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
    return await start(program, words, terminal)
  } catch (fault) {
    const line = fault instanceof UsageFault ? fault.message : fileFaultLine(fault)
    if (line === undefined) throw fault
    terminal.note(`${line}\n`)
    return 2
  } finally {
    terminal.progress(undefined)
  }
}

async function start(
  { name, entry }: Program,
  typed: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  // `pnpm dial -- --help`: pnpm hands on the "--" with which npm is told that options are not its own.
  const words = typed[0] === "--" ? typed.slice(1) : typed
  if (!("commands" in entry)) return startCommand({ name, entry }, words, terminal)
  const [next = "", ...rest] = words
  const load = entry.commands.get(next)
  if (load !== undefined)
    return start({ name: `${name} ${next}`, entry: await load() }, rest, terminal)
  if (asksForHelp(words)) {
    terminal.print(await groupHelp(name, entry, terminal.width()))
    return 0
  }
  const problem =
    next === ""
      ? "no command given"
      : `unknown ${next.startsWith("-") ? "option" : "command"} ${next}`
  throw new UsageFault(`${problem}; ${name} --help lists the commands`)
}

async function startCommand(
  { name, entry }: { readonly name: string; readonly entry: Command },
  words: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  if (asksForHelp(words)) {
    terminal.print(commandHelp(name, entry, terminal.width()))
    return 0
  }
  const prepared = entry.prepare(words)
  if ("problem" in prepared)
    throw new UsageFault(`${prepared.problem}; ${name} --help lists the options`)
  return prepared.value(terminal)
}
