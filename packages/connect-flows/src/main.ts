#!/usr/bin/env node
import { commandGroup, runMain } from "@call-center/command-line"

import { connectFlowsCommands } from "./connect-flows-command.ts"

await runMain(
  "connect-flows",
  commandGroup({
    summary:
      "Amazon Connect flows: checked, drawn, imported, rung and tested on this machine, and compared with an instance.",
    commands: connectFlowsCommands,
  }),
)
