import { UsageFault } from "@call-center/command-line"

import { cannotRun, faultLine } from "../aws/aws-faults.ts"

/** A table that can't be asked: why, in one line. */
export function unusable(error: unknown): never {
  throw (
    cannotRun(error) ??
    new UsageFault(`The table can't be used: ${faultLine(error)}`, { cause: error })
  )
}
