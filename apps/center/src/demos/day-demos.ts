import { type StoredDemo, readDemosOfDay } from "@call-center/booking-store"
import { type LocalDate, type TimeZone, addDays, localTimeOf, weekdayOf } from "@call-center/domain"

import { bookingClient } from "../aws/booking-client.ts"
import type { CenterContext } from "../command/center-context.ts"
import type { Common } from "../command/verb-options.ts"
import { readOutputs } from "../stack/read-outputs.ts"
import { unusable } from "../texts/unusable.ts"

export interface DayCommand extends Common {
  readonly day: LocalDate
  /** Whether the six days after it are shown, too. */
  readonly week: boolean
}

/** A demo as it is printed. */
export interface ShownDemo {
  readonly demoId: string
  readonly caller: string
  readonly startsAt: string
  /** `10:00`, on the business's clock. */
  readonly time: string
  readonly minutes: number
  readonly status: "booked" | "cancelled"
  /** Where the last move took it from. */
  readonly movedFrom?: string
  readonly changedAt: string
}

/** The demos of one business day, by start. */
export interface ShownDay {
  readonly date: LocalDate
  readonly demos: readonly ShownDemo[]
}

/** `pnpm center demos --day`: the demos of a day or a week, booked and cancelled; always true. */
export async function dayDemos(command: DayCommand, context: CenterContext): Promise<boolean> {
  const { Region, TableName: tableName } = readOutputs(command.outputs, context.stackFolder)
  const { timeZone } = context.callCenter.booking
  const client = bookingClient(Region)
  const dates = Array.from({ length: command.week ? 7 : 1 }, (_, at) => addDays(command.day, at))
  for (const date of dates) {
    const stored = await readDemosOfDay({ client, tableName }, date).catch(unusable)
    const day = { date, demos: shown(stored, timeZone) }
    context.output.write(command.json ? `${JSON.stringify(day)}\n` : dayText(day))
  }
  client.destroy()
  return true
}

function shown(stored: readonly StoredDemo[], timeZone: TimeZone): readonly ShownDemo[] {
  return stored
    .map(({ demo, movedFrom }) => ({
      demoId: demo.demoId,
      caller: demo.caller,
      startsAt: demo.startsAt,
      time: localTimeOf(timeZone, demo.startsAt),
      minutes: demo.minutes,
      status: demo.status,
      ...(movedFrom === undefined ? {} : { movedFrom }),
      changedAt: demo.changedAt,
    }))
    .toSorted((one, other) => orderOf(one).localeCompare(orderOf(other)))
}

function orderOf({ startsAt, demoId }: ShownDemo): string {
  return `${startsAt} ${demoId}`
}

function dayText({ date, demos }: ShownDay): string {
  const booked = demos.filter(({ status }) => status === "booked").length
  const cancelled = demos.length - booked
  const count = [`${booked} booked`, ...(cancelled > 0 ? [`${cancelled} cancelled`] : [])].join(
    ", ",
  )
  const lines = demos.map(
    ({ time, minutes, caller, status, demoId }) =>
      `  ${time}  ${minutes} minutes  ${caller}  ${status}  ${demoId}\n`,
  )
  return `${date} ${weekdayOf(date)}: ${count}\n${lines.join("")}`
}
