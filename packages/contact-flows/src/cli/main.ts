import { runMain } from "@call-center/command-line"

import { flowsCommand } from "./flows-command.ts"

await runMain("pnpm flows", flowsCommand)
