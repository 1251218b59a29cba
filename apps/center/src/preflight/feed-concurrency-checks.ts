import {
  GetAccountSettingsCommand,
  GetFunctionConcurrencyCommand,
  LambdaClient,
} from "@aws-sdk/client-lambda"

import { clientSettings } from "../aws/client-settings.ts"
import { type Check, type Finding, failed, ok, warning } from "../report/check.ts"
import type { PreflightSubject } from "./preflight-subject.ts"

/** Executions at a time that AWS leaves to functions without a reservation. https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html */
const leftUnreserved = 100

const askForMore = 'ask for more "Concurrent executions" of AWS Lambda in Service Quotas'

/** Whether the calendar feed's public address can use up the executions that calls need; none where the feed is off. */
export function feedConcurrencyChecks({
  callCenter,
  deployed,
}: PreflightSubject): readonly Check[] {
  const { enabled, reservedConcurrency } = callCenter.calendarFeed
  if (!enabled) return []
  const lambda = new LambdaClient(clientSettings(callCenter.deployment.region))
  const run = async () => {
    const executions = await executionsOf(lambda, deployed?.FeedName)
    return reservedConcurrency === undefined
      ? shared(executions)
      : reserved(executions, reservedConcurrency)
  }
  return [{ name: "feed's concurrency", run }]
}

interface Executions {
  /** Executions at a time of the account in the region. */
  readonly all: number
  /** How many of these the feed may have to itself, those included that it has. */
  readonly reservable: number
}

async function executionsOf(
  lambda: LambdaClient,
  FunctionName: string | undefined,
): Promise<Executions> {
  const { AccountLimit } = await lambda.send(new GetAccountSettingsCommand({}))
  const own =
    FunctionName === undefined
      ? undefined
      : await lambda.send(new GetFunctionConcurrencyCommand({ FunctionName }))
  const { ConcurrentExecutions = 0, UnreservedConcurrentExecutions = 0 } = AccountLimit ?? {}
  const had = own?.ReservedConcurrentExecutions ?? 0
  return {
    all: ConcurrentExecutions,
    reservable: UnreservedConcurrentExecutions + had - leftUnreserved,
  }
}

function shared({ all, reservable }: Executions): Finding {
  const finding = `the feed's public address shares the account's ${all} executions at a time with calls`
  return reservable > 0
    ? warning(finding, "set calendarFeed.reservedConcurrency: 2, and it can use up no more")
    : warning(
        `${finding}, and AWS reserves none of so few`,
        `${askForMore}, then set calendarFeed.reservedConcurrency`,
      )
}

function reserved({ all, reservable }: Executions, wanted: number): Finding {
  return wanted <= reservable
    ? ok(`${wanted} of the account's ${all} executions at a time are for the feed`)
    : failed(
        `the account has ${all} executions at a time, and AWS reserves none of the last ${leftUnreserved}: the apply would fail for ${wanted}`,
        `leave calendarFeed.reservedConcurrency out, or ${askForMore}`,
      )
}
