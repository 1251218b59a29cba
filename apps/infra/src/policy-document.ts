type PolicyCondition = Readonly<Record<string, Readonly<Record<string, string>>>>

/** One allowing statement of an IAM policy, over the resources named or over all but those. */
export type PolicyStatement = {
  readonly sid: string
  readonly actions: readonly string[]
  readonly condition?: PolicyCondition
} & ({ readonly resources: readonly string[] } | { readonly notResources: readonly string[] })

/** An identity policy as IAM reads it. */
export function policyDocument(statements: readonly PolicyStatement[]): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: statements.map((statement) => ({
      Sid: statement.sid,
      Effect: "Allow",
      Action: statement.actions,
      ...("resources" in statement
        ? { Resource: statement.resources }
        : { NotResource: statement.notResources }),
      ...(statement.condition === undefined ? {} : { Condition: statement.condition }),
    })),
  })
}

/** Lets a role use a customer-managed key, if there is one, for what DynamoDB, SQS and Lambda keep with it. */
export function keyUse(kmsKeyArn: string | undefined): readonly PolicyStatement[] {
  return kmsKeyArn === undefined
    ? []
    : [
        {
          sid: "UseKey",
          actions: ["kms:Decrypt", "kms:GenerateDataKey", "kms:DescribeKey"],
          resources: [kmsKeyArn],
        },
      ]
}

/** Lets one AWS service take a role, for this account only. */
export function serviceTrust(service: string, condition?: PolicyCondition): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Service: service },
        Action: "sts:AssumeRole",
        ...(condition === undefined ? {} : { Condition: condition }),
      },
    ],
  })
}
