import { commandGroup } from "@call-center/command-line"
import { connectFlowsCommands } from "@call-center/connect-flows"

/** `pnpm flows`: `connect-flows` with our flows. Each command loads what it needs and no more: checking a file takes no configuration. */
export const flowsCommand = commandGroup({
  summary: "Contact flows: ours, written from call-center.config.ts, and anybody's in JSON.",
  commands: {
    generate: async () => (await import("./commands/generate.ts")).generate,
    check: async () => (await import("./commands/check.ts")).check,
    ...connectFlowsCommands,
  },
})
