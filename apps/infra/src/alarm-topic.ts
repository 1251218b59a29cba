import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy/index.js"
import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription/index.js"
import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic/index.js"
import { Construct } from "constructs"

import type { Account } from "./account.ts"
import { defined } from "./defined.ts"

export interface AlarmTopicProps {
  readonly name: string
  readonly account: Account
  readonly email: string
  readonly kmsKeyArn: string | undefined
}

/** Where alarms of this account go, and from there to one mailbox, which must confirm once. */
export class AlarmTopic extends Construct {
  readonly arn: string

  constructor(scope: Construct, id: string, props: AlarmTopicProps) {
    super(scope, id)
    const topic = new SnsTopic(this, "Topic", {
      name: `${props.name}-alarms`,
      ...defined({ kmsMasterKeyId: props.kmsKeyArn }),
    })
    new SnsTopicPolicy(this, "Policy", {
      arn: topic.arn,
      policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
          {
            Sid: "AlarmsOfThisAccount",
            Effect: "Allow",
            Principal: { Service: "cloudwatch.amazonaws.com" },
            Action: "sns:Publish",
            Resource: topic.arn,
            Condition: { StringEquals: { "aws:SourceAccount": props.account.id } },
          },
        ],
      }),
    })
    new SnsTopicSubscription(this, "Email", {
      topicArn: topic.arn,
      protocol: "email",
      endpoint: props.email,
    })
    this.arn = topic.arn
  }
}
