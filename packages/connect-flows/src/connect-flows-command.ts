import type { Command, CommandGroup } from "@call-center/command-line"

/** All commands of `connect-flows`, each loaded when it is run: checking a file loads nothing that rings. */
export const connectFlowsCommands = {
  validate: async () => (await import("./commands/validate.ts")).validate,
  format: async () => (await import("./commands/format.ts")).format,
  diagram: async () => (await import("./commands/diagram.ts")).diagram,
  import: async () => (await import("./commands/import.ts")).importCommand,
  dial: async () => (await import("./commands/dial.ts")).dial,
  test: async () => (await import("./commands/test.ts")).test,
  cover: async () => (await import("./commands/cover.ts")).cover,
  explore: async () => (await import("./commands/explore.ts")).explore,
  pull: async () => (await import("./commands/pull.ts")).pull,
  diff: async () => (await import("./commands/diff.ts")).diff,
} satisfies Readonly<Record<string, () => Promise<Command | CommandGroup>>>
