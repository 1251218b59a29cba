import { ConnectInstanceStorageConfig } from "@cdktf/provider-aws/lib/connect-instance-storage-config/index.js"
import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration/index.js"
import { S3BucketOwnershipControls } from "@cdktf/provider-aws/lib/s3-bucket-ownership-controls/index.js"
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy/index.js"
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block/index.js"
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration/index.js"
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning/index.js"
import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket/index.js"
import { Construct } from "constructs"

import type { Account } from "./account.ts"
import type { ConnectInstance } from "./connect-instance.ts"

export interface RecordingStorageProps {
  readonly name: string
  readonly account: Account
  readonly instance: ConnectInstance
  readonly retentionDays: number
  readonly kmsKeyArn: string | undefined
}

/** Where calls are kept when they are recorded: one private, encrypted, versioned bucket that forgets after its days. */
export class RecordingStorage extends Construct {
  constructor(scope: Construct, id: string, props: RecordingStorageProps) {
    super(scope, id)
    const bucket = new S3Bucket(this, "Bucket", {
      bucket: `${props.name}-recordings-${props.account.id}`,
      forceDestroy: false,
    })
    const guards = this.guard(bucket, props)
    for (const resourceType of ["CALL_RECORDINGS", "CHAT_TRANSCRIPTS"] as const) {
      new ConnectInstanceStorageConfig(this, resourceType, {
        instanceId: props.instance.id,
        resourceType,
        storageConfig: {
          storageType: "S3",
          s3Config: {
            bucketName: bucket.bucket,
            bucketPrefix: resourceType.toLowerCase().replace("_", "-"),
            ...(props.kmsKeyArn === undefined
              ? {}
              : { encryptionConfig: { encryptionType: "KMS", keyId: props.kmsKeyArn } }),
          },
        },
        dependsOn: guards,
      })
    }
  }

  private guard(bucket: S3Bucket, { account, retentionDays, kmsKeyArn }: RecordingStorageProps) {
    const access = new S3BucketPublicAccessBlock(this, "PublicAccess", {
      bucket: bucket.id,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    })
    const owner = new S3BucketOwnershipControls(this, "Ownership", {
      bucket: bucket.id,
      rule: { objectOwnership: "BucketOwnerEnforced" },
    })
    const encryption = new S3BucketServerSideEncryptionConfigurationA(this, "Encryption", {
      bucket: bucket.id,
      rule: [
        {
          applyServerSideEncryptionByDefault:
            kmsKeyArn === undefined
              ? { sseAlgorithm: "AES256" }
              : { sseAlgorithm: "aws:kms", kmsMasterKeyId: kmsKeyArn },
          bucketKeyEnabled: kmsKeyArn !== undefined,
        },
      ],
    })
    const versioning = new S3BucketVersioningA(this, "Versioning", {
      bucket: bucket.id,
      versioningConfiguration: { status: "Enabled" },
    })
    new S3BucketLifecycleConfiguration(this, "Lifecycle", {
      bucket: bucket.id,
      rule: [
        {
          id: "forget",
          status: "Enabled",
          filter: [{}],
          expiration: [{ days: retentionDays }],
          noncurrentVersionExpiration: [{ noncurrentDays: 7 }],
          abortIncompleteMultipartUpload: [{ daysAfterInitiation: 1 }],
        },
      ],
      dependsOn: [versioning],
    })
    const tls = new S3BucketPolicy(this, "TlsOnly", {
      bucket: bucket.id,
      policy: tlsOnly(`arn:${account.partition}:s3:::${bucket.bucket}`),
      dependsOn: [access],
    })
    return [access, owner, encryption, versioning, tls]
  }
}

function tlsOnly(bucketArn: string): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "TlsOnly",
        Effect: "Deny",
        Principal: "*",
        Action: "s3:*",
        Resource: [bucketArn, `${bucketArn}/*`],
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
    ],
  })
}
