import { execFile } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { type Server, createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

import { afterAll, beforeAll, describe, expect, it } from "vitest"

const here = fileURLToPath(new URL("..", import.meta.url))
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const launcher = fileURLToPath(import.meta.resolve("@call-center/launcher"))

/** What a developer's machine may hold for real accounts, each pointing at a server that must never be asked. */
function hostile(folder: string, trap: string): NodeJS.ProcessEnv {
  const config = join(folder, ".aws", "config")
  const credentials = join(folder, ".aws", "credentials")
  mkdirSync(join(folder, ".aws"))
  writeFileSync(
    config,
    `[default]
endpoint_url = ${trap}
use_fips_endpoint = true
use_dualstack_endpoint = true
region = eu-west-1
services = elsewhere

[services elsewhere]
dynamodb =
  endpoint_url = ${trap}

[profile work]
sso_start_url = ${trap}/start
sso_region = us-east-1
sso_account_id = 111122223333
sso_role_name = Admin
`,
  )
  writeFileSync(
    credentials,
    "[default]\naws_access_key_id = AKIAREAL\naws_secret_access_key = real\naws_session_token = expired\n",
  )
  return {
    PATH: process.env["PATH"],
    TZ: "UTC",
    HOME: folder,
    USERPROFILE: folder,
    AWS_PROFILE: "work",
    AWS_DEFAULT_PROFILE: "work",
    AWS_CONFIG_FILE: config,
    AWS_SHARED_CREDENTIALS_FILE: credentials,
    AWS_ACCESS_KEY_ID: "AKIAREAL",
    AWS_SECRET_ACCESS_KEY: "real",
    AWS_SESSION_TOKEN: "expired",
    AWS_USE_FIPS_ENDPOINT: "true",
    AWS_USE_DUALSTACK_ENDPOINT: "true",
    AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "true",
    AWS_ENDPOINT_URL: trap,
    AWS_ENDPOINT_URL_DYNAMODB: trap,
    AWS_ENDPOINT_URL_SNS: trap,
    AWS_REGION: "nowhere-1",
    AWS_DEFAULT_REGION: "nowhere-1",
    AWS_CONTAINER_CREDENTIALS_FULL_URI: trap,
    AWS_EC2_METADATA_SERVICE_ENDPOINT: trap,
    AWS_WEB_IDENTITY_TOKEN_FILE: config,
    AWS_ROLE_ARN: "arn:aws:iam::111122223333:role/Admin",
    AWS_MAX_ATTEMPTS: "1",
    HTTP_PROXY: trap,
    HTTPS_PROXY: trap,
    http_proxy: trap,
    https_proxy: trap,
    ALL_PROXY: trap,
  }
}

describe("commands on a machine that is set up for real AWS accounts", () => {
  let folder = ""
  let trap: Server
  let asked = 0
  let environment: NodeJS.ProcessEnv = {}

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "call-center-"))
    trap = createServer((_request, response) => {
      asked += 1
      response.end()
    })
    await new Promise<void>((resolve) => trap.listen(0, "127.0.0.1", resolve))
    const { port } = trap.address() as AddressInfo
    environment = hostile(folder, `http://127.0.0.1:${port}`)
  })
  afterAll(async () => {
    await new Promise((resolve) => trap.close(resolve))
    rmSync(folder, { recursive: true })
  })

  it.each([
    {
      command: "dial",
      args: [
        launcher,
        at("../src/main.ts"),
        "--no-build",
        "--memory",
        "--now",
        "2026-12-01T09:00:00-05:00",
      ],
      input: "1\n1202\n1000\n1\n",
      says: /SMS {3}to \+12025550123: .*10:00 AM/,
    },
    {
      command: "calls",
      args: [
        launcher,
        at("../src/calls/main.ts"),
        "--no-build",
        at("../../../calls/books-by-speech.yaml"),
      ],
      input: "",
      says: /1 passed/,
    },
    {
      command: "the tests",
      args: [
        at("../node_modules/vitest/vitest.mjs"),
        "run",
        // Report and cache are those of whoever runs this test.
        "--reporter=default",
        "--mode=all",
        "test/dial.test.ts",
        "-t",
        "from one sentence",
      ],
      input: "",
      says: /\d+ passed/,
    },
  ])(
    "$command works, and connects to nothing but its own endpoints",
    async ({ args, input, says }) => {
      const { code, out, targets } = await run(args, input)

      expect(out).toMatch(says)
      expect(code).toBe(0)
      expect(asked).toBe(0)
      expect(targets.length).toBeGreaterThan(0)
      expect(targets.filter(({ host }) => host !== "127.0.0.1")).toEqual([])
    },
  )

  async function run(args: readonly string[], input: string) {
    const connections = join(folder, "connections.jsonl")
    writeFileSync(connections, "")
    const { code, out } = await new Promise<{ code: number | null; out: string }>((resolve) => {
      const child = execFile(
        process.execPath,
        args,
        {
          cwd: here,
          env: {
            ...environment,
            CONNECTIONS_FILE: connections,
            // Workers and children are recorded as well.
            NODE_OPTIONS: `--import ${new URL("support/record-connections.mjs", import.meta.url).href}`,
          },
        },
        (_error, stdout, stderr) => resolve({ code: child.exitCode, out: stdout + stderr }),
      )
      // A command that could not begin reads nothing.
      child.stdin?.on("error", () => undefined)
      child.stdin?.end(input)
    })
    const targets = readFileSync(connections, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line): { host?: string } => JSON.parse(line))
    return { code, out, targets }
  }
})
