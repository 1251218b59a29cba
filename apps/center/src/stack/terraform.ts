import { spawnSync } from "node:child_process"
import process from "node:process"

/** What Terraform said in a stack's folder. */
export type TerraformRun =
  | { readonly outcome: "done"; readonly stdout: string }
  /** Terraform's own reason, in a few words. */
  | { readonly outcome: "refused"; readonly reason: string }
  /** There is no `terraform` on the PATH. */
  | { readonly outcome: "missing"; readonly cause: Error }

/** Runs Terraform in a stack's folder, which must exist: a command can't start in one that doesn't. */
export function runTerraform(stackFolder: string, args: readonly string[]): TerraformRun {
  const { error, status, stdout, stderr } = spawnSync("terraform", [...args], {
    cwd: stackFolder,
    encoding: "utf8",
    // A state holds the bot's template several times.
    maxBuffer: 64_000_000,
    env: { ...process.env, CHECKPOINT_DISABLE: "1" },
  })
  if (error !== undefined) return { outcome: "missing", cause: error }
  if (status === 0) return { outcome: "done", stdout }
  return { outcome: "refused", reason: /Error: ([^,\n]+)/.exec(stderr)?.[1] ?? "it gave no reason" }
}
