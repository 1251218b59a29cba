import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias/index.js"
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key/index.js"
import { Construct } from "constructs"

import type { Account } from "./account.ts"
import { Kept } from "./kept.ts"
import { type ResourceStatement, resourcePolicy } from "./policy-document.ts"

export interface EncryptionKeyProps {
  readonly name: string
  readonly account: Account
  /** Whether CloudWatch alarms publish to a topic that the key encrypts. */
  readonly alarms: boolean
  /** Whether Terraform refuses to delete the key: without it, what it encrypted is lost. */
  readonly keep: boolean
}

const waitingPeriodDays = 30

/** A customer-managed key, rotated each year, that the services of this stack may use and the account administers. */
export class EncryptionKey extends Construct {
  readonly arn: string

  constructor(scope: Construct, id: string, props: EncryptionKeyProps) {
    super(scope, id)
    const key = new KmsKey(this, "Key", {
      description: `Encrypts what ${props.name} keeps`,
      enableKeyRotation: true,
      deletionWindowInDays: waitingPeriodDays,
      policy: resourcePolicy(statements(props)),
    })
    if (props.keep) new Kept(this, "Kept", key.id)
    new KmsAlias(this, "Alias", { name: `alias/${props.name}`, targetKeyId: key.keyId })
    this.arn = key.arn
  }
}

function statements({ account, alarms }: EncryptionKeyProps): readonly ResourceStatement[] {
  return [
    {
      sid: "AccountAdministersKey",
      principal: { AWS: `arn:${account.partition}:iam::${account.id}:root` },
      actions: ["kms:*"],
      resource: "*",
    },
    {
      // CloudWatch Logs names the log group in the encryption context, not in aws:SourceArn.
      sid: "LogGroupsOfThisAccount",
      principal: { Service: `logs.${account.region}.amazonaws.com` },
      actions: [
        "kms:Encrypt",
        "kms:Decrypt",
        "kms:ReEncrypt*",
        "kms:GenerateDataKey*",
        "kms:DescribeKey",
      ],
      resource: "*",
      condition: {
        ArnLike: { "kms:EncryptionContext:aws:logs:arn": account.arn("logs", "log-group:*") },
      },
    },
    ...(alarms ? [alarmsOf(account)] : []),
  ]
}

function alarmsOf(account: Account): ResourceStatement {
  return {
    sid: "AlarmsOfThisAccount",
    principal: { Service: "cloudwatch.amazonaws.com" },
    actions: ["kms:Decrypt", "kms:GenerateDataKey*"],
    resource: "*",
    condition: { StringEquals: { "aws:SourceAccount": account.id } },
  }
}
