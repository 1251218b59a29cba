import { Construct } from "constructs"

import { keyUse } from "../stack/key-use.ts"
import type { BookingTable } from "./booking-table.ts"
import { NodeFunction, type Runtime } from "./node-function.ts"

export interface CodeHookProps {
  readonly functionName: string
  /** The `service` of its logs and metrics. */
  readonly serviceName: string
  readonly archive: string
  readonly runtime: Runtime
  readonly region: string
  readonly table: BookingTable
  readonly botName: string
  readonly botAliasName: string
  readonly logRetentionDays: number
  readonly kmsKeyArn: string | undefined
}

/** Memory from which on a start gains nothing from more CPU; Lambda's CPU grows with memory. */
const memoryMb = 512

/**
 * The hook answers within 5 s by itself, if only with an apology; 2 s more are for a cold start. Lex would wait 30 s, a
 * caller in silence does not, and Connect itself never waits longer than 8 s for a Lambda.
 */
const timeoutSeconds = 7

/** The Lex code hook: decides each turn of a call and books demos. */
export class CodeHook extends Construct {
  readonly function: NodeFunction

  constructor(scope: Construct, id: string, props: CodeHookProps) {
    super(scope, id)
    const { region, kmsKeyArn } = props
    this.function = new NodeFunction(this, "Function", {
      functionName: props.functionName,
      description: "Lex V2 code hook: decides each turn of a call and books demos",
      archive: props.archive,
      runtime: props.runtime,
      memoryMb,
      timeoutSeconds,
      environment: {
        TABLE_NAME: props.table.tableName,
        BOT_NAME: props.botName,
        BOT_ALIAS_NAME: props.botAliasName,
        POWERTOOLS_SERVICE_NAME: props.serviceName,
      },
      logRetentionDays: props.logRetentionDays,
      kmsKeyArn,
      statements: [
        {
          // A transaction needs the right to each of the writes and checks in it.
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
        ...keyUse({ region, kmsKeyArn, services: ["dynamodb", "lambda"] }),
      ],
    })
  }
}
