import { Construct } from "constructs"

import type { BookingTable } from "./booking-table.ts"
import { NodeFunction } from "./node-function.ts"

export interface CodeHookProps {
  readonly functionName: string
  readonly archive: string
  readonly table: BookingTable
  readonly botName: string
  readonly botAliasName: string
  readonly logRetentionDays: number
  readonly kmsKeyArn?: string | undefined
}

/**
 * The Lex code hook. Its own time budget is 5 s, so 7 s leave it room to apologise while the caller still waits;
 * 512 MB is where Node's start-up no longer gains from more CPU.
 */
export class CodeHook extends Construct {
  readonly function: NodeFunction

  constructor(scope: Construct, id: string, props: CodeHookProps) {
    super(scope, id)
    this.function = new NodeFunction(this, "Function", {
      functionName: props.functionName,
      description: "Lex V2 code hook: decides each turn of a call and books demos",
      archive: props.archive,
      memoryMb: 512,
      timeoutSeconds: 7,
      environment: {
        TABLE_NAME: props.table.tableName,
        BOT_NAME: props.botName,
        BOT_ALIAS_NAME: props.botAliasName,
      },
      logRetentionDays: props.logRetentionDays,
      kmsKeyArn: props.kmsKeyArn,
      statements: [
        {
          sid: "KeepDemos",
          actions: [
            "dynamodb:GetItem",
            "dynamodb:Query",
            "dynamodb:PutItem",
            "dynamodb:UpdateItem",
            "dynamodb:DeleteItem",
            "dynamodb:ConditionCheckItem",
          ],
          resources: [props.table.arn],
        },
      ],
    })
  }
}
