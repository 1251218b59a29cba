import { spawnSync } from "node:child_process"
import { tmpdir } from "node:os"
import process from "node:process"
import { fileURLToPath } from "node:url"

import { describe, expect, it } from "vitest"

import { outputsFile } from "./aws/run-verb.ts"

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url))

const launcher = fileURLToPath(import.meta.resolve("@call-center/launcher"))

/** The command as a process of its own, on a machine without credentials and with nothing to find in PATH. */
function center(...args: string[]) {
  const { TZ } = process.env
  return spawnSync(process.execPath, [launcher, main, ...args], {
    encoding: "utf8",
    env: { PATH: "", TZ, HOME: `${tmpdir()}/nobody`, AWS_EC2_METADATA_DISABLED: "true" },
  })
}

describe("pnpm center", () => {
  it.each([
    ["verify"],
    ["destroy-check"],
    ["preflight"],
    ["demos", "list", "--phone", "+12025550123"],
  ])("%s says in one line that there are no credentials, and ends with 2", (...verb) => {
    const run = center(...verb, "--outputs", outputsFile)

    expect(run.stdout).toBe("")
    expect(run.stderr).toBe(
      'No AWS credentials: run "aws sso login" or set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY\n',
    )
    expect(run.status).toBe(2)
  })

  it("helps without credentials, config or outputs", () => {
    const run = center("--help")

    expect(run).toMatchObject({
      status: 0,
      stderr: "",
      stdout: expect.stringContaining("destroy-check"),
    })
  })
})
