import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import process from "node:process"

import { runProgram } from "@call-center/command-line"

/** A call script that was played, in a call centre of its own. */
export interface PlayedScript {
  /** Its calls as the lines of a recording; empty when no call was placed. */
  readonly recording: string
  /** What was expected and what was heard where it failed, or why it can't be read; undefined when it passes. */
  readonly failure: string | undefined
}

const sharedStepsFile = "shared-steps.yaml"

const require = createRequire(import.meta.url)

/** Simulated time passes at once: whatever takes longer does not end. */
const patienceMs = 120_000

/**
 * Plays a call script as `pnpm calls` does, in a process of its own: the environment of a process names one local AWS, and
 * here that is the one of the call centre that people are calling.
 */
export async function playScript({
  name,
  text,
  shared,
}: {
  readonly name: string
  readonly text: string
  /** What its folder's `shared-steps.yaml` holds; undefined without one. */
  readonly shared?: string | undefined
}): Promise<PlayedScript> {
  const folder = mkdtempSync(join(tmpdir(), "call-center-"))
  try {
    const file = fileName(name)
    const recordingFile = join(folder, "recording")
    writeFileSync(join(folder, file), text)
    if (shared !== undefined) writeFileSync(join(folder, sharedStepsFile), shared)
    const program = [
      require.resolve("@call-center/launcher"),
      require.resolve("@call-center/phone/calls-program"),
    ]
    const { exitCode, stdout, stderr } = await runProgram(
      process.execPath,
      [...program, file, "--record", recordingFile, "--no-build"],
      { cwd: folder, timeoutMs: patienceMs },
    )
    return {
      recording: exitCode === 2 ? "" : readFileSync(recordingFile, "utf8"),
      failure: failureOf(exitCode, { stdout, stderr }),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function failureOf(
  exitCode: number | undefined,
  { stdout, stderr }: { readonly stdout: string; readonly stderr: string },
): string | undefined {
  if (exitCode === 0) return undefined
  if (exitCode !== 1) return stderr.trim() || "the script does not end"
  // The page shows the transcript by itself.
  const lines = stdout.split("\n")
  return lines.slice(1, lines.indexOf("  transcript:")).join("\n")
}

/** What a script is called, as a name that every file system takes and no command takes for an option. */
function fileName(name: string): string {
  const plain = name.replaceAll(/[^\p{L}\p{N} ._-]+/gu, "-").replace(/^[-.]+/u, "")
  return `${plain.replace(/\.ya?ml$/iu, "").slice(0, 60)}.yaml`
}
