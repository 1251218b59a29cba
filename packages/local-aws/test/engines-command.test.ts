import { itIsACommandLine } from "@call-center/command-line/testing"

import { enginesCommand } from "../scripts/engines-command.ts"

itIsACommandLine({ name: "pnpm engines", entry: enginesCommand })
