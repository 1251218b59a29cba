import { existsSync, readFileSync, readdirSync } from "node:fs"

import { describe, expect, it } from "vitest"
import { parse } from "yaml"

import { at, list, record, text } from "../src/policy/json.ts"

const root = new URL("../../../", import.meta.url)
const folder = new URL(".github/workflows/", root)
const files = readdirSync(folder).filter((file) => file.endsWith(".yml"))
const { packageManager, scripts } = record(
  JSON.parse(readFileSync(new URL("package.json", root), "utf8")),
)

interface Job {
  readonly file: string
  readonly name: string
  readonly job: Readonly<Record<string, unknown>>
  readonly steps: readonly Readonly<Record<string, unknown>>[]
}

function workflow(file: string): Readonly<Record<string, unknown>> {
  return record(parse(readFileSync(new URL(file, folder), "utf8")))
}

const jobs: readonly Job[] = files.flatMap((file) =>
  Object.entries(record(workflow(file)["jobs"])).map(([name, value]) => ({
    file,
    name,
    job: record(value),
    steps: list(record(value)["steps"]).map(record),
  })),
)

const commands = jobs.flatMap(({ file, steps }) =>
  steps.flatMap(({ run }) =>
    text(run)
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => [file, line] as const),
  ),
)

/** Why a line of a job can't be run; nothing for one that can. */
function problemOf(line: string): string | undefined {
  const [program = "", first = "", second = "", third = ""] = line.trim().split(/\s+/)
  if (/\$\{\{/.test(line)) return "an expression in a command may be a command itself"
  if (program === "bash") return existsSync(new URL(first, root)) ? undefined : `no file ${first}`
  if (program === "terraform")
    return ["init", "plan", "apply"].includes(first) ? undefined : `terraform ${first}`
  if (program === "go") return /@v\d+\.\d+\.\d+$/.test(second) ? undefined : "not pinned"
  if (program !== "npx" || first !== "-y") return `an unknown program ${program}`
  if (second !== packageManager) return `${second} is not ${text(packageManager)}`
  return third === "install" || third in record(scripts) ? undefined : `no script ${third}`
}

it("there are workflows that check, deploy, and look for drift", () => {
  expect(files).toEqual(["check.yml", "deploy.yml", "drift.yml"])
  expect(Object.keys(record(workflow("check.yml")["on"]))).toContain("push")
  expect(Object.keys(record(workflow("deploy.yml")["on"]))).toContain("pull_request")
  expect(at(workflow("drift.yml"), "on", "schedule", "cron")).toMatch(/^\d+ \d+ \* \* \*$/)
})

describe("a command of a workflow", () => {
  it.each(commands)("of %s can be run: %s", (_, line) => {
    expect(problemOf(line)).toBeUndefined()
  })

  it.each([
    "npx -y pnpm@1.0.0 check",
    "npx -y pnpm@12.21.0 no-such-script",
    "bash .ci/no-such-file",
    "terraform destroy",
    "go run github.com/rhysd/actionlint/cmd/actionlint@latest",
    "echo ${{ github.event.pull_request.title }}",
    "curl https://example.com",
  ])("would be noticed: %s", (line) => {
    expect(problemOf(line)).toBeDefined()
  })
})

describe.each(jobs)("the job $name of $file", ({ file, job, steps }) => {
  it("uses actions of a pinned version, of GitHub, HashiCorp and AWS alone", () => {
    const pinned = /^(?:actions|hashicorp|aws-actions)\/[\w-]+@(?:v\d+|[0-9a-f]{40})$/
    const used = steps.map(({ uses }) => text(uses)).filter(Boolean)

    expect(used.filter((action) => !pinned.test(action))).toEqual([])
  })

  it("ends by itself, and knows no secret", () => {
    expect(job["timeout-minutes"]).toBeGreaterThan(0)
    expect(JSON.stringify(job)).not.toContain("secrets.")
  })

  it("may read the repository, and ask for a token only in an environment", () => {
    const asksForToken = at(job, "permissions", "id-token") === "write"

    expect(workflow(file)["permissions"]).toEqual({ contents: "read" })
    expect(asksForToken).toBe(job["environment"] !== undefined)
    expect(JSON.stringify(steps).includes("configure-aws-credentials")).toBe(asksForToken)
  })
})

it("no code of a stranger's pull request is run with rights of the repository", () => {
  for (const file of files)
    expect(readFileSync(new URL(file, folder), "utf8")).not.toContain("pull_request_target")
})

it("plans take the role that only reads, and only the deployment the other one", () => {
  for (const { name, steps } of jobs) {
    const roles = steps.map((step) => text(at(step, "with", "role-to-assume"))).filter(Boolean)
    expect(roles.every((role) => role.includes("AWS_DEPLOY_ROLE_ARN"))).toBe(
      roles.length === 0 || name === "deploy",
    )
  }
})
