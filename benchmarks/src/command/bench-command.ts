import { readdirSync } from "node:fs"

import { any, asUsageFault, command, oneOf } from "@call-center/command-line"
import { ConfigFault } from "@call-center/config"

const names = readdirSync(new URL("../", import.meta.url))
  .filter((file) => file.endsWith(".ts") && file !== "main.ts")
  .map((file) => file.slice(0, -".ts".length))

/** `pnpm bench`. What it prints is all that it is for, so it ends when nobody reads. */
export const benchCommand = command({
  summary: "Runs benchmarks, each beside a baseline in the same run.",
  operands: any(
    { ...oneOf(names), placeholder: "NAME" },
    names,
    `which ones: ${names.join(", ")} (default: all)`,
  ),
  details: "Exit code: 0; a benchmark is no test.",
  run: async ({ operands: asked }, terminal) => {
    const { freshLambdas } = await import("@call-center/phone/fresh-lambdas")
    const { loadCallCenter } = await import("@call-center/config/load")
    const callCenter = await loadCallCenter().catch(asUsageFault(ConfigFault))
    await freshLambdas(callCenter, terminal)
    terminal.endAtOnceWhenInterrupted()
    for (const name of asked) {
      if (terminal.unread.aborted) break
      const benchmark: { run: () => Promise<void> } = await import(`../${name}.ts`)
      terminal.print(`\n# ${name}\n`)
      await benchmark.run()
    }
    return 0
  },
})
