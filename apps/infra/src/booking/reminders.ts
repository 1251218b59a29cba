import { notifierSeconds, reminderMinutes } from "@call-center/notifications/time-limits"
import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule/index.js"
import { CloudwatchEventTarget } from "@cdktf/provider-aws/lib/cloudwatch-event-target/index.js"
import { LambdaFunctionEventInvokeConfig } from "@cdktf/provider-aws/lib/lambda-function-event-invoke-config/index.js"
import { LambdaPermission } from "@cdktf/provider-aws/lib/lambda-permission/index.js"
import { Construct } from "constructs"

import type { Account } from "../stack/account.ts"
import { keyUse } from "../stack/key-use.ts"
import type { BookingTable } from "./booking-table.ts"
import { NodeFunction, type Runtime } from "./node-function.ts"
import { textPhoneNumbers } from "./text-phone-numbers.ts"

export interface RemindersProps {
  readonly functionName: string
  /** The `service` of its logs and metrics. */
  readonly serviceName: string
  readonly archive: string
  readonly runtime: Runtime
  readonly account: Account
  readonly table: BookingTable
  readonly logRetentionDays: number
  readonly kmsKeyArn: string | undefined
}

const memoryMb = 256

/**
 * The function that reminds callers, and the rule that runs it. A run that fails is not tried again: the next one makes up
 * for it.
 */
export class Reminders extends Construct {
  readonly function: NodeFunction

  constructor(scope: Construct, id: string, props: RemindersProps) {
    super(scope, id)
    const { functionName, account, table, kmsKeyArn } = props
    this.function = new NodeFunction(this, "Function", {
      functionName,
      description: "Reminds callers of their demos by SMS",
      archive: props.archive,
      runtime: props.runtime,
      memoryMb,
      timeoutSeconds: notifierSeconds,
      environment: {
        TABLE_NAME: table.tableName,
        POWERTOOLS_SERVICE_NAME: props.serviceName,
        NODE_OPTIONS: "--enable-source-maps",
      },
      logRetentionDays: props.logRetentionDays,
      kmsKeyArn,
      statements: [
        {
          sid: "ClaimReminders",
          actions: ["dynamodb:GetItem", "dynamodb:UpdateItem"],
          resources: [table.arn],
        },
        {
          sid: "FindDemos",
          actions: ["dynamodb:Query"],
          resources: [table.arn, table.dayIndexArn],
        },
        textPhoneNumbers,
        ...keyUse({ region: account.region, kmsKeyArn, services: ["dynamodb", "lambda"] }),
      ],
    })
    new LambdaFunctionEventInvokeConfig(this, "Invocation", {
      functionName: this.function.functionName,
      qualifier: this.function.aliasName,
      maximumRetryAttempts: 0,
      maximumEventAgeInSeconds: reminderMinutes * 60,
    })
    this.#runEveryFewMinutes(account)
  }

  #runEveryFewMinutes(account: Account): void {
    const { functionName, aliasArn, aliasName } = this.function
    const rule = new CloudwatchEventRule(this, "Rule", {
      name: functionName,
      description: "Has reminders sent",
      scheduleExpression: `rate(${reminderMinutes} minutes)`,
    })
    const permission = new LambdaPermission(this, "Permission", {
      statementId: "RunByRule",
      action: "lambda:InvokeFunction",
      functionName,
      qualifier: aliasName,
      principal: "events.amazonaws.com",
      sourceArn: rule.arn,
      sourceAccount: account.id,
    })
    new CloudwatchEventTarget(this, "Target", {
      rule: rule.name,
      arn: aliasArn,
      dependsOn: [permission],
    })
  }
}
