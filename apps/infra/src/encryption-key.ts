import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias/index.js"
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key/index.js"
import { Construct } from "constructs"

import type { Account } from "./account.ts"

export interface EncryptionKeyProps {
  readonly name: string
  readonly region: string
  readonly account: Account
}

/** A customer-managed key, rotated each year, that the services of this stack may use and the account administers. */
export class EncryptionKey extends Construct {
  readonly arn: string

  constructor(scope: Construct, id: string, props: EncryptionKeyProps) {
    super(scope, id)
    const key = new KmsKey(this, "Key", {
      description: `Encrypts what ${props.name} keeps`,
      enableKeyRotation: true,
      deletionWindowInDays: 30,
      policy: keyPolicy(props),
    })
    new KmsAlias(this, "Alias", { name: `alias/${props.name}`, targetKeyId: key.keyId })
    this.arn = key.arn
  }
}

function keyPolicy({ account, region }: EncryptionKeyProps): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "AccountAdministersKey",
        Effect: "Allow",
        Principal: { AWS: `arn:${account.partition}:iam::${account.id}:root` },
        Action: "kms:*",
        Resource: "*",
      },
      {
        Sid: "ServicesOfThisAccountUseKey",
        Effect: "Allow",
        Principal: {
          Service: [
            `logs.${region}.amazonaws.com`,
            "cloudwatch.amazonaws.com",
            "sns.amazonaws.com",
          ],
        },
        Action: ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey*", "kms:DescribeKey"],
        Resource: "*",
        Condition: {
          StringEquals: { "aws:SourceAccount": account.id },
        },
      },
    ],
  })
}
