import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration/index.js"
import { S3BucketOwnershipControls } from "@cdktf/provider-aws/lib/s3-bucket-ownership-controls/index.js"
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy/index.js"
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block/index.js"
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration/index.js"
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning/index.js"
import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket/index.js"
import type { ITerraformDependable } from "cdktf"
import { Construct } from "constructs"

import { Kept } from "./kept.ts"
import { tlsOnlyPolicy } from "./policy-document.ts"

export interface PrivateBucketProps {
  readonly bucketName: string
  /** Days after which S3 deletes what is in the bucket; undefined for what Terraform puts there and takes away. */
  readonly retentionDays: number | undefined
  /** Whether Terraform refuses to delete the bucket; otherwise it goes with all that is in it. */
  readonly keep: boolean
  readonly kmsKeyArn: string | undefined
}

/** Days for which an object that was deleted or overwritten can still be restored. */
const undeleteDays = 7

/** A private, encrypted, versioned bucket, reached by TLS only, in which nothing deleted or outdated stays for ever. */
export class PrivateBucket extends Construct {
  readonly bucketName: string
  /** What must be in place before anything is put into the bucket. */
  readonly guards: ITerraformDependable[]

  constructor(scope: Construct, id: string, props: PrivateBucketProps) {
    super(scope, id)
    const bucket = new S3Bucket(this, "Bucket", {
      bucket: props.bucketName,
      forceDestroy: !props.keep,
    })
    if (props.keep) new Kept(this, "Kept", bucket.id)
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

  #forgetting(bucket: S3Bucket, days: number | undefined): void {
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
          ...(days === undefined ? {} : { expiration: [{ days }] }),
          noncurrentVersionExpiration: [{ noncurrentDays: undeleteDays }],
          abortIncompleteMultipartUpload: [{ daysAfterInitiation: 1 }],
        },
      ],
      dependsOn: [versioning],
    })
  }
}
