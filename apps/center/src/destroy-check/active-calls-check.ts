import { CloudWatchClient, GetMetricStatisticsCommand } from "@aws-sdk/client-cloudwatch"

import { clientSettings } from "../aws/client-settings.ts"
import { type Check, type Finding, failed, ok } from "../report/check.ts"
import type { StackOutputs } from "../stack/stack-outputs.ts"

const minutesBack = 5

/**
 * Whether somebody is on the line. Amazon Connect's own list of contacts knows queues and agents only; its metric counts
 * calls in the flow and with the bot too, a minute or two late.
 * https://docs.aws.amazon.com/connect/latest/adminguide/monitoring-cloudwatch.html
 */
export function activeCallsCheck(outputs: StackOutputs): Check {
  return { name: "calls under way", run: () => callsUnderWay(outputs) }
}

async function callsUnderWay({ Region, ConnectInstanceId }: StackOutputs): Promise<Finding> {
  const cloudwatch = new CloudWatchClient(clientSettings(Region))
  const now = Date.now()
  const { Datapoints = [] } = await cloudwatch.send(
    new GetMetricStatisticsCommand({
      Namespace: "AWS/Connect",
      MetricName: "ConcurrentCalls",
      Dimensions: [
        { Name: "InstanceId", Value: ConnectInstanceId },
        { Name: "MetricGroup", Value: "VoiceCalls" },
      ],
      StartTime: new Date(now - minutesBack * 60_000),
      EndTime: new Date(now),
      Period: 60,
      Statistics: ["Maximum"],
    }),
  )
  const latest = Datapoints.toSorted((a, b) => Number(b.Timestamp) - Number(a.Timestamp))[0]
  const calls = latest?.Maximum ?? 0
  return calls > 0
    ? failed(
        `${calls} under way a minute or two ago; they would be cut off`,
        "wait until they have ended; then detach the number, so that no new one comes in",
      )
    : ok(`none in the last ${minutesBack} minutes, as far as metrics, a minute or two late, tell`)
}
