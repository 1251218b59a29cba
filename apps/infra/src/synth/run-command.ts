import process from "node:process"

import { ConfigFault } from "@call-center/config"
import { BundleBuildFault } from "@call-center/lambda-bundle"

import { TemplateTooLargeFault } from "../contact-center/stack-template.ts"
import { PolicyFault } from "../policy/check/policy-fault.ts"
import { UsageFault } from "./usage-fault.ts"

/** What the user of a command can mend, and what only whoever changed the stack can. */
const exitCodes = new Map<unknown, number>([
  [UsageFault, 2],
  [ConfigFault, 2],
  [BundleBuildFault, 2],
  [TemplateTooLargeFault, 2],
  [PolicyFault, 1],
])

/** Runs a command; those faults end it with their own lines and an exit code instead of a stack trace. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    const exitCode = error instanceof Error ? exitCodes.get(error.constructor) : undefined
    if (exitCode === undefined || !(error instanceof Error)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = exitCode
  }
}
