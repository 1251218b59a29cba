import process from "node:process"

import { runFlows } from "./run-flows.ts"

// A reader that has seen enough, `| head`, closes the pipe: no fault.
process.stdout.on("error", (fault: NodeJS.ErrnoException) => {
  if (fault.code !== "EPIPE") throw fault
  process.exit()
})

process.exitCode = await runFlows(process.argv.slice(2), {
  workingDirectory: process.cwd(),
  out: (text) => {
    process.stdout.write(text)
  },
  err: (text) => {
    process.stderr.write(text)
  },
  isWatched: process.stderr.isTTY,
})
