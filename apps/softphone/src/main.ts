import { runMain } from "@call-center/command-line"

import { phoneCommand } from "./phone-command.ts"

await runMain("pnpm phone", phoneCommand)
