import { writeFileSync } from "node:fs"

import { readDemosOfDays } from "@call-center/booking-store"
import { demoCalendar } from "@call-center/calendar"
import { type LocalDate, localDateOf } from "@call-center/domain"

import { bookingClient } from "../aws/booking-client.ts"
import type { CenterContext } from "../command/center-context.ts"
import { readOutputs } from "../stack/read-outputs.ts"
import { unusable } from "../texts/unusable.ts"

export interface CalendarCommand {
  readonly outputs: string | undefined
  /** The first day; today by the business's clock when undefined. */
  readonly from: LocalDate | undefined
  /** Up to the last day that can be booked today when undefined. */
  readonly days: number | undefined
  /** Whether the file takes cancelled demos out of a calendar, instead of putting demos in. */
  readonly cancelled: boolean
  readonly file: string
}

/** `pnpm center calendar`: writes demos as an iCalendar file; always true. */
export async function calendar(command: CalendarCommand, context: CenterContext): Promise<boolean> {
  const { Region, TableName: tableName } = readOutputs(command.outputs, context.stackFolder)
  const { callCenter, clock, stackName, output } = context
  const { name, address, notify } = callCenter.business
  const { timeZone, horizonDays } = callCenter.booking
  const client = bookingClient(Region)
  const table = { client, tableName }
  const demos = await readDemosOfDays(table, {
    from: command.from ?? localDateOf(timeZone, clock.now()),
    // The horizon counts from tomorrow, and today has demos, too.
    days: command.days ?? horizonDays + 1,
    status: command.cancelled ? "cancelled" : "booked",
  }).catch(unusable)
  client.destroy()
  const text = demoCalendar(demos, {
    businessName: name,
    address,
    organizerEmail: notify,
    host: stackName,
    method: command.cancelled ? "cancel" : "publish",
  })
  writeFileSync(command.file, text)
  output.write(`${command.file}, demos: ${eventsIn(text)}\n`)
  return true
}

function eventsIn(text: string): number {
  return text.split("BEGIN:VEVENT").length - 1
}
