import { type ConnectClient, GetEffectiveHoursOfOperationsCommand } from "@aws-sdk/client-connect"
import { connectRange } from "@call-center/contact-flows"
import { addDays, localDateOf, openRangesOn } from "@call-center/domain"

import { closuresAmong } from "../closures/closure.ts"
import { connectClosureBook } from "../closures/connect-closure-book.ts"
import { type Check, type Finding, failed, ok, warning } from "../report/check.ts"
import type { VerifySubject } from "./verify-subject.ts"

/** Days that are asked of Connect, today included. */
const days = 60

/** Whether Connect's hours are the configuration's, holidays included, and whether somebody has closed by hand. */
export function hoursChecks(connect: ConnectClient, subject: VerifySubject): readonly Check[] {
  const { OpeningHoursId, LineClosuresId } = subject.outputs
  return [
    ...(OpeningHoursId === undefined
      ? []
      : [{ name: "hours", run: () => effectiveHours(connect, subject, OpeningHoursId) }]),
    ...(LineClosuresId === undefined
      ? []
      : [{ name: "closures", run: () => closedByHand(connect, subject) }]),
  ]
}

/** https://docs.aws.amazon.com/connect/latest/APIReference/API_GetEffectiveHoursOfOperations.html */
async function effectiveHours(
  connect: ConnectClient,
  { callCenter: { booking }, outputs, clock }: VerifySubject,
  hoursId: string,
): Promise<Finding> {
  const first = localDateOf(booking.timeZone, clock.now())
  const dates = Array.from({ length: days }, (_, day) => addDays(first, day))
  const { EffectiveHoursOfOperationList = [], TimeZone } = await connect.send(
    new GetEffectiveHoursOfOperationsCommand({
      InstanceId: outputs.ConnectInstanceId,
      HoursOfOperationId: hoursId,
      FromDate: first,
      ToDate: addDays(first, days - 1),
    }),
  )
  if (TimeZone !== undefined && TimeZone !== booking.timeZone)
    return failed(`Connect counts by ${TimeZone}, the configuration by ${booking.timeZone}`, apply)
  const told = new Map(
    EffectiveHoursOfOperationList.map(({ Date: date, OperationalHours = [] }) => [
      date,
      joined(OperationalHours.map(({ Start, End }) => [minutes(Start), minutes(End, 1440)])),
    ]),
  )
  const wrong = dates.flatMap((date) => {
    const connects = told.get(date) ?? []
    const ours = joined(
      openRangesOn(booking, date)
        .map(connectRange)
        .map(({ start, end }) => [minutesOf(start), minutesOf(end) || 1440]),
    )
    return String(connects) === String(ours)
      ? []
      : [`${date}: Connect ${shown(connects)}, the configuration ${shown(ours)}`]
  })
  const [one] = wrong
  if (one === undefined) return ok(`the next ${days} days are those of the configuration`)
  return failed(
    `${wrong.length} of the next ${days} days are not those of the configuration, first ${one}`,
    apply,
  )
}

const apply = 'run "pnpm synth" and "terraform apply"; hours changed in the console are undone'

async function closedByHand(
  connect: ConnectClient,
  { outputs, clock }: VerifySubject,
): Promise<Finding> {
  const book = connectClosureBook(connect, outputs)
  const kinds =
    outputs.TeamClosuresId === undefined ? (["line"] as const) : (["line", "team"] as const)
  for (const closed of kinds) {
    const [latest] = closuresAmong(closed, await book.list(closed))
    if (latest !== undefined && latest.until > clock.now())
      return warning(
        `the ${closed} is closed until ${latest.until}, by ${latest.by}`,
        '"pnpm center open" opens it',
      )
  }
  return ok("nobody has closed by hand")
}

interface TimeSlice {
  readonly Hours?: number | undefined
  readonly Minutes?: number | undefined
}

type Range = readonly [from: number, until: number]

/** Minutes since midnight; an end at midnight is the day's. */
function minutes(slice: TimeSlice | undefined, midnight = 0): number {
  return (slice?.Hours ?? 0) * 60 + (slice?.Minutes ?? 0) || midnight
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** In order, ranges that touch as one: Connect may tell them either way. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const sorted = ranges.toSorted(([one], [other]) => one - other)
  const result: Range[] = []
  for (const [from, until] of sorted) {
    const last = result.at(-1)
    if (last !== undefined && last[1] >= from)
      result[result.length - 1] = [last[0], Math.max(last[1], until)]
    else result.push([from, until])
  }
  return result
}

function shown(ranges: readonly Range[]): string {
  return ranges.map(([from, until]) => `${timeText(from)}-${timeText(until)}`).join(" ") || "closed"
}

function timeText(at: number): string {
  return `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`
}
