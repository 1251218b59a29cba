import { Buffer } from "node:buffer"
import { createHash } from "node:crypto"

import { S3Object } from "@cdktf/provider-aws/lib/s3-object/index.js"
import { Construct } from "constructs"

import { PrivateBucket } from "../stack/private-bucket.ts"
import type { Stage } from "../stack/stage.ts"
import { terraformText } from "../stack/terraform-text.ts"

/**
 * Bytes that a template may have which CloudFormation reads from S3. Its documentation says 1 MB today; 460,800 is what
 * older regions and tools still hold to. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
 */
export const stackTemplateBytes = 460_800

export interface StackTemplateProps {
  readonly stage: Stage
  readonly template: object
}

/**
 * A CloudFormation template in a bucket of its own, since one that is handed over inline may have 51,200 bytes only. The
 * object's key carries the hash of its content: another template is another object, which is there before the stack
 * points at it, and the old one goes after that. The bucket goes with all that is in it, `deletionProtection` or not:
 * whatever is lost there, `pnpm synth` writes again.
 */
export class StackTemplate extends Construct {
  /** Where CloudFormation reads it, with the credentials of whoever deploys. */
  readonly url: string
  readonly bucketName: string

  /** Throws `TemplateTooLargeFault` when CloudFormation would refuse the template. */
  constructor(scope: Construct, id: string, { stage, template }: StackTemplateProps) {
    super(scope, id)
    const { region, dnsSuffix } = stage.account
    const content = templateContent(template)
    const bucket = new PrivateBucket(this, "Bucket", {
      bucketName: `${stage.name}-templates-${stage.account.suffix}`,
      retentionDays: undefined,
      keep: false,
      kmsKeyArn: stage.kmsKeyArn,
    })
    const object = new S3Object(this, "Object", {
      bucket: bucket.bucketName,
      key: `bot-${createHash("sha256").update(content).digest("hex")}.json`,
      content: terraformText(content),
      contentType: "application/json",
      // An object takes ten tags only, fewer than deployment.tags may have.
      overrideProvider: { defaultTags: { tags: {} } },
      lifecycle: { createBeforeDestroy: true },
      dependsOn: bucket.guards,
    })
    // Known when Terraform plans, unlike the bucket's own address: the provider does not take an unknown URL for a change
    // and would plan with the outputs that the stack had before.
    this.url = `https://${bucket.bucketName}.s3.${region}.${dnsSuffix}/${object.key}`
    this.bucketName = bucket.bucketName
  }
}

function templateContent(template: object): string {
  const content = JSON.stringify(template)
  const bytes = Buffer.byteLength(content)
  if (bytes > stackTemplateBytes) throw new TemplateTooLargeFault(bytes)
  return content
}

/** The bot has grown over what CloudFormation takes. */
export class TemplateTooLargeFault extends Error {
  override readonly name = "TemplateTooLargeFault"

  constructor(bytes: number) {
    super(
      `Expected a bot template of at most ${stackTemplateBytes} bytes, got ${bytes}: cut utterances in packages/lex-bot, or questions in call-center.config.ts`,
    )
  }
}
