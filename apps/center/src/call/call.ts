import { writeFileSync } from "node:fs"

import { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs"
import { ConnectClient, DescribeInstanceCommand } from "@aws-sdk/client-connect"
import { UsageFault } from "@call-center/command-line"
import type { CallEvent } from "@call-center/simulator"

import { cannotRun, faultLine } from "../aws/aws-faults.ts"
import { clientSettings } from "../aws/client-settings.ts"
import type { CenterContext } from "../command/center-context.ts"
import type { Common } from "../command/verb-options.ts"
import { readOutputs } from "../stack/read-outputs.ts"
import type { StackOutputs } from "../stack/stack-outputs.ts"
import { callEvents } from "./call-events.ts"
import { callText } from "./call-text.ts"
import { loggedBlock } from "./flow-log.ts"
import { loggedTurn } from "./function-log.ts"
import { knownFlows } from "./known-flows.ts"
import { logEntries } from "./log-entries.ts"

export interface CallCommand extends Common {
  readonly contactId: string
  /** How many days back the logs are searched. */
  readonly days: number
  /** A file for the recording. */
  readonly record: string | undefined
}

/** `pnpm center call`: the way of one call through the flows, from Connect's flow log and the code hook's; false when none has it. */
export async function call(command: CallCommand, context: CenterContext): Promise<boolean> {
  const outputs = readOutputs(command.outputs, context.stackFolder)
  const events = await eventsOf(command, context, outputs).catch(unreadable)
  if (events.length === 0) {
    context.output.progress(
      `No log of the last ${command.days} days has a contact ${command.contactId}: give --days, or look at the id; a call is logged with some seconds' delay\n`,
    )
    return false
  }
  const lines = events.map((event) => `${JSON.stringify(event)}\n`).join("")
  if (command.record !== undefined) write(command.record, lines)
  const { timeZone } = context.callCenter.booking
  context.output.write(command.json ? lines : callText(events, timeZone))
  return true
}

async function eventsOf(
  { contactId, days }: CallCommand,
  { callCenter, clock, stackName }: CenterContext,
  outputs: StackOutputs,
): Promise<readonly CallEvent[]> {
  const settings = clientSettings(outputs.Region)
  const logs = new CloudWatchLogsClient(settings)
  const since = Date.parse(clock.now()) - days * 86_400_000
  const { Instance } = await new ConnectClient(settings).send(
    new DescribeInstanceCommand({ InstanceId: outputs.ConnectInstanceId }),
  )
  const blocks = await logEntries(logs, {
    group: `/aws/connect/${Instance?.InstanceAlias ?? outputs.ConnectInstanceId}`,
    pattern: `{ $.ContactId = "${contactId}" }`,
    since,
  })
  const turns = await logEntries(logs, {
    group: `/aws/lambda/${outputs.CodeHookName}`,
    pattern: `{ $.contactId = "${contactId}" }`,
    since,
  })
  return callEvents({
    contactId,
    stackName,
    flows: knownFlows(callCenter),
    blocks: blocks.flatMap(({ at, entry }) => loggedBlock(at, entry) ?? []),
    turns: turns.flatMap(({ at, entry }) => loggedTurn(at, entry) ?? []),
  })
}

function unreadable(error: unknown): never {
  throw (
    cannotRun(error) ??
    new UsageFault(`The logs can't be read: ${faultLine(error)}`, { cause: error })
  )
}

function write(file: string, lines: string): void {
  try {
    writeFileSync(file, lines)
  } catch (error) {
    throw new UsageFault(
      `--record ${file}: can't be written; name a file in a folder that is there`,
      {
        cause: error,
      },
    )
  }
}
