import {
  type Table,
  keepFeedSecret,
  readFeedSecret,
  replaceFeedSecret,
} from "@call-center/booking-store"
import { feedPath, feedSecretHash, newFeedSecret } from "@call-center/calendar"
import { UsageFault } from "@call-center/command-line"

import { bookingClient } from "../aws/booking-client.ts"
import type { CenterContext } from "../command/center-context.ts"
import { readOutputs } from "../stack/read-outputs.ts"
import { unusable } from "../texts/unusable.ts"

export interface OpenFeedCommand {
  readonly outputs: string | undefined
  /** Whether a new secret takes the place of the one that there is, whose address is closed by it. */
  readonly newSecret: boolean
}

/**
 * `pnpm center calendar --feed`: prints the address to subscribe to, whose secret is made now; false when there is one
 * already, which nobody can print again: the table keeps its hash.
 */
export async function openFeed(command: OpenFeedCommand, context: CenterContext): Promise<boolean> {
  const {
    Region,
    TableName: tableName,
    FeedUrl,
  } = readOutputs(command.outputs, context.stackFolder)
  if (FeedUrl === undefined)
    throw new UsageFault(
      'There is no calendar feed yet: set calendarFeed: { enabled: true } in call-center.config.ts, then "pnpm synth" and "terraform apply"',
    )
  const client = bookingClient(Region)
  const opened = await open({ client, tableName }, command, context).catch(unusable)
  client.destroy()
  const { write, progress } = context.output
  if ("since" in opened) {
    progress(
      `The feed has had a secret since ${opened.since}, and its address was printed then. --new-secret makes another and closes that address.\n`,
    )
    return false
  }
  write(`${new URL(feedPath(opened.secret), FeedUrl).href}\n`)
  progress(
    "Subscribe to this address in your calendar. It is not shown again, and whoever has it sees callers' numbers; --new-secret closes it and makes another.\n",
  )
  return true
}

async function open(
  table: Table,
  { newSecret }: OpenFeedCommand,
  { clock }: CenterContext,
): Promise<{ readonly secret: string } | { readonly since: string }> {
  const secret = newFeedSecret()
  const kept = { hash: feedSecretHash(secret), madeAt: clock.now() }
  if (newSecret) await replaceFeedSecret(table, kept)
  else if (!(await keepFeedSecret(table, kept)))
    return { since: (await readFeedSecret(table))?.madeAt ?? kept.madeAt }
  return { secret }
}
