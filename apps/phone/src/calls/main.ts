import { runMain } from "@call-center/command-line"

import { callsCommand } from "./calls-command.ts"

await runMain("pnpm calls", callsCommand)
