import type { LambdaClient } from "@aws-sdk/client-lambda"
import { readFeedSecret } from "@call-center/booking-store"

import { bookingClient } from "../aws/booking-client.ts"
import { type Check, type Finding, failed, ok, warning } from "../report/check.ts"
import type { StackOutputs } from "../stack/stack-outputs.ts"
import { functionCheck } from "./function-checks.ts"

const patienceMs = 10_000

/** Whether the calendar feed answers, and somebody can have subscribed to it; none where it is off. */
export function feedChecks(lambda: LambdaClient, outputs: StackOutputs): readonly Check[] {
  const { FeedName, FeedUrl } = outputs
  if (FeedName === undefined || FeedUrl === undefined) return []
  return [
    functionCheck(lambda, "calendar feed", FeedName),
    { name: "feed's address", run: () => answers(FeedUrl) },
    { name: "feed's secret", run: () => opened(outputs) },
  ]
}

/** Asked without the secret, a feed that everybody reaches says that there is nothing. */
async function answers(url: string): Promise<Finding> {
  const status = await fetch(url, { signal: AbortSignal.timeout(patienceMs) }).then(
    (response) => response.status,
    () => undefined,
  )
  if (status === 404) return ok(`${url} answers, and shows nothing to who lacks the secret`)
  return failed(`${url} answers ${status ?? "nothing"}`, adviceFor(status))
}

function adviceFor(status: number | undefined): string {
  if (status === 403)
    return 'Lambda lets nobody call it, as long as its two permissions are missing: "terraform apply"'
  if (status === 429)
    return "no execution was free for it: see docs/deploy.md, The owner's calendar"
  return "look at the feed's log; a new address takes a minute: run it again, or with --wait"
}

async function opened({ Region, TableName: tableName }: StackOutputs): Promise<Finding> {
  const client = bookingClient(Region)
  const secret = await readFeedSecret({ client, tableName })
  client.destroy()
  return secret === undefined
    ? warning("there is none, so nobody can subscribe", "run pnpm center calendar --feed")
    : ok(`made at ${secret.madeAt}`)
}
