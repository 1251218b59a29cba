import { commandGroup } from "@call-center/command-line"

/** `pnpm flows`. Each command loads what it needs and no more: checking a file takes no configuration. */
export const flowsCommand = commandGroup({
  summary: "Contact flows: ours, written from call-center.config.ts, and anybody's in JSON.",
  commands: {
    generate: async () => (await import("./commands/generate.ts")).generate,
    check: async () => (await import("./commands/check.ts")).check,
    validate: async () => (await import("./commands/validate.ts")).validate,
    diagram: async () => (await import("./commands/diagram.ts")).diagram,
    import: async () => (await import("./commands/import.ts")).importCommand,
  },
})
