import { generalHelp } from "./help.ts"
import type { ExitCode, Terminal } from "./terminal.ts"
import { UsageFault } from "./usage-fault.ts"

type Command = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>

// Each command loads what it needs and no more: checking a file takes no configuration.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  generate: async () => (await import("./commands/generate.ts")).generate,
  check: async () => (await import("./commands/check.ts")).check,
  validate: async () => (await import("./commands/validate.ts")).validate,
  diagram: async () => (await import("./commands/diagram.ts")).diagram,
  import: async () => (await import("./commands/import.ts")).importCommand,
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
    const command = await commandNamed(name)()
    return await command(rest, terminal)
  } catch (fault) {
    if (!(fault instanceof UsageFault)) throw fault
    terminal.err(`${fault.message}\n`)
    return 2
  }
}

function commandNamed(name: string | undefined): () => Promise<Command> {
  if (name === undefined) throw new UsageFault("flows needs a command: see pnpm flows --help")
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command !== undefined) return command
  throw new UsageFault(`flows has no command ${name}: see pnpm flows --help`)
}
