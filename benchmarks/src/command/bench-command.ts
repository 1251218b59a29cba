import { readdirSync } from "node:fs"

import {
  any,
  asUsageFault,
  command,
  flag,
  oneOf,
  option,
  text,
  UsageFault,
} from "@call-center/command-line"
import { ConfigFault } from "@call-center/config"

const names = readdirSync(new URL("../", import.meta.url))
  .filter((file) => file.endsWith(".ts") && file !== "main.ts")
  .map((file) => file.slice(0, -".ts".length))

/** `pnpm bench`. What it prints is all that it is for, so it ends when nobody reads. */
export const benchCommand = command({
  summary: "Runs benchmarks, each beside a baseline in the same run.",
  options: {
    judge: option(text("FILE"), "with understanding: asks a file of phrases, answers and openings"),
    json: flag("with --judge: one JSON object a row"),
    verbose: flag("with --judge: every phrase that was not read right, too"),
  },
  operands: any(
    { ...oneOf(names), placeholder: "NAME" },
    names,
    `which ones: ${names.join(", ")} (default: all)`,
  ),
  details: "Exit code: 0; a benchmark is no test.",
  run: async ({ options, operands: asked }, terminal) => {
    const { judge: file, json: isJson, verbose: isVerbose } = options
    if (file !== undefined) {
      if (asked.join(" ") !== "understanding")
        throw new UsageFault(
          "--judge belongs to one benchmark: pnpm bench understanding --judge FILE",
        )
      const { judge } = await import("../understanding/judge.ts")
      judge({ file, isJson, isVerbose }, terminal)
      return 0
    }
    if (isJson || isVerbose) throw new UsageFault("--json and --verbose belong to --judge FILE")
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
