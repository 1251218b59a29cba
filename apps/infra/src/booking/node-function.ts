import type { Deployment } from "@call-center/config"
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group/index.js"
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy/index.js"
import { IamRole } from "@cdktf/provider-aws/lib/iam-role/index.js"
import { LambdaAlias } from "@cdktf/provider-aws/lib/lambda-alias/index.js"
import { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function/index.js"
import { Fn } from "cdktf"
import { Construct } from "constructs"

import { defined } from "../stack/defined.ts"
import { type PolicyStatement, policyDocument, serviceTrust } from "../stack/policy-document.ts"

/** A runtime of Lambda that the bundles run on. */
export type Runtime = Deployment["runtime"]

export interface NodeFunctionProps {
  readonly functionName: string
  readonly description: string
  /** Path of the zip, relative to the folder that Terraform runs in. */
  readonly archive: string
  readonly runtime: Runtime
  readonly memoryMb: number
  readonly timeoutSeconds: number
  /**
   * Executions at a time that it has to itself, and no more than these; undefined to share the account's.
   * @default undefined
   */
  readonly reservedConcurrency?: number | undefined
  readonly environment: Readonly<Record<string, string>>
  readonly logRetentionDays: number
  /** What the function may do besides writing its own log. */
  readonly statements: readonly PolicyStatement[]
  /** Encrypts the environment and the log; undefined for keys that AWS owns. */
  readonly kmsKeyArn: string | undefined
}

/**
 * A Lambda function on Node.js and arm64, behind the alias "live" of its published version, with a role and a log
 * group of its own. The role can't create log groups, so that none is left behind without an end date.
 */
export class NodeFunction extends Construct {
  readonly functionName: string
  /** ARN of the alias: what callers are pointed at, so that a deployment switches between whole versions. */
  readonly aliasArn: string
  readonly aliasName: string

  constructor(scope: Construct, id: string, props: NodeFunctionProps) {
    super(scope, id)
    const logGroup = new CloudwatchLogGroup(this, "Log", {
      name: `/aws/lambda/${props.functionName}`,
      retentionInDays: props.logRetentionDays,
      ...defined({ kmsKeyId: props.kmsKeyArn }),
    })
    const role = new IamRole(this, "Role", {
      name: props.functionName,
      assumeRolePolicy: serviceTrust("lambda.amazonaws.com"),
    })
    const policy = new IamRolePolicy(this, "Policy", {
      name: "least-privilege",
      role: role.id,
      policy: policyDocument([
        {
          sid: "WriteOwnLog",
          actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
          resources: [`${logGroup.arn}:*`],
        },
        ...props.statements,
      ]),
    })
    const lambda = new LambdaFunction(this, "Function", {
      functionName: props.functionName,
      description: props.description,
      role: role.arn,
      runtime: props.runtime,
      architectures: ["arm64"],
      handler: "index.handler",
      filename: props.archive,
      // Terraform hashes the zip itself: new code leaves this file as it is.
      sourceCodeHash: Fn.filebase64sha256(props.archive),
      memorySize: props.memoryMb,
      timeout: props.timeoutSeconds,
      publish: true,
      ...defined({
        kmsKeyArn: props.kmsKeyArn,
        reservedConcurrentExecutions: props.reservedConcurrency,
      }),
      environment: { variables: { ...props.environment } },
      loggingConfig: { logFormat: "JSON", logGroup: logGroup.name },
      // A role without its policy would let the first turns fail.
      dependsOn: [policy],
    })
    const alias = new LambdaAlias(this, "Live", {
      name: "live",
      functionName: lambda.functionName,
      functionVersion: lambda.version,
    })
    this.functionName = lambda.functionName
    this.aliasArn = alias.arn
    this.aliasName = alias.name
  }
}
