import type * as domain from "../src/index.ts"
import { dateOf, defaultRules, openRange, zoneOf } from "../src/testing/index.ts"

/** A day on which clocks are odd, or a zone that is. */
export interface DaylightSavingCase {
  readonly case: string
  readonly zone: string
  readonly date: string
  readonly hours: string
  readonly minutes: number
  readonly buffers?: readonly [before: number, after: number]
  /** Worked out by hand: wall clock at each start, and the instant. */
  readonly slots: readonly string[]
}

export const daylightSavingCases: readonly DaylightSavingCase[] = [
  {
    case: "spring leaves out 02:00-03:00",
    zone: "America/New_York",
    date: "2027-03-14",
    hours: "00:30-04:00",
    minutes: 30,
    slots: [
      "00:30 2027-03-14T05:30:00Z", // EST, UTC-5
      "01:00 2027-03-14T06:00:00Z",
      "01:30 2027-03-14T06:30:00Z", // ends as the clock jumps
      "03:00 2027-03-14T07:00:00Z", // EDT, UTC-4
      "03:30 2027-03-14T07:30:00Z",
    ],
  },
  {
    case: "a demo across the spring gap pushes the next one off until it is over",
    zone: "America/New_York",
    date: "2027-03-14",
    hours: "01:00-04:00",
    minutes: 45,
    slots: [
      "01:00 2027-03-14T06:00:00Z",
      "01:45 2027-03-14T06:45:00Z", // ends 07:30Z = 03:30 EDT, past the 03:15 of the grid
    ],
  },
  {
    case: "closing inside the spring gap closes as the clock jumps",
    zone: "America/New_York",
    date: "2027-03-14",
    hours: "01:00-02:30",
    minutes: 45,
    slots: ["01:00 2027-03-14T06:00:00Z"], // 01:45 would end at 03:30 EDT
  },
  {
    case: "opening inside the spring gap starts with the first grid time that exists",
    zone: "America/New_York",
    date: "2027-03-14",
    hours: "02:15-04:00",
    minutes: 30,
    slots: ["03:15 2027-03-14T07:15:00Z"], // 03:45 would end at 04:15
  },
  {
    case: "buffers hold across the spring gap",
    zone: "America/New_York",
    date: "2027-03-14",
    hours: "00:00-05:00",
    minutes: 30,
    buffers: [15, 15],
    slots: [
      "00:15 2027-03-14T05:15:00Z",
      "01:15 2027-03-14T06:15:00Z", // free until 07:00Z = 03:00 EDT with its buffer
      "03:15 2027-03-14T07:15:00Z",
      "04:15 2027-03-14T08:15:00Z",
    ],
  },
  {
    case: "autumn repeats 01:00-02:00, whose slots come once, the first time",
    zone: "America/New_York",
    date: "2026-11-01",
    hours: "00:30-03:00",
    minutes: 30,
    slots: [
      "00:30 2026-11-01T04:30:00Z", // EDT, UTC-4
      "01:00 2026-11-01T05:00:00Z",
      "01:30 2026-11-01T05:30:00Z",
      "02:00 2026-11-01T07:00:00Z", // EST, UTC-5, after an idle hour
      "02:30 2026-11-01T07:30:00Z",
    ],
  },
  {
    case: "Europe repeats 01:00-02:00 UTC, in London 01:00-02:00",
    zone: "Europe/London",
    date: "2026-10-25",
    hours: "00:00-03:00",
    minutes: 60,
    slots: [
      "00:00 2026-10-24T23:00:00Z", // BST, UTC+1
      "01:00 2026-10-25T00:00:00Z",
      "02:00 2026-10-25T02:00:00Z", // GMT
    ],
  },
  {
    case: "a zone of half hours, without daylight saving",
    zone: "Asia/Kolkata",
    date: "2026-12-02",
    hours: "09:00-10:30",
    minutes: 30,
    slots: [
      "09:00 2026-12-02T03:30:00Z", // UTC+5:30
      "09:30 2026-12-02T04:00:00Z",
      "10:00 2026-12-02T04:30:00Z",
    ],
  },
  {
    case: "a zone of quarter hours",
    zone: "Asia/Kathmandu",
    date: "2026-12-02",
    hours: "09:00-10:00",
    minutes: 30,
    slots: ["09:00 2026-12-02T03:15:00Z", "09:30 2026-12-02T03:45:00Z"], // UTC+5:45
  },
  {
    case: "a zone that is three and a half hours behind",
    zone: "America/St_Johns",
    date: "2026-12-02",
    hours: "09:00-10:00",
    minutes: 30,
    slots: ["09:00 2026-12-02T12:30:00Z", "09:30 2026-12-02T13:00:00Z"],
  },
  {
    case: "a spring gap of half an hour, 02:00-02:30",
    zone: "Australia/Lord_Howe",
    date: "2026-10-04",
    hours: "01:00-03:30",
    minutes: 30,
    slots: [
      "01:00 2026-10-03T14:30:00Z", // UTC+10:30
      "01:30 2026-10-03T15:00:00Z",
      "02:30 2026-10-03T15:30:00Z", // UTC+11
      "03:00 2026-10-03T16:00:00Z",
    ],
  },
  {
    case: "an autumn overlap of half an hour, 01:30-02:00",
    zone: "Australia/Lord_Howe",
    date: "2027-04-04",
    hours: "01:00-02:30",
    minutes: 30,
    slots: [
      "01:00 2027-04-03T14:00:00Z", // UTC+11
      "01:30 2027-04-03T14:30:00Z",
      "02:00 2027-04-03T15:30:00Z", // UTC+10:30
    ],
  },
  {
    case: "a spring gap at midnight: the day begins at 01:00",
    zone: "America/Sao_Paulo",
    date: "2018-11-04",
    hours: "00:00-02:00",
    minutes: 30,
    slots: ["01:00 2018-11-04T03:00:00Z", "01:30 2018-11-04T03:30:00Z"], // UTC-2
  },
  {
    case: "an overlap before midnight: the last hour of the day comes twice",
    zone: "America/Sao_Paulo",
    date: "2018-02-17",
    hours: "22:00-24:00",
    minutes: 30,
    slots: [
      "22:00 2018-02-18T00:00:00Z", // UTC-2
      "22:30 2018-02-18T00:30:00Z",
      "23:00 2018-02-18T01:00:00Z",
      "23:30 2018-02-18T01:30:00Z", // and from 02:00Z it is 23:00 again, UTC-3
    ],
  },
  {
    case: "the day after an overlap before midnight begins once",
    zone: "America/Sao_Paulo",
    date: "2018-02-18",
    hours: "00:00-01:00",
    minutes: 30,
    slots: ["00:00 2018-02-18T03:00:00Z", "00:30 2018-02-18T03:30:00Z"],
  },
  {
    case: "Beirut's spring gap at midnight",
    zone: "Asia/Beirut",
    date: "2027-03-28",
    hours: "00:00-02:00",
    minutes: 60,
    slots: ["01:00 2027-03-27T22:00:00Z"], // UTC+3
  },
  {
    case: "Beirut's autumn overlap before midnight",
    zone: "Asia/Beirut",
    date: "2026-10-24",
    hours: "22:30-24:00",
    minutes: 30,
    slots: [
      "22:30 2026-10-24T19:30:00Z", // UTC+3
      "23:00 2026-10-24T20:00:00Z",
      "23:30 2026-10-24T20:30:00Z", // and from 21:00Z it is 23:00 again, UTC+2
    ],
  },
  {
    case: "Cairo's spring gap at midnight, on the last Friday of April",
    zone: "Africa/Cairo",
    date: "2027-04-30",
    hours: "00:00-02:00",
    minutes: 30,
    slots: ["01:00 2027-04-29T22:00:00Z", "01:30 2027-04-29T22:30:00Z"], // UTC+3
  },
  {
    case: "a clock that was set back across midnight shows the day's first minute twice",
    zone: "America/St_Johns",
    date: "2006-10-29", // 00:01 NDT became 23:01 NST of the 28th
    hours: "00:00-01:00",
    minutes: 30,
    slots: [
      "00:00 2006-10-29T02:30:00Z", // UTC-2:30
      "00:30 2006-10-29T04:00:00Z", // UTC-3:30
    ],
  },
  {
    case: "a date that a zone skipped whole has no slots",
    zone: "Pacific/Apia",
    date: "2011-12-30",
    hours: "09:00-17:00",
    minutes: 30,
    slots: [],
  },
  {
    case: "the zone farthest ahead of UTC",
    zone: "Pacific/Kiritimati",
    date: "2026-12-02",
    hours: "09:00-10:00",
    minutes: 60,
    slots: ["09:00 2026-12-01T19:00:00Z"], // UTC+14
  },
  {
    case: "the zone farthest behind UTC",
    zone: "Pacific/Pago_Pago",
    date: "2026-12-02",
    hours: "23:00-24:00",
    minutes: 60,
    slots: ["23:00 2026-12-03T10:00:00Z"], // UTC-11
  },
]

/** The slots of a case as instants, and as the runtime's own calendar shows them: a witness from outside the domain. */
export function slotsOf(
  slotsOn: typeof domain.slotsOn,
  row: DaylightSavingCase,
): { readonly instants: readonly string[]; readonly wallClocks: readonly string[] } {
  const date = dateOf(row.date)
  const rules = defaultRules({
    timeZone: zoneOf(row.zone),
    dateOverrides: new Map([[date, [openRange(row.hours)]]]),
    slotMinutes: row.minutes,
    bufferBeforeMinutes: row.buffers?.[0] ?? 0,
    bufferAfterMinutes: row.buffers?.[1] ?? 0,
  })

  const instants = slotsOn(rules, date).map(({ startsAt }) => startsAt)
  return { instants, wallClocks: instants.map((at) => wallClock(row.zone, at)) }
}

/** The same as it was worked out by hand. */
export function expectedSlots({ date, slots }: DaylightSavingCase): ReturnType<typeof slotsOf> {
  return {
    instants: slots.map((slot) => slot.slice(6)),
    wallClocks: slots.map((slot) => `${date} ${slot.slice(0, 5)}`),
  }
}

function wallClock(timeZone: string, at: string): string {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: "short",
  })
  return format.format(new Date(at))
}
