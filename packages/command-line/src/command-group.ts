import type { Command } from "./command.ts"

/** A command made of commands, `center verify`. */
export interface CommandGroup {
  readonly summary: string
  readonly details: string | undefined
  /** By name, each loaded when it is run or when the help lists it. */
  readonly commands: ReadonlyMap<string, () => Promise<Command | CommandGroup>>
}

/** Declares a command made of commands, which may be groups again. */
export function commandGroup({
  summary,
  details,
  commands,
}: {
  readonly summary: string
  readonly details?: string
  readonly commands: Readonly<Record<string, () => Promise<Command | CommandGroup>>>
}): CommandGroup {
  return { summary, details, commands: new Map(Object.entries(commands)) }
}
