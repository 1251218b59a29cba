import type { Command } from "./command.ts"

/** A command made of commands, `center verify`. */
export interface CommandGroup {
  readonly summary: string
  readonly details: string | undefined
  /** By name, each loaded when it is run or when the help lists it. */
  readonly commands: ReadonlyMap<string, () => Promise<Command | CommandGroup>>
  /** What options without a command's name belong to, `center demos --day 2026-12-02`. */
  readonly unnamed: (() => Promise<Command>) | undefined
}

/** Declares a command made of commands, which may be groups again. */
export function commandGroup({
  summary,
  details,
  commands,
  unnamed,
}: {
  readonly summary: string
  readonly details?: string
  readonly commands: Readonly<Record<string, () => Promise<Command | CommandGroup>>>
  readonly unnamed?: () => Promise<Command>
}): CommandGroup {
  return { summary, details, commands: new Map(Object.entries(commands)), unnamed }
}
