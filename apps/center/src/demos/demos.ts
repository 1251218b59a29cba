import { createOperatorStore } from "@call-center/booking-store"
import { UsageFault } from "@call-center/command-line"

import { cannotRun, faultLine } from "../aws/aws-faults.ts"
import { bookingClient } from "../aws/booking-client.ts"
import type { CenterContext } from "../command/center-context.ts"
import type { DemosCommand } from "../command/verb-options.ts"
import { readOutputs } from "../stack/read-outputs.ts"
import { callerDemos } from "./caller-demos.ts"
import { demosText } from "./demos-text.ts"

/** Requests from afar take longer than those of a Lambda beside the table. */
const timeBudgetMs = 20_000

/** `pnpm center demos`: false when the booking rules refuse it. */
export async function demos(command: DemosCommand, context: CenterContext): Promise<boolean> {
  const { Region, TableName } = readOutputs(command.outputs, context.stackFolder)
  const { booking } = context.callCenter
  const client = bookingClient(Region)
  const store = createOperatorStore({
    client,
    tableName: TableName,
    rules: booking,
    clock: context.clock,
    timeBudgetMs,
  })
  const answer = await callerDemos(store, command.phone, command).catch(unusable)
  context.output.write(
    command.json ? `${JSON.stringify(answer)}\n` : demosText(answer, booking.timeZone),
  )
  return answer.did !== "refused"
}

/** A table that can't be asked: why, in one line. */
function unusable(error: unknown): never {
  throw (
    cannotRun(error) ??
    new UsageFault(
      `The table can't be used: ${faultLine(error instanceof Error ? (error.cause ?? error) : error)}`,
      { cause: error },
    )
  )
}
