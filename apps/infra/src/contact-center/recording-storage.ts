import { ConnectInstanceStorageConfig } from "@cdktf/provider-aws/lib/connect-instance-storage-config/index.js"
import { Construct } from "constructs"

import { PrivateBucket } from "../stack/private-bucket.ts"
import type { Stage } from "../stack/stage.ts"
import type { ConnectInstance } from "./connect-instance.ts"

export interface RecordingStorageProps {
  readonly stage: Stage
  readonly instance: ConnectInstance
}

/** How long recordings are kept; a demo line needs them no longer than its disputes last. */
const retentionDays = 90

/** What is stored, and under which prefix. */
const stored = {
  CALL_RECORDINGS: "call-recordings",
  CHAT_TRANSCRIPTS: "chat-transcripts",
} as const

/**
 * Where a new instance keeps recordings and transcripts. An instance that exists has places for them already, one for
 * each kind at most, and keeps them.
 */
export class RecordingStorage extends Construct {
  readonly bucketName: string

  constructor(scope: Construct, id: string, { stage, instance }: RecordingStorageProps) {
    super(scope, id)
    const { name, account, callCenter, kmsKeyArn } = stage
    const bucket = new PrivateBucket(this, "Bucket", {
      bucketName: `${name}-recordings-${account.suffix}`,
      retentionDays,
      keep: callCenter.deployment.deletionProtection,
      kmsKeyArn,
    })
    for (const [resourceType, bucketPrefix] of Object.entries(stored)) {
      new ConnectInstanceStorageConfig(this, resourceType, {
        instanceId: instance.id,
        resourceType,
        storageConfig: {
          storageType: "S3",
          s3Config: {
            bucketName: bucket.bucketName,
            bucketPrefix,
            ...(kmsKeyArn === undefined
              ? {}
              : { encryptionConfig: { encryptionType: "KMS", keyId: kmsKeyArn } }),
          },
        },
        dependsOn: bucket.guards,
      })
    }
    this.bucketName = bucket.bucketName
  }
}
