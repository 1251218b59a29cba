import { spawnSync } from "node:child_process"
import process from "node:process"
import { fileURLToPath } from "node:url"

import { UsageFault } from "./usage-fault.ts"

const root = fileURLToPath(new URL("../../..", import.meta.url))

/** Builds the Lambda bundles that a local call runs; turbo does nothing where they are fresh. Throws `UsageFault` with what the build said. */
export function buildLambdas(): void {
  if (process.stderr.isTTY) process.stderr.write("Building the Lambda bundles …\r")
  const { status, error, stdout } = spawnSync(
    "turbo",
    ["run", "build", "--output-logs=errors-only", "--log-order=grouped"],
    {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      encoding: "utf8",
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", TURBO_PRINT_VERSION_DISABLED: "1" },
    },
  )
  if (error !== undefined)
    throw new UsageFault("turbo was not found: start this command as pnpm dial or pnpm calls", {
      cause: error,
    })
  if (status !== 0) throw new UsageFault(`${stdout}\nthe Lambda bundles could not be built`)
}
