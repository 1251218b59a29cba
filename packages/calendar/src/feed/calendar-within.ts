import { Buffer } from "node:buffer"

import type { StoredDemo } from "@call-center/booking-store"

import { type CalendarOptions, demoCalendar } from "../demo-calendar.ts"

/** A calendar that fits, and how many demos it leaves out. */
export interface FittingCalendar {
  readonly text: string
  readonly leftOut: number
}

/**
 * The calendar of as many demos, in the order given, as fit into bytes of JSON: what a Lambda function answers is JSON, of
 * 6 MB at most. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
export function calendarWithin(
  bytes: number,
  demos: readonly StoredDemo[],
  options: CalendarOptions,
): FittingCalendar {
  const bytesOfOne = bytesOf(demoCalendar(demos.slice(0, 1), options))
  const bytesOfNone = bytesOf(demoCalendar([], options))
  // Writing very many more than fit would take longer than the function may run.
  const hopeless = Math.ceil((someMore * bytes) / Math.max(1, bytesOfOne - bytesOfNone))
  for (let count = Math.min(demos.length, hopeless); ;) {
    const text = demoCalendar(demos.slice(0, count), options)
    const taken = bytesOf(text)
    if (taken <= bytes || count === 0) return { text, leftOut: demos.length - count }
    count = Math.min(count - 1, Math.floor((count * bytes) / taken))
  }
}

/** Demos differ by the length of a number only. */
const someMore = 1.05

function bytesOf(text: string): number {
  return Buffer.byteLength(JSON.stringify(text))
}
