import { runMain } from "@call-center/command-line"

import { checkCommand } from "./check-command.ts"

await runMain("pnpm check:packages", checkCommand)
