import {
  type Instant,
  type LocalDate,
  type LocalTime,
  type TimeZone,
  addDays,
  instant,
  localDateOf,
  localTimeOf,
} from "@call-center/domain"

import {
  type ConnectHours,
  type ConnectOverride,
  connectDayOf,
  connectRange,
} from "./connect-hours.ts"

/** From when until when somebody has closed, both to the minute. */
export interface ClosedSpan {
  readonly from: Instant
  readonly until: Instant
}

/**
 * Hours that are open day and night, with closures as the only overrides: whoever closes by hand never touches the hours
 * that a deployment writes, and no deployment touches closures.
 */
export function hoursOfClosures(
  timeZone: TimeZone,
  overrides: readonly ConnectOverride[] = [],
): ConnectHours {
  const days = [
    "MONDAY",
    "TUESDAY",
    "WEDNESDAY",
    "THURSDAY",
    "FRIDAY",
    "SATURDAY",
    "SUNDAY",
  ] as const
  return {
    timeZone,
    weekly: days.map((day) => ({ day, start: "00:00", end: "00:00" })),
    overrides,
  }
}

/**
 * The overrides that close a span: one for the rest of its first date, one for the dates in between, one for its last
 * date until it opens again. Times are the wall clock's, so in the hour that the clock shows twice in autumn a closure ends
 * the first time its end is shown. Their names tell the span, `Closed 2026-12-01T14:00:00Z to 2026-12-03T17:00:00Z (1 of 3)`.
 */
export function closureOverrides(
  timeZone: TimeZone,
  { from, until }: ClosedSpan,
): readonly ConnectOverride[] {
  const pieces = closedPieces(timeZone, from, until)
  return pieces.map(({ first, last, open }, index) => ({
    name: `Closed ${from} to ${until} (${index + 1} of ${pieces.length})`,
    from: first,
    till: last,
    day: connectDayOf(first),
    ranges: open.map(connectRange),
  }))
}

/** The span that an override's name tells; undefined for an override that is no closure of ours. */
export function closedSpanOf(overrideName: string): ClosedSpan | undefined {
  const [, from, until] = /^Closed (\S+) to (\S+) \(\d of \d\)$/.exec(overrideName) ?? []
  const start = instant(from ?? "")
  const end = instant(until ?? "")
  return start === undefined || end === undefined ? undefined : { from: start, until: end }
}

interface ClosedPiece {
  readonly first: LocalDate
  readonly last: LocalDate
  readonly open: readonly { readonly opens: LocalTime; readonly closes: LocalTime }[]
}

const midnight = "00:00" as LocalTime
const endOfDay = "24:00" as LocalTime

function closedPieces(timeZone: TimeZone, from: Instant, until: Instant): readonly ClosedPiece[] {
  const first = localDateOf(timeZone, from)
  const last = localDateOf(timeZone, until)
  const before = openBetween(midnight, localTimeOf(timeZone, from))
  const after = openBetween(localTimeOf(timeZone, until), endOfDay)
  if (first === last) return [{ first, last, open: [...before, ...after] }]
  const between = { first: addDays(first, 1), last: addDays(last, -1), open: [] }
  return [
    { first, last: first, open: before },
    ...(between.first <= between.last ? [between] : []),
    // A closure until midnight leaves the date that begins then alone.
    ...(localTimeOf(timeZone, until) === midnight ? [] : [{ first: last, last, open: after }]),
  ]
}

function openBetween(opens: LocalTime, closes: LocalTime): ClosedPiece["open"] {
  return opens < closes ? [{ opens, closes }] : []
}
