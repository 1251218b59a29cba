import {
  type CloudWatchLogsClient,
  ResourceNotFoundException,
  paginateFilterLogEvents,
} from "@aws-sdk/client-cloudwatch-logs"
import { UsageFault } from "@call-center/command-line"
import * as v from "valibot"

/** Where and what to look for in CloudWatch Logs. */
export interface LogSearch {
  readonly group: string
  /** A filter pattern on JSON. https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html */
  readonly pattern: string
  /** Epoch milliseconds. */
  readonly since: number
}

/** The JSON lines that a search finds, all pages of it, by time. Throws `UsageFault` for a log group that is not there. */
export async function logEntries(
  client: CloudWatchLogsClient,
  { group, pattern, since }: LogSearch,
): Promise<readonly { readonly at: number; readonly entry: unknown }[]> {
  const found: { at: number; entry: unknown }[] = []
  try {
    const pages = paginateFilterLogEvents(
      { client },
      { logGroupName: group, filterPattern: pattern, startTime: since },
    )
    for await (const { events = [] } of pages)
      for (const { timestamp = 0, message = "" } of events) {
        const entry = v.safeParse(v.pipe(v.string(), v.parseJson()), message)
        if (entry.success) found.push({ at: timestamp, entry: entry.output })
      }
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error
    throw new UsageFault(
      `No log group ${group}: nothing has been logged there yet, or flow logs are off`,
      { cause: error },
    )
  }
  return found.toSorted((one, other) => one.at - other.at)
}
