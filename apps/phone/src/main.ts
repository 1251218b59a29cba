import { runMain } from "@call-center/command-line"

import { dialCommand } from "./dial-command.ts"

await runMain("pnpm dial", dialCommand)
