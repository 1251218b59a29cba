import { runMain } from "@call-center/command-line"

import { soakCommand } from "./soak-command.ts"

await runMain("pnpm soak", soakCommand)
