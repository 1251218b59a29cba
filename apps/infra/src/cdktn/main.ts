import { runMain } from "@call-center/command-line"

import { cdktnCommand } from "./cdktn-command.ts"

await runMain("pnpm cdktn", cdktnCommand)
