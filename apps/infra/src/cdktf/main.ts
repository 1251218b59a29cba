import process from "node:process"
import { fileURLToPath } from "node:url"

import { runMain } from "@call-center/command-line"

import { cdktfCommand } from "./cdktf-command.ts"

await runMain(
  "pnpm cdktf",
  cdktfCommand({
    nodeVersion: process.version,
    node: process.execPath,
    folder: fileURLToPath(new URL("../../../../terraform", import.meta.url)),
  }),
)
