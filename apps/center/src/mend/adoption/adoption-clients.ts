import { BudgetsClient } from "@aws-sdk/client-budgets"
import { CloudFormationClient } from "@aws-sdk/client-cloudformation"
import { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs"
import { ConnectClient } from "@aws-sdk/client-connect"
import { DynamoDBClient } from "@aws-sdk/client-dynamodb"
import { IAMClient } from "@aws-sdk/client-iam"
import { KMSClient } from "@aws-sdk/client-kms"
import { LambdaClient } from "@aws-sdk/client-lambda"
import { S3Client } from "@aws-sdk/client-s3"
import { STSClient } from "@aws-sdk/client-sts"

import { clientSettings } from "../../aws/client-settings.ts"

/** What lost creations are looked for with. */
export interface AdoptionClients {
  readonly budgets: BudgetsClient
  readonly cloudFormation: CloudFormationClient
  readonly connect: ConnectClient
  readonly dynamoDB: DynamoDBClient
  readonly iam: IAMClient
  readonly kms: KMSClient
  readonly lambda: LambdaClient
  readonly logs: CloudWatchLogsClient
  readonly s3: S3Client
  readonly sts: STSClient
}

export function adoptionClients(region: string): AdoptionClients {
  const settings = clientSettings(region)
  return {
    budgets: new BudgetsClient(settings),
    cloudFormation: new CloudFormationClient(settings),
    connect: new ConnectClient(settings),
    dynamoDB: new DynamoDBClient(settings),
    iam: new IAMClient(settings),
    kms: new KMSClient(settings),
    lambda: new LambdaClient(settings),
    logs: new CloudWatchLogsClient(settings),
    s3: new S3Client(settings),
    sts: new STSClient(settings),
  }
}
