import type { Facts } from "@call-center/callers"

import type { NamedStart } from "./starts.ts"

/** Whether a day and a time that were named are this start; what was left unsaid may be anything. */
export function areOf({ date, time }: Facts, start: NamedStart): boolean {
  return (date === undefined || date === start.date) && (time === undefined || time === start.time)
}

/** Minutes of the day of HH:MM. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number)
  return hours * 60 + minutes
}
