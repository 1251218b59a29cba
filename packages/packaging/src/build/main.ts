import process from "node:process"

import { command, runMain } from "@call-center/command-line"

import { buildPackage } from "./build-package.ts"

await runMain(
  "prepack",
  command({
    summary: "Writes dist/ of the package in the current folder, as it is published.",
    run: async () => {
      await buildPackage(process.cwd())
      return 0
    },
  }),
)
