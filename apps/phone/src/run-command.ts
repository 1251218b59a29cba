import process from "node:process"

import { ConfigFault } from "@call-center/config"
import { BundleBuildFault } from "@call-center/lambda-bundle"
import { LocalAwsStartFault } from "@call-center/local-aws"
import { CallScriptFault, FlowLoadFault, SimulatorFault } from "@call-center/simulator"

import { UsageFault } from "./usage-fault.ts"

const userFaults = [
  UsageFault,
  BundleBuildFault,
  ConfigFault,
  LocalAwsStartFault,
  FlowLoadFault,
  CallScriptFault,
  SimulatorFault,
]

/** Runs a command; what its user can mend ends it with exit code 2 and the fault's own line instead of a stack trace. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    if (!(error instanceof Error && userFaults.some((Fault) => error instanceof Fault))) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
  }
}
