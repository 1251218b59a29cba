import { ConnectClient } from "@aws-sdk/client-connect"

import { clientSettings } from "../aws/client-settings.ts"
import type { CenterContext } from "../command/center-context.ts"
import type { Common } from "../command/verb-options.ts"
import { readOutputs } from "../stack/read-outputs.ts"
import type { ClosureBook } from "./closure-book.ts"
import { connectClosureBook } from "./connect-closure-book.ts"
import { localClosureBook } from "./local-closure-book.ts"

export interface BookOptions extends Common {
  /** Whether the call centre on this machine is meant. */
  readonly local: boolean
  /** Where its demos lie. */
  readonly data: string
}

/** The closings that a command means. Throws `UsageFault` when nothing is deployed. */
export function bookOf(
  { local, data, outputs: file }: BookOptions,
  { stackFolder }: CenterContext,
): ClosureBook {
  if (local) return localClosureBook(data)
  const outputs = readOutputs(file, stackFolder)
  return connectClosureBook(new ConnectClient(clientSettings(outputs.Region)), outputs)
}
