import * as Duration from "temporal-polyfill/fns/Duration"

declare const brand: unique symbol

/** Whole minutes from half an hour to 30 days by which a reminder comes before its demo. */
export type LeadTime = number & { readonly [brand]: "LeadTime" }

const leastMinutes = 30
const mostMinutes = 30 * 24 * 60

/** Parses an ISO 8601 duration of weeks, days, hours and minutes, `PT24H`; a day is 24 hours. Undefined for anything else. */
export function leadTime(raw: string): LeadTime | undefined {
  if (!/^P(?=.)(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?)?$/u.test(raw)) return undefined
  const { weeks, days, hours, minutes } = Duration.fromString(raw)
  const all = ((weeks * 7 + days) * 24 + hours) * 60 + minutes
  return all >= leastMinutes && all <= mostMinutes ? (all as LeadTime) : undefined
}
