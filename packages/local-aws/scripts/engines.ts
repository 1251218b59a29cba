import { runMain } from "@call-center/command-line"

import { enginesCommand } from "./engines-command.ts"

await runMain("pnpm engines", enginesCommand)
