import type { PolicyStatement } from "./policy-document.ts"

/** Services through which a function comes to need the customer-managed key, and what for. */
const uses = {
  /** Reading and writing an encrypted table, and reading its stream. */
  dynamodb: ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
  /** Reading the function's own environment. */
  lambda: ["kms:Decrypt"],
  /** Sending what failed to an encrypted queue. */
  sqs: ["kms:Decrypt", "kms:GenerateDataKey"],
  /** Publishing to an encrypted topic. */
  sns: ["kms:Decrypt", "kms:GenerateDataKey*"],
} as const

export interface KeyUse {
  readonly region: string
  readonly kmsKeyArn: string | undefined
  readonly services: readonly (keyof typeof uses)[]
}

/**
 * Lets a role use a customer-managed key, if there is one, through the services named and never by itself.
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service
 */
export function keyUse({ region, kmsKeyArn, services }: KeyUse): readonly PolicyStatement[] {
  if (kmsKeyArn === undefined) return []
  return services.map((service) => ({
    sid: `UseKeyThrough${service.toUpperCase()}`,
    actions: uses[service],
    resources: [kmsKeyArn],
    condition: { StringEquals: { "kms:ViaService": `${service}.${region}.amazonaws.com` } },
  }))
}
