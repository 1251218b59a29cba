import { sendsReminders, tellsSomebody } from "@call-center/config"
import { botAliasName } from "@call-center/lex-bot"
import { Construct } from "constructs"

import type { Stage } from "../stack/stage.ts"
import { BookingTable } from "./booking-table.ts"
import { CalendarFeed } from "./calendar-feed.ts"
import { CodeHook } from "./code-hook.ts"
import { Notifier } from "./notifier.ts"
import { Reminders } from "./reminders.ts"

/** Zips of the Lambda bundles, relative to the folder that Terraform runs in. */
export interface LambdaArchives {
  readonly codeHook: string
  readonly notifier: string
  readonly reminders: string
  readonly calendarFeed: string
}

export interface BookingProps {
  readonly stage: Stage
  readonly archives: LambdaArchives
  /** The bot whose events the code hook takes. */
  readonly botName: string
}

/**
 * The table and the functions around it: the one that books, where callers get texts those that confirm and remind, and the
 * owner's calendar.
 */
export class Booking extends Construct {
  readonly table: BookingTable
  readonly codeHook: CodeHook
  /** Undefined when nobody is told of changes. */
  readonly notifier: Notifier | undefined
  /** Undefined when SMS is off, or no reminders are sent. */
  readonly reminders: Reminders | undefined
  /** Undefined unless it is asked for. */
  readonly calendarFeed: CalendarFeed | undefined

  constructor(scope: Construct, id: string, { stage, archives, botName }: BookingProps) {
    super(scope, id)
    const { name, callCenter, kmsKeyArn } = stage
    const { region, deletionProtection, logRetentionDays, runtime } = callCenter.deployment
    const table = new BookingTable(this, "BookingTable", {
      tableName: `${name}-bookings`,
      stream: tellsSomebody(callCenter),
      deletionProtection,
      kmsKeyArn,
    })
    const common = { region, table, runtime, logRetentionDays, kmsKeyArn }
    this.table = table
    this.codeHook = new CodeHook(this, "CodeHook", {
      ...common,
      functionName: `${name}-code-hook`,
      serviceName: name,
      archive: archives.codeHook,
      botName,
      botAliasName,
    })
    this.notifier =
      table.streamArn === undefined
        ? undefined
        : new Notifier(this, "Notifier", {
            ...common,
            streamArn: table.streamArn,
            texts: callCenter.sms.enabled,
            ownerEmail: callCenter.business.notify,
            functionName: `${name}-notifier`,
            serviceName: name,
            archive: archives.notifier,
          })
    this.reminders = sendsReminders(callCenter)
      ? new Reminders(this, "Reminders", {
          ...common,
          account: stage.account,
          functionName: `${name}-reminders`,
          serviceName: name,
          archive: archives.reminders,
        })
      : undefined
    const { enabled, reservedConcurrency } = callCenter.calendarFeed
    this.calendarFeed = enabled
      ? new CalendarFeed(this, "CalendarFeed", {
          ...common,
          reservedConcurrency,
          functionName: `${name}-calendar-feed`,
          serviceName: name,
          archive: archives.calendarFeed,
        })
      : undefined
  }
}
