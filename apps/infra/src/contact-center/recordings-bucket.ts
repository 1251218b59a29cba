import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration/index.js"
import { S3BucketOwnershipControls } from "@cdktf/provider-aws/lib/s3-bucket-ownership-controls/index.js"
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy/index.js"
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block/index.js"
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration/index.js"
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning/index.js"
import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket/index.js"
import type { ITerraformDependable } from "cdktf"
import { Construct } from "constructs"

import { tlsOnlyPolicy } from "../stack/policy-document.ts"

export interface RecordingsBucketProps {
  readonly bucketName: string
  readonly retentionDays: number
  /** Whether Terraform refuses to delete the bucket; otherwise it goes with all that is in it. */
  readonly keep: boolean
  readonly kmsKeyArn: string | undefined
}

/** Days for which a recording that was deleted or overwritten can still be had back. */
const undeleteDays = 7

/** One private, encrypted, versioned bucket, reached by TLS only, that forgets after its days. */
export class RecordingsBucket extends Construct {
  readonly bucketName: string
  /** What must be in place before anything is put into the bucket. */
  readonly guards: ITerraformDependable[]

  constructor(scope: Construct, id: string, props: RecordingsBucketProps) {
    super(scope, id)
    const bucket = new S3Bucket(this, "Bucket", {
      bucket: props.bucketName,
      forceDestroy: !props.keep,
      ...(props.keep ? { lifecycle: { preventDestroy: true } } : {}),
    })
    this.bucketName = bucket.bucket
    this.guards = [...this.#closed(bucket), this.#encrypted(bucket, props.kmsKeyArn)]
    this.#forgetting(bucket, props.retentionDays)
  }

  #closed(bucket: S3Bucket): ITerraformDependable[] {
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
    const tls = new S3BucketPolicy(this, "TlsOnly", {
      bucket: bucket.id,
      policy: tlsOnlyPolicy({ actions: "s3:*", resources: [bucket.arn, `${bucket.arn}/*`] }),
      // S3 refuses two changes of a bucket's access at a time.
      dependsOn: [access],
    })
    return [access, owner, tls]
  }

  #encrypted(bucket: S3Bucket, kmsKeyArn: string | undefined): ITerraformDependable {
    return new S3BucketServerSideEncryptionConfigurationA(this, "Encryption", {
      bucket: bucket.id,
      rule: [
        kmsKeyArn === undefined
          ? { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }
          : {
              applyServerSideEncryptionByDefault: {
                sseAlgorithm: "aws:kms",
                kmsMasterKeyId: kmsKeyArn,
              },
              bucketKeyEnabled: true,
            },
      ],
    })
  }

  #forgetting(bucket: S3Bucket, days: number): void {
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
          expiration: [{ days }],
          noncurrentVersionExpiration: [{ noncurrentDays: undeleteDays }],
          abortIncompleteMultipartUpload: [{ daysAfterInitiation: 1 }],
        },
      ],
      dependsOn: [versioning],
    })
  }
}
