import { readFileSync } from "node:fs"
import { relative, resolve } from "node:path"
import process from "node:process"

import { UsageFault } from "@call-center/command-line"

import { type StackOutputs, parseOutputs } from "./stack-outputs.ts"
import { localStateOf } from "./synthesized-stack.ts"
import { runTerraform } from "./terraform.ts"

/**
 * Reads a stack's outputs: from a file, or from Terraform in the stack's folder, or, where there is no Terraform, from
 * the state that a local backend keeps. Throws `UsageFault` when there are none.
 */
export function readOutputs(file: string | undefined, stackFolder: string): StackOutputs {
  if (file !== undefined) return parseOutputs(file, contentOf(file))
  // The folder is tried first, since a command can't start in one that isn't there, which looks like no Terraform.
  const state = localStateOf(stackFolder)
  const run = runTerraform(stackFolder, ["output", "-json", "-no-color"])
  if (run.outcome === "done") return parseOutputs("terraform output -json", run.stdout)
  if (run.outcome === "refused") throw refused(stackFolder, run.reason)
  if (state === undefined)
    throw new UsageFault(
      `No terraform on the PATH to ask for the outputs, and the state is remote: install it, or give --outputs FILE`,
      { cause: run.cause },
    )
  return parseOutputs(shown(state), contentOf(state))
}

/** The same, or undefined where nothing is deployed yet. A file that was named must be there: throws `UsageFault`. */
export function readOutputsIfDeployed(
  file: string | undefined,
  stackFolder: string,
): StackOutputs | undefined {
  try {
    return readOutputs(file, stackFolder)
  } catch (error) {
    if (error instanceof UsageFault && file === undefined) return undefined
    throw error
  }
}

function refused(stackFolder: string, reason: string): UsageFault {
  const folder = shown(stackFolder)
  return new UsageFault(
    `terraform output in ${folder}: ${reason}: run "terraform init" and "terraform apply" there first, or give --outputs FILE`,
  )
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, "utf8")
  } catch (error) {
    throw new UsageFault(
      `${file} can't be read, so nothing is known to be deployed: run "terraform apply" first, or give --outputs FILE`,
      { cause: error },
    )
  }
}

function shown(path: string): string {
  return relative(process.cwd(), resolve(path)) || "."
}
