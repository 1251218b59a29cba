import { join } from "node:path"

import { type ProgramResult, runProgram } from "@call-center/command-line"

import { at, list, record, text } from "../../policy/json.ts"

/** Runs Terraform in one folder. Nothing here throws: what went wrong stands in the result. */
export interface TerraformRuns {
  readonly init: () => Promise<RunResult>
  /** What `terraform validate` says, as texts. */
  readonly validate: () => Promise<readonly string[]>
  /** Plans; the changes that it would make, or why it could not. */
  readonly plan: () => Promise<{ readonly changes: readonly string[] } | { readonly error: string }>
  readonly apply: (until?: Interruption) => Promise<RunResult>
  readonly destroy: () => Promise<RunResult>
}

export interface RunResult {
  /** Undefined when all went well. */
  readonly error: string | undefined
}

/** When an apply is ended from outside, and how. */
export interface Interruption {
  readonly until: AbortSignal
  readonly endWith: "SIGINT" | "SIGKILL"
}

const timeoutMs = 15 * 60_000

const longestReason = 400

export function terraformRuns(
  folder: string,
  env: Readonly<Record<string, string>>,
): TerraformRuns {
  const run = (words: readonly string[], interruption?: Interruption) =>
    runProgram("terraform", [...words, "-no-color"], {
      cwd: folder,
      env,
      timeoutMs,
      ...interruption,
    })
  return {
    init: async () => result(await run(["init", "-input=false"])),
    validate: async () => {
      const { stdout, stderr } = await run(["validate", "-json"])
      return diagnosticsIn(stdout, stderr)
    },
    plan: async () => {
      const file = join(folder, "again.tfplan")
      const planned = await run(["plan", "-input=false", `-out=${file}`])
      if (planned.exitCode !== 0) return { error: reason(planned) }
      const shown = await run(["show", "-json", file])
      if (shown.exitCode !== 0) return { error: reason(shown) }
      return { changes: changesIn(JSON.parse(shown.stdout)) }
    },
    apply: async (interruption) =>
      result(await run(["apply", "-auto-approve", "-input=false"], interruption)),
    destroy: async () => result(await run(["destroy", "-auto-approve", "-input=false"])),
  }
}

function result(ended: ProgramResult): RunResult {
  return { error: ended.exitCode === 0 ? undefined : reason(ended) }
}

/** `aws_x.Name: Summary: detail`, one for each thing that Terraform says. */
function diagnosticsIn(stdout: string, stderr: string): readonly string[] {
  try {
    return list(at(JSON.parse(stdout), "diagnostics")).map((each) => {
      const { summary, detail } = record(each)
      const context = text(at(each, "snippet", "context")).replace(/^resource\./, "")
      return `${context}: ${text(summary)}: ${text(detail)}`
    })
  } catch {
    return [`terraform validate gave no report: ${stderr.slice(0, longestReason)}`]
  }
}

/**
 * What a plan would change, `aws_x.Name.argument`, or `aws_x.Name: create`.
 * https://developer.hashicorp.com/terraform/internals/json-format#change-representation
 */
export function changesIn(plan: unknown): readonly string[] {
  const resources = list(at(plan, "resource_changes")).flatMap((each) => {
    const { address, change } = record(each)
    const actions = list(at(change, "actions")).map(String)
    if (actions.every((action) => action === "no-op" || action === "read")) return []
    if (actions.join() !== "update") return [`${text(address)}: ${actions.join(" and ")}`]
    const { before, after, after_unknown: unknown } = record(change)
    return changedArguments(before, { ...record(after), ...known(unknown) }).map(
      (argument) => `${text(address)}.${argument}`,
    )
  })
  const outputs = Object.entries(record(at(plan, "output_changes"))).flatMap(([name, change]) =>
    list(at(change, "actions")).join() === "no-op" ? [] : [`output ${name}`],
  )
  return [...resources, ...outputs]
}

/** Arguments of which only the apply will tell; they count as changed. */
function known(unknown: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(record(unknown))
      .filter(([, value]) => value === true)
      .map(([name]) => [name, "(known after apply)"]),
  )
}

function changedArguments(before: unknown, after: unknown): readonly string[] {
  const [old, next] = [record(before), record(after)]
  return [...new Set([...Object.keys(old), ...Object.keys(next)])].filter(
    (name) => JSON.stringify(old[name]) !== JSON.stringify(next[name]),
  )
}

/** What Terraform calls its errors, in one line. */
function reason({ stderr, exitCode }: ProgramResult): string {
  const errors = stderr
    .split(/\n(?=[│╷]? ?Error: )/)
    .map((part) => /Error: ([\s\S]*)/.exec(part)?.[1] ?? "")
    .filter((part) => part !== "")
    .map((part) =>
      part
        .replaceAll(/\s*\n\s*[│╵╷]?\s*/g, " ")
        .trim()
        .slice(0, longestReason),
    )
  if (errors.length > 0) return errors.join("; ")
  return exitCode === undefined ? "it was ended" : `it ended with ${exitCode}`
}
