import { spawnSync } from "node:child_process"
import process from "node:process"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../../..", import.meta.url))

/** The bundles could not be built; the message holds what the build said. */
export class BundleBuildFault extends Error {
  override readonly name = "BundleBuildFault"
}

/** Builds the Lambda bundles that a local call runs; turbo does nothing where they are fresh. Throws `BundleBuildFault` with what the build said. */
export function buildLambdas(): void {
  if (process.stderr.isTTY) process.stderr.write("Building the Lambda bundles …\r")
  const { status, error, stdout, stderr } = spawnSync(
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
    throw new BundleBuildFault(
      "turbo was not found: start this command through pnpm, as in pnpm dial",
      {
        cause: error,
      },
    )
  if (status !== 0)
    throw new BundleBuildFault(`${stdout}${stderr}\nthe Lambda bundles could not be built`)
}
