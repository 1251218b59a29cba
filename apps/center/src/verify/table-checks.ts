import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
} from "@aws-sdk/client-dynamodb"
import { timeToLiveAttribute } from "@call-center/booking-store"

import { clientSettings } from "../aws/client-settings.ts"
import { type Check, type Finding, failed, ok } from "../report/check.ts"
import type { StackOutputs } from "../stack/stack-outputs.ts"

/** Whether the table takes demos, streams their changes and lets old ones go. */
export function tableChecks(outputs: StackOutputs): readonly Check[] {
  const dynamodb = new DynamoDBClient(clientSettings(outputs.Region))
  return [
    { name: "table", run: () => active(dynamodb, outputs) },
    { name: "time to live", run: () => expires(dynamodb, outputs.TableName) },
  ]
}

async function active(dynamodb: DynamoDBClient, outputs: StackOutputs): Promise<Finding> {
  const { TableName, NotifierName } = outputs
  const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName }))
  const { TableStatus = "unknown", StreamSpecification: stream } = Table ?? {}
  if (TableStatus !== "ACTIVE")
    return failed(`${TableName} is ${TableStatus}`, "wait until it is ACTIVE")
  if (NotifierName === undefined) return ok(`${TableName} is ACTIVE`)
  return stream?.StreamEnabled === true && stream.StreamViewType === "NEW_AND_OLD_IMAGES"
    ? ok(`${TableName} is ACTIVE and streams its changes`)
    : failed(
        `${TableName} streams ${stream?.StreamViewType ?? "nothing"}, not both images`,
        'callers get no texts: run "terraform apply"',
      )
}

async function expires(dynamodb: DynamoDBClient, TableName: string): Promise<Finding> {
  const { TimeToLiveDescription: ttl } = await dynamodb.send(
    new DescribeTimeToLiveCommand({ TableName }),
  )
  const { TimeToLiveStatus = "unknown", AttributeName } = ttl ?? {}
  return TimeToLiveStatus === "ENABLED" && AttributeName === timeToLiveAttribute
    ? ok(`old items go by ${AttributeName}`)
    : failed(
        `time to live is ${TimeToLiveStatus} on ${AttributeName ?? "no attribute"}`,
        'it may take an hour to switch; if it stays, run "terraform apply"',
      )
}
