import { command } from "@call-center/command-line"

/** `pnpm cdktn`. */
export const cdktnCommand = command({
  summary: "Synthesizes with cdktn, cdktf's successor, and says in what the stacks differ.",
  details: `Works in a copy of this checkout, into which npm's packages are installed, some 500 MB.

Exit code: 0 when only the tool's version and the provider's source and version differ, 1 when more does, 2 when it could not run.`,
  run: async (_, terminal) => (await import("./run-cdktn.ts")).runCdktn(terminal),
})
