import { LambdaEventSourceMapping } from "@cdktf/provider-aws/lib/lambda-event-source-mapping/index.js"
import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue/index.js"
import { Construct } from "constructs"

import type { BookingTable } from "./booking-table.ts"
import { NodeFunction } from "./node-function.ts"

export interface NotifierProps {
  readonly functionName: string
  readonly archive: string
  readonly table: BookingTable
  readonly logRetentionDays: number
  readonly kmsKeyArn?: string | undefined
}

const fourteenDaysInSeconds = 1_209_600

/** The SMS function on the table's stream. Records that fail for six hours end in a queue, so none is lost silently. */
export class Notifier extends Construct {
  readonly function: NodeFunction
  readonly deadLetterQueueName: string

  constructor(scope: Construct, id: string, props: NotifierProps) {
    super(scope, id)
    const deadLetters = new SqsQueue(this, "DeadLetters", {
      name: `${props.functionName}-dead-letters`,
      messageRetentionSeconds: fourteenDaysInSeconds,
      ...(props.kmsKeyArn === undefined
        ? { sqsManagedSseEnabled: true }
        : { kmsMasterKeyId: props.kmsKeyArn }),
    })
    this.function = new NodeFunction(this, "Function", {
      functionName: props.functionName,
      description: "DynamoDB stream to SMS: confirms booked, moved and cancelled demos",
      archive: props.archive,
      memoryMb: 256,
      timeoutSeconds: 30,
      environment: { TABLE_NAME: props.table.tableName },
      logRetentionDays: props.logRetentionDays,
      kmsKeyArn: props.kmsKeyArn,
      statements: [
        {
          sid: "ReadStream",
          actions: ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"],
          resources: [props.table.streamArn],
        },
        {
          // ListStreams knows no resource level.
          sid: "FindStream",
          actions: ["dynamodb:ListStreams"],
          resources: ["*"],
        },
        {
          sid: "ClaimConfirmations",
          actions: ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem"],
          resources: [props.table.arn],
        },
        {
          // An SMS to a phone number has no ARN; leaving out all topics leaves just the numbers.
          sid: "TextPhoneNumbers",
          actions: ["sns:Publish"],
          notResources: ["arn:*:sns:*:*:*"],
        },
        { sid: "KeepFailures", actions: ["sqs:SendMessage"], resources: [deadLetters.arn] },
      ],
    })
    this.deadLetterQueueName = deadLetters.name
    new LambdaEventSourceMapping(this, "Stream", {
      eventSourceArn: props.table.streamArn,
      functionName: this.function.aliasArn,
      startingPosition: "TRIM_HORIZON",
      batchSize: 25,
      maximumRetryAttempts: 100,
      maximumRecordAgeInSeconds: 21_600,
      bisectBatchOnFunctionError: true,
      functionResponseTypes: ["ReportBatchItemFailures"],
      filterCriteria: {
        filter: [
          {
            pattern: JSON.stringify({
              eventName: ["INSERT", "MODIFY"],
              dynamodb: { NewImage: { entity: { S: ["Demo"] } } },
            }),
          },
        ],
      },
      destinationConfig: { onFailure: { destinationArn: deadLetters.arn } },
    })
  }
}
