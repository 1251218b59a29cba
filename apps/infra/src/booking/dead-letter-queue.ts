import { SqsQueuePolicy } from "@cdktf/provider-aws/lib/sqs-queue-policy/index.js"
import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue/index.js"
import { Construct } from "constructs"

import { tlsOnlyPolicy } from "../stack/policy-document.ts"

export interface DeadLetterQueueProps {
  readonly name: string
  readonly kmsKeyArn: string | undefined
}

/** As long as SQS keeps anything: time to come back from a holiday. */
const fourteenDaysInSeconds = 1_209_600

/** Where Lambda notes which stream records it gave up: shard and sequence numbers. The content stays in the table, where an erasure finds it. */
export class DeadLetterQueue extends Construct {
  readonly arn: string
  readonly queueName: string

  constructor(scope: Construct, id: string, { name, kmsKeyArn }: DeadLetterQueueProps) {
    super(scope, id)
    const queue = new SqsQueue(this, "Queue", {
      name,
      messageRetentionSeconds: fourteenDaysInSeconds,
      ...(kmsKeyArn === undefined ? { sqsManagedSseEnabled: true } : { kmsMasterKeyId: kmsKeyArn }),
    })
    new SqsQueuePolicy(this, "Policy", {
      queueUrl: queue.url,
      policy: tlsOnlyPolicy({ actions: "sqs:*", resources: [queue.arn] }),
    })
    this.arn = queue.arn
    this.queueName = queue.name
  }
}
