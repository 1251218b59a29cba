import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy/index.js"
import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription/index.js"
import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic/index.js"
import { Construct } from "constructs"

import { tlsOnlyPolicy } from "../stack/policy-document.ts"
import { terraformText } from "../stack/terraform-text.ts"

export interface OwnerTopicProps {
  readonly name: string
  readonly email: string
  /** Undefined for the key that AWS has for SNS, which roles of the account may use through it. */
  readonly kmsKeyArn: string | undefined
}

/** Where changes of demos go that the owner is told of, and from there to one mailbox, which must confirm once. */
export class OwnerTopic extends Construct {
  readonly arn: string

  constructor(scope: Construct, id: string, { name, email, kmsKeyArn }: OwnerTopicProps) {
    super(scope, id)
    const topic = new SnsTopic(this, "Topic", {
      name,
      kmsMasterKeyId: kmsKeyArn ?? "alias/aws/sns",
    })
    new SnsTopicPolicy(this, "Policy", {
      arn: topic.arn,
      policy: tlsOnlyPolicy({ actions: "sns:Publish", resources: [topic.arn] }),
    })
    new SnsTopicSubscription(this, "Email", {
      topicArn: topic.arn,
      protocol: "email",
      endpoint: terraformText(email),
    })
    this.arn = topic.arn
  }
}
