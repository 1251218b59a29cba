import { runMain } from "@call-center/command-line"

import { callersCommand } from "./command/callers-command.ts"

await runMain("pnpm callers", callersCommand)
