import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"

import {
  type ExitCode,
  type Terminal,
  UsageFault,
  npmProgram,
  runProgram,
} from "@call-center/command-line"

import { record, text } from "../policy/json.ts"
import { cdktnVersions, manifestWithCdktn, withCdktn } from "./cdktn-workspace.ts"
import { allowedDifferences, differences } from "./stack-difference.ts"

const root = fileURLToPath(new URL("../../../../", import.meta.url))

const stacks = join("terraform", "stacks")

const timeoutMs = 10 * 60_000

/**
 * Synthesizes a copy of this checkout with cdktn under cdktf's name, and compares its stacks with those that are checked
 * in. Throws `UsageFault` when the copy can't be installed or synthesized.
 */
export async function runCdktn(terminal: Terminal): Promise<ExitCode> {
  const copy = mkdtempSync(join(tmpdir(), "call-center-cdktn-"))
  const remove = () => {
    rmSync(copy, { recursive: true, force: true })
  }
  process.once("exit", remove)
  try {
    terminal.progress("Copying the checkout …")
    await copied(copy)
    edit(join(copy, "pnpm-workspace.yaml"), withCdktn)
    edit(join(copy, "apps", "infra", "package.json"), manifestWithCdktn)
    terminal.progress("Installing cdktn …")
    await pnpm(copy, "install", "--no-frozen-lockfile", "--prefer-offline")
    terminal.progress("Synthesizing …")
    await pnpm(copy, "synth")
    const found = differencesOfStacks(copy)
    const open = found.filter(({ path }) => !allowedDifferences.has(path))
    terminal.print(`${Object.values(cdktnVersions).join(", ")}\n`)
    for (const { stack, path } of found) terminal.print(`${stack}: ${path}\n`)
    terminal.print(
      open.length === 0
        ? "nothing else differs\n"
        : `${open.length} more than the tool's version and the provider's source and version\n`,
    )
    return open.length === 0 ? 0 : 1
  } finally {
    process.off("exit", remove)
    remove()
  }
}

interface StackDifference {
  readonly stack: string
  readonly path: string
}

function differencesOfStacks(copy: string): readonly StackDifference[] {
  return readdirSync(join(root, stacks)).flatMap((stack) => {
    const [ours, theirs] = [root, copy].map((from) =>
      JSON.parse(readFileSync(join(from, stacks, stack, "cdk.tf.json"), "utf8")),
    )
    return differences(ours, theirs).map((path) => ({ stack, path }))
  })
}

/** What git knows of, as it is now. */
async function copied(copy: string): Promise<void> {
  const { stdout, exitCode } = await runProgram("git", ["ls-files", "-z"], { cwd: root, timeoutMs })
  if (exitCode !== 0) throw new UsageFault("git ls-files failed: run it in a checkout")
  for (const file of stdout.split("\0"))
    if (file !== "") cpSync(join(root, file), join(copy, file), { dereference: false })
}

function edit(file: string, change: (content: string) => string): void {
  writeFileSync(file, change(readFileSync(file, "utf8")))
}

async function pnpm(cwd: string, ...words: readonly string[]): Promise<void> {
  const { packageManager } = record(JSON.parse(readFileSync(join(root, "package.json"), "utf8")))
  const npx = npmProgram("npx")
  const { exitCode, stdout, stderr } = await runProgram(
    npx.file,
    [...npx.words, "-y", text(packageManager), ...words],
    { cwd, timeoutMs },
  )
  if (exitCode !== 0)
    throw new UsageFault(
      `pnpm ${words[0] ?? ""} with cdktn failed: ${(stderr.trim() || stdout.trim()).slice(-500)}`,
    )
}
