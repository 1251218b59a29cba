import { runMain } from "@call-center/command-line"

import { corpusCommand } from "./corpus-command.ts"

await runMain("pnpm corpus", corpusCommand)
