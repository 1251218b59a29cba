import { type TimeZone, instantAt, localDate, localTime } from "@call-center/domain"
import type { ShiftedClock } from "@call-center/phone/call-clock"

import type { PageCommand } from "../protocol/page-command.ts"

/** Does what a page asks of the clock; a line tells why nothing came of it. */
export function moveClock(
  clock: ShiftedClock,
  { stepMs, local, runs }: Extract<PageCommand, { type: "clock" }>,
  zone: TimeZone,
): string | undefined {
  const set = local === undefined ? undefined : shownAt(local, zone)
  if (local !== undefined && set === undefined)
    return `${local}: the clock of ${zone} never shows it; write it as 2026-12-01T09:00`
  if (set !== undefined) clock.set(set)
  if (stepMs !== undefined) clock.set(clock.nowMs() + stepMs)
  if (runs === true) clock.run()
  if (runs === false) clock.stop()
  return undefined
}

/** The instant at which a zone's clock shows a date and time, epoch milliseconds. */
function shownAt(local: string, zone: TimeZone): number | undefined {
  const [date = "", time = ""] = local.split("T")
  const [day, hour] = [localDate(date), localTime(time)]
  const at = day === undefined || hour === undefined ? undefined : instantAt(zone, day, hour)
  return at === undefined ? undefined : Date.parse(at)
}
