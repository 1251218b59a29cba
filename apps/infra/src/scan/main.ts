import { runMain } from "@call-center/command-line"

import { scanCommand } from "./scan-command.ts"

await runMain("pnpm scan", scanCommand)
