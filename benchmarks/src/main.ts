import { runMain } from "@call-center/command-line"

import { benchCommand } from "./command/bench-command.ts"

await runMain("pnpm bench", benchCommand)
