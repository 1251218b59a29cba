import { botAliasName } from "@call-center/lex-bot"
import { Construct } from "constructs"

import { BookingTable } from "./booking-table.ts"
import { CodeHook } from "./code-hook.ts"
import { Notifier } from "./notifier.ts"
import type { Stage } from "./stage.ts"

export interface BookingProps {
  readonly stage: Stage
  /** Zips of the Lambda bundles, relative to the folder that Terraform runs in. */
  readonly archives: { readonly codeHook: string; readonly notifier: string }
}

/** The table and the two functions around it: the one that books, and the one that confirms. */
export class Booking extends Construct {
  readonly table: BookingTable
  readonly codeHook: CodeHook
  readonly notifier: Notifier
  readonly botName: string

  constructor(scope: Construct, id: string, { stage, archives }: BookingProps) {
    super(scope, id)
    const { name, kmsKeyArn } = stage
    const { deletionProtection, logRetentionDays } = stage.callCenter.deployment
    this.botName = `${name}-bot`
    this.table = new BookingTable(this, "BookingTable", {
      tableName: `${name}-bookings`,
      deletionProtection,
      kmsKeyArn,
    })
    const common = { table: this.table, logRetentionDays, kmsKeyArn }
    this.codeHook = new CodeHook(this, "CodeHook", {
      ...common,
      functionName: `${name}-code-hook`,
      archive: archives.codeHook,
      botName: this.botName,
      botAliasName,
    })
    this.notifier = new Notifier(this, "Notifier", {
      ...common,
      functionName: `${name}-notifier`,
      archive: archives.notifier,
    })
  }
}
