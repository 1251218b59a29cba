import { writeFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"
import { serialize } from "node:v8"

import { runProgram } from "@call-center/command-line"

import { at, list, record, text } from "../../policy/json.ts"
import type { StackFolder } from "./stack-folder.ts"

const [launch, main] = [
  "../../../../../packages/launcher/src/launch.mjs",
  "../../../../center/src/rehearsal/main.ts",
].map((path) => fileURLToPath(new URL(path, import.meta.url))) as [string, string]

const root = fileURLToPath(new URL("../../../../../", import.meta.url))

const timeoutMs = 180_000

/** What a verb of `pnpm center` said of a stack. */
export interface VerbResult {
  readonly exitCode: number | undefined
  /** `name: what was found`, of checks that failed. */
  readonly failed: readonly string[]
  /** How many checks came out well, or with a warning. */
  readonly passed: number
  /** How many of those say that they imported something into Terraform's state. */
  readonly imported: number
}

/** Runs a verb against the account that the variables lead to. */
export async function centerVerb(
  verb: "preflight" | "verify" | "mend" | "destroy-check",
  { folder, callCenter }: StackFolder,
  env: Readonly<Record<string, string>>,
): Promise<VerbResult> {
  const file = join(folder, "call-center.bin")
  // Holidays are a map, which JSON would lose.
  writeFileSync(file, serialize(callCenter))
  const { exitCode, stdout, stderr } = await runProgram(
    process.execPath,
    [launch, main, file, folder, verb, "--json", ...(verb === "mend" ? ["--yes"] : [])],
    { cwd: root, env, timeoutMs },
  )
  try {
    const checks = list(at(JSON.parse(stdout), "checks"))
    const failed = checks.filter((check) => record(check)["state"] === "failed")
    return {
      exitCode,
      failed: failed.map((check) => `${text(at(check, "name"))}: ${text(at(check, "finding"))}`),
      passed: checks.length - failed.length,
      imported: checks.filter((check) => text(at(check, "finding")).startsWith("imported ")).length,
    }
  } catch {
    return {
      exitCode,
      failed: [`it gave no report: ${stderr.trim().slice(0, 300)}`],
      passed: 0,
      imported: 0,
    }
  }
}
