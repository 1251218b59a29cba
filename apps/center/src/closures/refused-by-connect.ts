import { UsageFault } from "@call-center/command-line"

import { cannotRun, faultLine } from "../aws/aws-faults.ts"

/** What Connect refuses, in one line; a closing may be half-way by then. */
export function refusedByConnect(error: unknown): never {
  throw (
    cannotRun(error) ??
    new UsageFault(
      `Connect refused (${faultLine(error)}): "pnpm center status" says what is closed now, docs/deploy.md what one must be allowed`,
      { cause: error },
    )
  )
}
