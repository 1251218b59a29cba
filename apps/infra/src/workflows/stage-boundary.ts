import { keyUse } from "../stack/key-use.ts"
import type { PolicyStatement } from "../stack/policy-document.ts"
import { type WorkflowScope, places } from "./plan-rights.ts"

/** The most that any role of the stage may do, whoever writes its policy. */
export function stageBoundary(scope: WorkflowScope): readonly PolicyStatement[] {
  const { account } = scope
  const at = places(scope)
  return [
    {
      sid: "Anywhere",
      actions: ["dynamodb:ListStreams", "polly:SynthesizeSpeech"],
      resources: ["*"],
    },
    {
      sid: "SendTexts",
      actions: ["sns:Publish"],
      // Phone numbers have no ARN; topics have.
      notResources: ["arn:*:sns:*:*:*"],
    },
    { sid: "TellOwner", actions: ["sns:Publish"], resources: at.named("sns", "") },
    {
      sid: "KeepBookings",
      actions: [
        "dynamodb:ConditionCheckItem",
        "dynamodb:DeleteItem",
        "dynamodb:DescribeStream",
        "dynamodb:GetItem",
        "dynamodb:GetRecords",
        "dynamodb:GetShardIterator",
        "dynamodb:PutItem",
        "dynamodb:Query",
        "dynamodb:UpdateItem",
      ],
      resources: at.named("dynamodb", "table/"),
    },
    {
      sid: "WriteLogs",
      actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
      resources: at.logs.map((group) => `${group}:*`),
    },
    {
      sid: "ResolveSlots",
      actions: ["bedrock:InvokeModel"],
      resources: [`arn:${account.partition}:bedrock:${account.region}::foundation-model/*`],
    },
    { sid: "KeepFailures", actions: ["sqs:SendMessage"], resources: at.named("sqs", "") },
    ...keyUse({
      region: account.region,
      kmsKeyArn: account.arn("kms", "key/*"),
      services: ["dynamodb", "lambda", "sqs", "sns"],
    }),
  ]
}
