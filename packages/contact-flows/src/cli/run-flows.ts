import { check } from "./commands/check.ts"
import { diagram } from "./commands/diagram.ts"
import { generate } from "./commands/generate.ts"
import { importCommand } from "./commands/import.ts"
import { validate } from "./commands/validate.ts"
import { generalHelp } from "./help.ts"
import type { ExitCode, Terminal } from "./terminal.ts"
import { UsageFault } from "./usage-fault.ts"

type Command = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>

const commands: Readonly<Record<string, Command>> = {
  generate,
  check,
  validate,
  diagram,
  import: importCommand,
}

/** Runs `pnpm flows` with its words, and gives back the exit code; faults of whoever called it become one line. */
export async function runFlows(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  // pnpm hands on the "--" that some shells need.
  const [name, ...rest] = args[0] === "--" ? args.slice(1) : args
  if (name === "--help" || name === "-h") {
    terminal.out(generalHelp)
    return 0
  }
  try {
    return await commandNamed(name)(rest, terminal)
  } catch (fault) {
    if (!(fault instanceof UsageFault)) throw fault
    terminal.err(`${fault.message}\n`)
    return 2
  }
}

function commandNamed(name: string | undefined): Command {
  if (name === undefined) throw new UsageFault("flows needs a command: see pnpm flows --help")
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command !== undefined) return command
  throw new UsageFault(`flows has no command ${name}: see pnpm flows --help`)
}
