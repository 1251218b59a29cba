import {
  notifierBatchSize,
  notifierGivesUpAfterSeconds,
  notifierSeconds,
} from "@call-center/notifications/time-limits"
import { LambdaEventSourceMapping } from "@cdktf/provider-aws/lib/lambda-event-source-mapping/index.js"
import { Construct } from "constructs"

import { keyUse } from "../stack/key-use.ts"
import type { PolicyStatement } from "../stack/policy-document.ts"
import { DeadLetterQueue } from "./dead-letter-queue.ts"
import { NodeFunction, type Runtime } from "./node-function.ts"
import { OwnerTopic } from "./owner-topic.ts"
import { textPhoneNumbers } from "./text-phone-numbers.ts"

export interface NotifierProps {
  readonly functionName: string
  /** The `service` of its logs and metrics. */
  readonly serviceName: string
  readonly archive: string
  readonly runtime: Runtime
  readonly region: string
  readonly table: { readonly arn: string; readonly tableName: string }
  readonly streamArn: string
  /** Whether callers get texts. */
  readonly texts: boolean
  /** Who else is told of each change, by e-mail. */
  readonly ownerEmail: string | undefined
  readonly logRetentionDays: number
  readonly kmsKeyArn: string | undefined
}

/** Nobody waits for it, so a little CPU will do. */
const memoryMb = 256

/** A text that fails holds up those behind it. */
const maximumRetryAttempts = 20

/**
 * The SMS function on the table's stream. A queue says that something was given up after an hour; what is needed to send it
 * later stays in the table, where `pnpm center texts` finds it.
 */
export class Notifier extends Construct {
  readonly function: NodeFunction
  readonly deadLetters: DeadLetterQueue
  /** Undefined when the owner is not told of changes. */
  readonly ownerTopicArn: string | undefined

  constructor(scope: Construct, id: string, props: NotifierProps) {
    super(scope, id)
    const { functionName, region, kmsKeyArn } = props
    this.deadLetters = new DeadLetterQueue(this, "DeadLetters", {
      name: `${functionName}-dead-letters`,
      kmsKeyArn,
    })
    const ownerTopicArn = this.#topicArnOfOwner(props)
    this.ownerTopicArn = ownerTopicArn
    this.function = new NodeFunction(this, "Function", {
      functionName,
      description:
        "DynamoDB stream to SMS: confirms booked, moved and cancelled demos, sends codes",
      archive: props.archive,
      runtime: props.runtime,
      memoryMb,
      timeoutSeconds: notifierSeconds,
      // Its log names lines of source; reading the map takes time that the code hook has not.
      environment: {
        TABLE_NAME: props.table.tableName,
        POWERTOOLS_SERVICE_NAME: props.serviceName,
        NODE_OPTIONS: "--enable-source-maps",
        ...(ownerTopicArn === undefined ? {} : { OWNER_TOPIC_ARN: ownerTopicArn }),
      },
      logRetentionDays: props.logRetentionDays,
      kmsKeyArn,
      statements: [
        ...streamStatements(props.streamArn, this.deadLetters.arn),
        claimMessages(props.table.arn),
        ...(props.texts ? [textPhoneNumbers] : []),
        ...(ownerTopicArn === undefined ? [] : [mailOwner(ownerTopicArn)]),
        ...keyUse({
          region,
          kmsKeyArn,
          services: [
            "dynamodb",
            "lambda",
            "sqs",
            ...(ownerTopicArn === undefined ? [] : ["sns" as const]),
          ],
        }),
      ],
    })
    this.#readStream(props.streamArn)
  }

  #topicArnOfOwner({ functionName, ownerEmail, kmsKeyArn }: NotifierProps): string | undefined {
    return ownerEmail === undefined
      ? undefined
      : new OwnerTopic(this, "Owner", {
          name: `${functionName}-owner`,
          email: ownerEmail,
          kmsKeyArn,
        }).arn
  }

  #readStream(eventSourceArn: string): void {
    new LambdaEventSourceMapping(this, "Stream", {
      eventSourceArn,
      functionName: this.function.aliasArn,
      startingPosition: "TRIM_HORIZON",
      batchSize: notifierBatchSize,
      maximumRetryAttempts,
      maximumRecordAgeInSeconds: notifierGivesUpAfterSeconds,
      bisectBatchOnFunctionError: true,
      functionResponseTypes: ["ReportBatchItemFailures"],
      filterCriteria: {
        filter: [changesOfDemos, codesToSend].map((pattern) => ({
          pattern: JSON.stringify(pattern),
        })),
      },
      destinationConfig: { onFailure: { destinationArn: this.deadLetters.arn } },
    })
  }
}

/** Demos only: the function's own notes in the table must not call it again. */
const changesOfDemos = {
  eventName: ["INSERT", "MODIFY"],
  dynamodb: { NewImage: { entity: { S: ["Demo"] } } },
}

/** Codes whose digits nobody has picked yet. */
const codesToSend = {
  eventName: ["INSERT", "MODIFY"],
  dynamodb: { NewImage: { entity: { S: ["Code"] }, hash: { S: [{ exists: false }] } } },
}

/** What Lambda itself does in the function's name. */
function streamStatements(streamArn: string, deadLettersArn: string): readonly PolicyStatement[] {
  return [
    {
      sid: "ReadStream",
      actions: ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"],
      resources: [streamArn],
    },
    // ListStreams knows no resource level.
    { sid: "FindStream", actions: ["dynamodb:ListStreams"], resources: ["*"] },
    { sid: "KeepFailures", actions: ["sqs:SendMessage"], resources: [deadLettersArn] },
  ]
}

function claimMessages(tableArn: string): PolicyStatement {
  return {
    sid: "ClaimTexts",
    actions: ["dynamodb:GetItem", "dynamodb:UpdateItem"],
    resources: [tableArn],
  }
}

function mailOwner(topicArn: string): PolicyStatement {
  return { sid: "MailOwner", actions: ["sns:Publish"], resources: [topicArn] }
}
