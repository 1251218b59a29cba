import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy/index.js"
import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription/index.js"
import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic/index.js"
import { Construct } from "constructs"

import type { Account } from "../stack/account.ts"
import { defined } from "../stack/defined.ts"
import { tlsOnlyPolicy } from "../stack/policy-document.ts"

export interface AlarmTopicProps {
  readonly name: string
  readonly account: Account
  readonly email: string
  /**
   * Undefined leaves the topic unencrypted: CloudWatch can't use the key that AWS has for SNS, and alarms name no caller.
   */
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
      policy: tlsOnlyPolicy({ actions: "sns:Publish", resources: [topic.arn] }, [
        {
          sid: "AlarmsOfThisAccount",
          principal: { Service: "cloudwatch.amazonaws.com" },
          actions: ["sns:Publish"],
          resource: topic.arn,
          condition: { StringEquals: { "aws:SourceAccount": props.account.id } },
        },
      ]),
    })
    new SnsTopicSubscription(this, "Email", {
      topicArn: topic.arn,
      protocol: "email",
      endpoint: props.email,
    })
    this.arn = topic.arn
  }
}
